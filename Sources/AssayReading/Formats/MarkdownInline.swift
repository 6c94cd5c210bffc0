import AssayXML

/// The words of a Markdown block without emphasis, link addresses and tags.
struct MarkdownInline {
  private enum Part: UInt8 {
    /// Shown, entities decoded.
    case text
    /// Shown as it is: code, and characters after a backslash.
    case plain
    /// A mark, an address or a tag.
    case hidden
    case lineBreak
  }

  /// The block's characters without what stands before each line, and where each stands in the document.
  private var characters: [UInt8] = []
  private var places: [Int] = []
  private var parts: [Part] = []
  private let definitions: Set<String>
  /// Whether the block is one image and nothing else.
  private(set) var isImage = false

  /// How far the end of an address or tag is looked for.
  private static let reach = 4096

  init(_ bytes: [UInt8], _ lines: [Range<Int>], definitions: Set<String>) {
    self.definitions = definitions
    for (number, line) in lines.enumerated() {
      var end = line.upperBound
      while end > line.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      let breaks =
        line.upperBound - end >= 2 || (end > line.lowerBound && bytes[end - 1] == UInt8(ascii: "\\"))
      if end > line.lowerBound, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
      for offset in line.lowerBound..<end {
        characters.append(bytes[offset])
        places.append(offset)
        parts.append(.text)
      }
      if number + 1 < lines.count {
        characters.append(0x20)
        places.append(end)
        parts.append(breaks ? .lineBreak : .text)
      }
    }
    markCodeAndTags()
    markLinks()
    markEmphasis()
  }

  /// Labels are compared without case and with single spaces.
  static func label(_ bytes: ArraySlice<UInt8>) -> String {
    PageMetadata.collapsed(String(decoding: bytes, as: UTF8.self)).lowercased()
  }

  func write(to builder: inout BlockBuilder) {
    var index = 0
    while index < characters.count {
      let byte = characters[index]
      let place = places[index]
      switch parts[index] {
      case .hidden: index += 1
      case .lineBreak:
        builder.addBreak(from: place)
        index += 1
      case .text, .plain:
        if byte == 0x20 || byte == 0x09 {
          builder.addSpace(from: place)
          index += 1
        } else if byte == UInt8(ascii: "&"), parts[index] == .text {
          var output: [UInt8] = []
          index = HTMLEntity.decode(characters, at: index, end: characters.count, into: &output)
          builder.add(output, from: place)
        } else {
          builder.add(CollectionOfOne(byte), from: place)
          index += 1
        }
      }
    }
  }

  // MARK: Code, escapes and tags

  private mutating func markCodeAndTags() {
    // Lengths of rows of backticks for which no closing row is left.
    var unclosed: Set<Int> = []
    var tagEnd = 0
    var index = 0
    while index < characters.count {
      switch characters[index] {
      case UInt8(ascii: "\\"):
        if index + 1 < characters.count, isPunctuation(characters[index + 1]) {
          parts[index] = .hidden
          parts[index + 1] = .plain
          index += 1
        }
        index += 1
      case UInt8(ascii: "`"):
        let length = row(of: UInt8(ascii: "`"), at: index)
        if !unclosed.contains(length), let close = closingRow(length, after: index + length) {
          hide(index..<index + length)
          for place in index + length..<close { parts[place] = .plain }
          hide(close..<close + length)
          index = close + length
        } else {
          unclosed.insert(length)
          index += length
        }
      case UInt8(ascii: "<"):
        while tagEnd < characters.count, tagEnd <= index || characters[tagEnd] != UInt8(ascii: ">") {
          tagEnd += 1
        }
        index = markTag(index, end: tagEnd)
      default: index += 1
      }
    }
  }

  private func closingRow(_ length: Int, after start: Int) -> Int? {
    var index = start
    while index < characters.count {
      guard characters[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let found = row(of: UInt8(ascii: "`"), at: index)
      if found == length { return index }
      index += found
    }
    return nil
  }

  private mutating func markTag(_ start: Int, end: Int) -> Int {
    guard end < characters.count, end - start < Self.reach else { return start + 1 }
    let next = characters[start + 1]
    guard (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
      return start + 1
    }
    let inside = characters[start + 1..<end]
    let hasSpace = inside.contains(0x20)
    if !hasSpace, inside.contains(UInt8(ascii: ":")) || inside.contains(UInt8(ascii: "@")) {
      // An address in angle brackets is shown.
      hide(start..<start + 1)
      for place in start + 1..<end { parts[place] = .plain }
      hide(end..<end + 1)
    } else {
      hide(start..<end + 1)
      if inside.starts(with: "br".utf8) { parts[start] = .lineBreak }
    }
    return end + 1
  }

  // MARK: Links

  private mutating func markLinks() {
    var open: [Int] = []
    var index = 0
    while index < characters.count {
      guard parts[index] == .text else {
        index += 1
        continue
      }
      if characters[index] == UInt8(ascii: "[") {
        open.append(index)
        // Deeper nesting is no link.
        if open.count > 64 { open.removeFirst() }
      } else if characters[index] == UInt8(ascii: "]"), let start = open.popLast() {
        index = markLink(start, index)
      }
      index += 1
    }
  }

  /// Hides the marks of the link whose text stands between two brackets; gives the last index used.
  private mutating func markLink(_ start: Int, _ close: Int) -> Int {
    let after = close + 1
    var end: Int?
    if start + 1 < close, characters[start + 1] == UInt8(ascii: "^") {
      // A footnote's number; with a colon the footnote itself follows.
      let isNote = after < characters.count && characters[after] == UInt8(ascii: ":")
      hide(start..<(isNote ? after + 1 : after))
      return close
    }
    if after < characters.count, characters[after] == UInt8(ascii: "(") {
      end = addressEnd(after)
    } else if after < characters.count, characters[after] == UInt8(ascii: "["),
      let last = characters[after..<min(characters.count, after + Self.reach)].firstIndex(
        of: UInt8(ascii: "]"))
    {
      let label = last == after + 1 ? characters[start + 1..<close] : characters[after + 1..<last]
      if label.count < 500, definitions.contains(Self.label(label)) { end = last }
    } else if close - start < 500, !definitions.isEmpty,
      definitions.contains(Self.label(characters[start + 1..<close]))
    {
      end = close
    }
    guard let end else { return close }
    hide(start..<start + 1)
    hide(close..<end + 1)
    if start > 0, characters[start - 1] == UInt8(ascii: "!"), parts[start - 1] == .text {
      // The words for a picture are its caption when it stands alone, else none of the text's.
      isImage = start == 1 && end == characters.count - 1
      hide(start - 1..<start)
      if !isImage { hide(start..<end) }
    }
    return end
  }

  private func addressEnd(_ start: Int) -> Int? {
    var depth = 0
    for index in start..<min(characters.count, start + Self.reach) {
      if parts[index] == .hidden, characters[index] == UInt8(ascii: "\\") { continue }
      if parts[index] == .plain { continue }
      if characters[index] == UInt8(ascii: "(") {
        depth += 1
        // CommonMark asks for three levels; its reference implementation ends at 32.
        if depth > 32 { return nil }
      }
      if characters[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  // MARK: Emphasis

  /// Hides pairs of `*`, `_` and `~~`; a mark without its partner is a character.
  private mutating func markEmphasis() {
    var open: [(mark: UInt8, start: Int, left: Int)] = []
    var index = 0
    while index < characters.count {
      let mark = characters[index]
      guard parts[index] == .text,
        mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "~")
      else {
        index += 1
        continue
      }
      var length = 0
      while index + length < characters.count, characters[index + length] == mark,
        parts[index + length] == .text
      {
        length += 1
      }
      let before = index > 0 ? characters[index - 1] : 0x20
      let after = index + length < characters.count ? characters[index + length] : 0x20
      var mayOpen = after > 0x20 && (!isPunctuation(after) || before <= 0x20 || isPunctuation(before))
      var mayClose = before > 0x20 && (!isPunctuation(before) || after <= 0x20 || isPunctuation(after))
      if mark == UInt8(ascii: "_") {
        let inWord = mayOpen && mayClose
        mayOpen = mayOpen && (!inWord || isPunctuation(before))
        mayClose = mayClose && (!inWord || isPunctuation(after))
      }
      if mark == UInt8(ascii: "~"), length != 2 {
        index += length
        continue
      }
      var used = 0
      while mayClose, used < length, let partner = open.lastIndex(where: { $0.mark == mark }) {
        let count = min(open[partner].left, length - used)
        let end = open[partner].start + open[partner].left
        hide(end - count..<end)
        hide(index + used..<index + used + count)
        used += count
        open[partner].left -= count
        open.removeSubrange((open[partner].left > 0 ? partner + 1 : partner)...)
      }
      if mayOpen, used < length {
        open.append((mark, index + used, length - used))
        if open.count > 64 { open.removeFirst() }
      }
      index += length
    }
  }

  private mutating func hide(_ range: Range<Int>) {
    for index in range where index < parts.count { parts[index] = .hidden }
  }

  private func row(of byte: UInt8, at start: Int) -> Int {
    var end = start
    while end < characters.count, characters[end] == byte { end += 1 }
    return end - start
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
