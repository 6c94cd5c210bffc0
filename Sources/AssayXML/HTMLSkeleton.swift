/// A page with each run of text replaced by its number: what libxml2's parser is given instead of the page.
///
/// The parser tells no offsets and is quadratic in the attributes of a tag and in the depth of the tree. So the tags
/// are read here by the rules of the HTML Living Standard §13.2.5 (tokenization) and written again in plain form:
/// `<p class="x">T12.<b>T13.</b>`. Comments, scripts' contents and surplus attributes never reach the parser.
struct HTMLSkeleton {
  struct Run {
    let start: Int32
    let end: Int32
    let spaceBefore: Bool
    let isRaw: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []

  private var open: [Name] = []
  private var spacePending = false

  /// Elements nested deeper become flat. Browsers allow 512.
  private static let deepest = 250
  private static let mostAttributes = 64
  private static let longestValue = 4096

  init(_ source: [UInt8]) {
    let count = min(source.count, 1 << 30)
    bytes.reserveCapacity(count / 2 + 64)
    source.withUnsafeBufferPointer { buffer in read(UnsafeBufferPointer(rebasing: buffer[..<count])) }
    if bytes.isEmpty { bytes = Array("<html></html>".utf8) }
  }

  /// Calls `body` with each number in a text node of the parser.
  static func forEachNumber(in text: Slice<UnsafeBufferPointer<UInt8>>, _ body: (Int) -> Void) {
    var number = -1
    for byte in text {
      if byte == UInt8(ascii: "T") {
        number = 0
      } else if byte &- 0x30 < 10, number >= 0, number < 1 << 40 {
        number = number * 10 + Int(byte &- 0x30)
      } else {
        if byte == UInt8(ascii: "."), number >= 0 { body(number) }
        number = -1
      }
    }
  }

  // MARK: Reading

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var textStart = 0
    while position < source.count {
      guard source[position] == UInt8(ascii: "<"), position + 1 < source.count else {
        position += 1
        continue
      }
      let next = source[position + 1]
      if Self.isLetter(next) {
        addText(source, textStart, position)
        position = readStartTag(source, position)
      } else if next == UInt8(ascii: "/"), position + 2 < source.count, Self.isLetter(source[position + 2]) {
        addText(source, textStart, position)
        position = readEndTag(source, position)
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
        addText(source, textStart, position)
        position = skipDeclaration(source, position)
      } else {
        position += 1
        continue
      }
      textStart = position
    }
    addText(source, textStart, source.count)
  }

  private mutating func addText(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, isRaw: Bool = false
  ) {
    guard start < end else { return }
    var first = start
    while first < end, Self.isSpace(source[first]) { first += 1 }
    if first == end {
      // White space alone must stay so: as a word it would open a body or a paragraph.
      spacePending = true
      bytes.append(0x20)
      return
    }
    bytes.append(UInt8(ascii: "T"))
    bytes.append(contentsOf: String(runs.count).utf8)
    bytes.append(UInt8(ascii: "."))
    runs.append(Run(start: Int32(start), end: Int32(end), spaceBefore: spacePending, isRaw: isRaw))
    spacePending = false
  }

  private func skipDeclaration(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start + 2
    let isComment =
      start + 3 < source.count && source[start + 1] == UInt8(ascii: "!")
      && source[start + 2] == UInt8(ascii: "-")
      && source[start + 3] == UInt8(ascii: "-")
    if isComment {
      position = start + 4
      // "<!-->" and "<!--->" are whole comments.
      if position < source.count, source[position] == UInt8(ascii: ">") { return position + 1 }
      if position + 1 < source.count, source[position] == UInt8(ascii: "-"),
        source[position + 1] == UInt8(ascii: ">")
      {
        return position + 2
      }
      while position + 2 < source.count {
        if source[position] == UInt8(ascii: "-"), source[position + 1] == UInt8(ascii: "-"),
          source[position + 2] == UInt8(ascii: ">")
        {
          return position + 3
        }
        position += 1
      }
      return source.count
    }
    while position < source.count, source[position] != UInt8(ascii: ">") { position += 1 }
    return min(position + 1, source.count)
  }

  private mutating func readEndTag(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start + 2
    let name = readName(source, &position)
    position = skipAttributes(source, position, write: false)
    bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
    bytes.append(contentsOf: name.text)
    bytes.append(UInt8(ascii: ">"))
    // The parser's own rule: the end of a lesser element closes no greater one.
    for index in open.indices.reversed() {
      if open[index].hash == name.hash {
        open.removeSubrange(index...)
        break
      }
      if open[index].priority > name.priority { break }
    }
    return position
  }

  private mutating func readStartTag(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start + 1
    let name = readName(source, &position)
    // The ends that the page leaves out are written, so that the parser's stack is the one kept here.
    while let last = open.last, name.closes(last) {
      bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
      bytes.append(contentsOf: last.text)
      bytes.append(UInt8(ascii: ">"))
      open.removeLast()
    }
    let isTooDeep = open.count >= Self.deepest
    if !isTooDeep {
      bytes.append(UInt8(ascii: "<"))
      bytes.append(contentsOf: name.text)
    }
    position = skipAttributes(source, position, write: !isTooDeep)
    if !isTooDeep {
      bytes.append(UInt8(ascii: ">"))
      if !name.isVoid { open.append(name) }
    }
    guard name.holdsPlainText else { return position }
    // Everything up to its own end tag is text, whatever it looks like.
    let end = endTag(of: name, in: source, from: position)
    if !isTooDeep { addText(source, position, end, isRaw: !name.decodesEntities) }
    return end
  }

  private func endTag(of name: Name, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let length = name.text.count
    var position = start
    while position + 2 + length <= source.count {
      if source[position] == UInt8(ascii: "<"), source[position + 1] == UInt8(ascii: "/") {
        var index = 0
        while index < length, Self.lowercased(source[position + 2 + index]) == name.text[index] { index += 1 }
        if index == length {
          let after = position + 2 + length
          if after == source.count || Self.isSpace(source[after]) || source[after] == UInt8(ascii: ">")
            || source[after] == UInt8(ascii: "/")
          {
            return position
          }
        }
      }
      position += 1
    }
    return source.count
  }

  private func readName(_ source: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Name {
    var text: [UInt8] = []
    while position < source.count, !Self.isSpace(source[position]), source[position] != UInt8(ascii: ">"),
      source[position] != UInt8(ascii: "/")
    {
      let byte = Self.lowercased(source[position])
      if text.count < 40, Self.isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") {
        text.append(byte)
      }
      position += 1
    }
    return Name(text)
  }

  /// Reads attributes up to and with the tag's ">"; writes those worth having.
  private mutating func skipAttributes(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, write: Bool
  ) -> Int {
    var position = start
    var written = 0
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: ">") { return position + 1 }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let nameStart = position
      position += 1
      while position < source.count, !Self.isSpace(source[position]), source[position] != UInt8(ascii: ">"),
        source[position] != UInt8(ascii: "/"), source[position] != UInt8(ascii: "=")
      {
        position += 1
      }
      let name = nameStart..<position
      while position < source.count, Self.isSpace(source[position]) { position += 1 }
      var value = 0..<0
      if position < source.count, source[position] == UInt8(ascii: "=") {
        position += 1
        value = readValue(source, &position)
      }
      if write, written < Self.mostAttributes, isWanted(source, name) {
        writeAttribute(source, name, value)
        written += 1
      }
    }
    return position
  }

  private func readValue(_ source: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Range<Int> {
    while position < source.count, Self.isSpace(source[position]) { position += 1 }
    guard position < source.count else { return 0..<0 }
    let quote = source[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      position = start
      while position < source.count, source[position] != quote { position += 1 }
      let end = position
      position = min(position + 1, source.count)
      return start..<end
    }
    let start = position
    while position < source.count, !Self.isSpace(source[position]), source[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }

  /// Handlers, scripts' own data and drawings are left out.
  private func isWanted(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count <= 40 else { return false }
    for index in name where !Self.isLetter(source[index]) && source[index] &- 0x30 >= 10 {
      guard source[index] == UInt8(ascii: "-") || source[index] == UInt8(ascii: ":") else { return false }
    }
    let first = name.lowerBound
    guard Self.isLetter(source[first]) else { return false }
    func letter(_ offset: Int) -> UInt8 {
      offset < name.count ? Self.lowercased(source[first + offset]) : 0
    }
    if letter(0) == UInt8(ascii: "o"), letter(1) == UInt8(ascii: "n") { return false }
    if name.count == 1 { return false }
    return
      !(letter(0) == UInt8(ascii: "d") && letter(1) == UInt8(ascii: "a") && letter(2) == UInt8(ascii: "t")
      && letter(3) == UInt8(ascii: "a") && letter(4) == UInt8(ascii: "-"))
  }

  private mutating func writeAttribute(
    _ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ value: Range<Int>
  ) {
    bytes.append(0x20)
    for index in name { bytes.append(Self.lowercased(source[index])) }
    bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    var end = min(value.upperBound, value.lowerBound + Self.longestValue)
    // Not in the middle of a character.
    if end < value.upperBound { while end > value.lowerBound, source[end] & 0xC0 == 0x80 { end -= 1 } }
    for index in value.lowerBound..<end {
      switch source[index] {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case 0...0x1F: bytes.append(0x20)
      default: bytes.append(source[index])
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// An element's name and how it behaves while the page is read.
private struct Name {
  let text: [UInt8]
  let hash: UInt64
  private let tag: HTMLTag

  init(_ text: [UInt8]) {
    self.text = text
    // FNV-1a: equal names meet, and others practically never.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash
    tag = HTMLTag.byName[String(decoding: text, as: UTF8.self)] ?? .other
  }

  var isVoid: Bool {
    switch tag {
    case .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .wbr: true
    default: false
    }
  }

  var holdsPlainText: Bool {
    switch tag {
    case .iframe, .script, .style, .textarea, .title: true
    default: false
    }
  }

  var decodesEntities: Bool { tag == .textarea || tag == .title }

  /// As libxml2 ranks end tags (`htmlEndPriority`).
  var priority: Int {
    switch tag {
    case .div: 150
    case .td, .th: 160
    case .tr: 170
    case .thead, .tbody, .tfoot: 180
    case .table: 190
    case .head, .body: 200
    case .html: 220
    default: 100
    }
  }

  /// Whether its start tag ends an open paragraph: HTML Living Standard §13.2.6.4.7.
  private var endsParagraph: Bool {
    switch tag {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .main, .menu, .nav, .ol, .p, .pre,
      .section, .summary, .table, .ul:
      true
    default: false
    }
  }

  /// Whether its start tag ends `other`, which stands open and needs no end tag.
  func closes(_ other: Name) -> Bool {
    if other.tag == .p, endsParagraph { return true }
    return switch tag {
    case .li: other.tag == .li || other.tag == .p
    case .dt, .dd: other.tag == .dt || other.tag == .dd || other.tag == .p
    case .td, .th: other.tag == .td || other.tag == .th || other.tag == .p
    case .tr: other.tag == .tr || other.tag == .td || other.tag == .th || other.tag == .p
    case .tbody, .thead, .tfoot:
      other.priority >= 160 && other.priority <= 180 || other.tag == .p
    case .option: other.tag == .option
    default: false
    }
  }
}
