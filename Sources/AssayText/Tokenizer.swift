/// Cuts text into tokens in one pass over its bytes.
///
/// - Words keep inner apostrophes ("o'clock", "don't") and the full stops of initialisms ("U.S.", "a.m.");
///   a possessive ending is a token of its own.
/// - Numbers keep inner commas and full stops between digits and typographic digit-group spaces; letters right
///   after a number start a new token without space before it ("10" "bn", "21" "st", "1990" "s").
/// - Hyphens, slashes and colons are always tokens of their own.
public enum Tokenizer {
  /// The tokens of a whole text as one block.
  public static func tokens(of text: Text) -> [Token] {
    var tokens: [Token] = []
    append(text, in: text.span, to: &tokens)
    return tokens
  }

  private static let pieceSize = 128

  /// Appends the tokens of `block`, which must start and end between characters.
  public static func append(_ text: Text, in block: TextSpan, to tokens: inout [Token]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = Scanner(bytes: bytes, index: block.start, start: block.start, end: block.end)
      // An array looks at each append whether it is shared; a piece of memory does not.
      withUnsafeTemporaryAllocation(of: Token.self, capacity: pieceSize) { piece in
        var count = 0
        while let token = scanner.next() {
          piece.initializeElement(at: count, to: token)
          count += 1
          if count == pieceSize {
            tokens.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<count]))
            count = 0
          }
        }
        tokens.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<count]))
      }
    }
  }
}

/// What a character may be part of.
private enum Class: UInt8 {
  case space, letter, digit, mark, symbol, fraction, superscript
}

private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  let start: Int
  let end: Int

  /// The class and length of the character at `offset`, which is below `end`.
  @inline(__always)
  func character(at offset: Int) -> (kind: Class, length: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (asciiClass(byte), 1) }
    return wideCharacter(at: offset)
  }

  @inline(__always)
  func asciiClass(_ byte: UInt8) -> Class {
    let lower = byte | 0x20
    if lower &- 0x61 < 26 { return .letter }
    if byte &- 0x30 < 10 { return .digit }
    if byte <= 0x20 || byte == 0x7F { return .space }
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "@"):
      return .symbol
    default: return .mark
    }
  }

  func wideCharacter(at offset: Int) -> (kind: Class, length: Int) {
    let a = UInt32(bytes[offset])
    let length = a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : a >= 0xC0 ? 2 : 1
    guard offset + length <= end else { return (.symbol, end - offset) }
    var value = length == 4 ? a & 0x07 : length == 3 ? a & 0x0F : a & 0x1F
    for step in 1..<max(length, 2) where step < length {
      value = value << 6 | UInt32(bytes[offset + step]) & 0x3F
    }
    switch value {
    case 0x80...0xA0: return (.space, length)
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x207B: return (.superscript, length)
    case 0xBC...0xBE, 0x2150...0x215E: return (.fraction, length)
    case 0xAA, 0xB5, 0xBA: return (.letter, length)
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: return (.mark, length)
    case 0xA2...0xBF, 0xD7, 0xF7: return (.symbol, length)
    case 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x1680: return (.space, length)
    case 0x200C, 0x200D, 0x00AD: return (.letter, length)
    case 0x2010...0x2043, 0x2045...0x2051, 0x2053...0x206F, 0x3001...0x3003, 0x3008...0x3011, 0xFF01...0xFF0F,
      0xFF1A...0xFF20:
      return (.mark, length)
    case 0x2044, 0x2052, 0x20A0...0x20CF, 0x2100...0x214F, 0x2190...0x2BFF, 0x1F000...0x1FAFF,
      0xFFFC...0xFFFF:
      return (.symbol, length)
    default: return (DecimalDigits.value(of: value) == nil ? .letter : .digit, length)
    }
  }

  mutating func next() -> Token? {
    var traits: TokenTraits = index == start ? [.spaceBefore, .startsBlock] : []
    // Most tokens are words, and most stand behind one blank.
    if index < end, bytes[index] == 0x20 {
      index += 1
      traits.insert(.spaceBefore)
    }
    if index < end, (bytes[index] | 0x20) &- 0x61 < 26 { return word(index, traits) }
    while index < end {
      let (kind, length) = character(at: index)
      if kind != .space { break }
      index += length
      traits.insert(.spaceBefore)
    }
    guard index < end else { return nil }
    let first = index
    let (kind, length) = character(at: index)
    switch kind {
    case .letter: return word(first, traits)
    case .digit: return number(first, traits)
    case .fraction:
      index += length
      return token(first, .number, traits.union(.hasDigit))
    case .mark: return mark(first, length, traits)
    case .symbol, .superscript, .space:
      if bytes[first] == UInt8(ascii: "@"), first + 1 < end, character(at: first + 1).kind == .letter {
        index += 1
        return address(first, traits)
      }
      index += length
      return token(first, .symbol, traits)
    }
  }

  @inline(__always)
  func token(_ first: Int, _ kind: TokenKind, _ traits: TokenTraits) -> Token {
    let key =
      index == first + 1 && bytes[first] < 0x80
      ? Folding.mix(Folding.basis, Folding.lowerCase(bytes[first])) : Folding.key(bytes, first, index)
    return Token(start: first, end: index, key: key, kind: kind, traits: traits)
  }

  func isLetter(_ offset: Int) -> Bool { offset < end && character(at: offset).kind == .letter }

  @inline(__always)
  func isDigit(_ offset: Int) -> Bool { offset < end && bytes[offset] &- 0x30 < 10 }

  /// The length of an apostrophe at `offset`, straight or curly; 0 when there is none.
  @inline(__always)
  func apostrophe(_ offset: Int) -> Int {
    guard offset < end else { return 0 }
    if bytes[offset] == 0x27 { return 1 }
    if bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99 {
      return 3
    }
    return 0
  }

  // MARK: Words

  mutating func word(_ first: Int, _ before: TokenTraits) -> Token {
    var traits = before
    let lead = bytes[first]
    if lead &- 0x41 < 26 || (lead == 0xC3 && bytes[first + 1] >= 0x80 && bytes[first + 1] <= 0x9E) {
      traits.insert(.capitalised)
    }
    // Nearly all words are ASCII letters up to a blank or a mark that cannot be part of them.
    var key = Folding.basis
    var capitals = 0
    var place = first
    while place < end {
      let byte = bytes[place]
      let lower = byte | 0x20
      if lower &- 0x61 >= 26 { break }
      key = Folding.mix(key, lower)
      // The sixth bit is set in small letters.
      capitals &+= Int((byte ^ lower) >> 5)
      place &+= 1
    }
    index = place
    let letters = index - first
    guard index == end || endsWord(bytes[index]) else { return longWord(first, traits, letters, capitals) }
    if letters > 1, capitals == letters { traits.insert(.allCapitals) }
    return Token(start: first, end: index, key: key, kind: .word, traits: traits)
  }

  /// Whether a byte behind letters cannot be part of their token.
  @inline(__always)
  func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "'"): false
    default: byte < 0x80 && byte &- 0x30 >= 10
    }
  }

  /// A word that is more than ASCII letters, or may be; `index` stands behind the letters read so far.
  mutating func longWord(_ first: Int, _ before: TokenTraits, _ read: Int, _ readCapitals: Int) -> Token {
    var traits = before
    var letters = read
    var capitals = readCapitals
    scan: while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          letters += 1
          if byte &- 0x41 < 26 { capitals += 1 }
          index += 1
          continue
        }
        if byte &- 0x30 < 10 {
          traits.insert(.hasDigit)
          index += 1
          continue
        }
        if byte == 0x27, let length = innerApostrophe(1) {
          index += length
          continue
        }
        break
      }
      let (kind, length) = wideCharacter(at: index)
      switch kind {
      case .letter:
        traits.insert(.nonASCII)
        letters += 1
        if byte == 0xC3, bytes[index + 1] >= 0x80, bytes[index + 1] <= 0x9E { capitals += 1 }
        index += length
      case .superscript:
        traits.insert(.nonASCII)
        index += length
      case .digit:
        traits.formUnion([.nonASCII, .hasDigit])
        index += length
      default:
        if let length = innerApostrophe(3), apostrophe(index) == 3 {
          traits.insert(.nonASCII)
          index += length
          continue
        }
        break scan
      }
    }
    if letters > 1, capitals == letters { traits.insert(.allCapitals) }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      if let last = initialism(first) {
        index = last
        traits.insert(.hasFullStop)
        if traits.contains(.capitalised) { traits.insert(.allCapitals) }
        return token(first, .word, traits)
      }
      if isAddress(first) { return address(first, traits) }
    } else if index < end, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "@"),
      isAddress(first)
    {
      return address(first, traits)
    }
    return token(first, .word, traits)
  }

  /// The length of an apostrophe that belongs inside the word: letters on both sides, and not a possessive ending.
  func innerApostrophe(_ length: Int) -> Int? {
    guard apostrophe(index) == length, isLetter(index + length) else { return nil }
    let next = index + length
    if bytes[next] | 0x20 == UInt8(ascii: "s"), !isLetter(next + 1), !isDigit(next + 1) { return nil }
    return length
  }

  /// The end of an initialism that starts at `first` ("U.S.", "a.m.", "Ph.D."); `index` stands on its first stop.
  func initialism(_ first: Int) -> Int? {
    guard index - first <= 2 else { return nil }
    var place = index
    var parts = 1
    while place < end, bytes[place] == UInt8(ascii: "."), place + 1 < end,
      (bytes[place + 1] | 0x20) &- 0x61 < 26,
      !isLetter(place + 2), !isDigit(place + 2)
    {
      // A lower-case part may follow only a lower-case or short part: "U.S.A.", "e.g.", "Ph.D.", not "so.A".
      parts += 1
      place += 2
    }
    guard parts > 1 else { return nil }
    if index - first == 2, bytes[first] &- 0x41 >= 26 { return nil }
    if place < end, bytes[place] == UInt8(ascii: ".") { place += 1 }
    return place
  }

  // MARK: Addresses

  /// Whether the letters from `first` to `index` begin a web or e-mail address.
  func isAddress(_ first: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ":"):
      return index + 2 < end && bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/")
    case UInt8(ascii: "@"):
      return index + 1 < end && (isLetter(index + 1) || isDigit(index + 1))
    default:
      if index - first == 3, Folding.key(bytes, first, index) == Self.www {
        return isLetter(index + 1) || isDigit(index + 1)
      }
      return isDomain(first)
    }
  }

  static let www = Folding.key(of: "www")
  static let endings = Lexicon([
    (1, "com org net gov edu int info mil io co uk de fr eu ca au nl ie in jp ru ch se no")
  ])

  /// Whether "name.ending" follows, with a known ending and no letter after it.
  func isDomain(_ first: Int) -> Bool {
    var place = index + 1
    let begin = place
    while place < end, bytes[place] &- 0x61 < 26 { place += 1 }
    guard place > begin, place - begin <= 4, index - first > 1 else { return false }
    if place < end, bytes[place] == UInt8(ascii: "."), isLetter(place + 1) {
      var last = place + 1
      while last < end, bytes[last] &- 0x61 < 26 { last += 1 }
      let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[place + 1..<last]), as: UTF8.self)
      return Self.endings.value(of: word) != 0
    }
    if isLetter(place) || isDigit(place) { return false }
    let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[begin..<place]), as: UTF8.self)
    return Self.endings.value(of: word) != 0
  }

  mutating func address(_ first: Int, _ traits: TokenTraits) -> Token {
    while index < end, character(at: index).kind != .space, bytes[index] < 0x80,
      bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "\"")
    {
      index += 1
    }
    while index > first + 1, ".,;:!?)]}'".utf8.contains(bytes[index - 1]) { index -= 1 }
    return token(first, .address, traits)
  }

  // MARK: Numbers

  mutating func number(_ first: Int, _ before: TokenTraits) -> Token {
    if bytes[first] >= 0x80 { return wideNumber(first, before) }
    var traits = before.union(.hasDigit)
    while index < end {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        index += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), isDigit(index + 1) {
        if byte == UInt8(ascii: ".") { traits.insert(.hasFullStop) }
        index += 2
      } else if let length = groupSpace(at: index) {
        traits.insert(.nonASCII)
        index += length + 3
      } else {
        break
      }
    }
    if index < end, bytes[index] >= 0xC2 {
      let (kind, length) = wideCharacter(at: index)
      if kind == .fraction {
        traits.insert(.nonASCII)
        index += length
      }
    }
    return token(first, .number, traits)
  }

  /// Digits of another script, with separators between them.
  mutating func wideNumber(_ first: Int, _ before: TokenTraits) -> Token {
    while index < end {
      if let length = wideDigit(at: index) {
        index += length
      } else if let length = wideSeparator(at: index), wideDigit(at: index + length) != nil {
        index += length
      } else {
        break
      }
    }
    return token(first, .number, before.union([.hasDigit, .nonASCII]))
  }

  /// The length of a digit that is not ASCII; `nil` when there is none.
  func wideDigit(at offset: Int) -> Int? {
    guard offset < end, bytes[offset] >= 0x80 else { return nil }
    let (kind, length) = wideCharacter(at: offset)
    return kind == .digit ? length : nil
  }

  /// The length of a comma or full stop: ASCII, full-width, or the Arabic decimal and thousands separators.
  func wideSeparator(at offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "."): return 1
    case 0xD9:
      guard offset + 1 < end else { return nil }
      return bytes[offset + 1] == 0xAB || bytes[offset + 1] == 0xAC ? 2 : nil
    case 0xEF:
      guard offset + 2 < end, bytes[offset + 1] == 0xBC else { return nil }
      return bytes[offset + 2] == 0x8C || bytes[offset + 2] == 0x8E ? 3 : nil
    default: return nil
    }
  }

  /// The length of a no-break, thin or figure space that separates groups of three digits.
  func groupSpace(at offset: Int) -> Int? {
    guard bytes[offset] >= 0xC2 else { return nil }
    let length: Int
    if bytes[offset] == 0xC2, offset + 1 < end, bytes[offset + 1] == 0xA0 {
      length = 2
    } else if bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0xAF || bytes[offset + 2] == 0x89 || bytes[offset + 2] == 0x87
    {
      length = 3
    } else {
      return nil
    }
    let digits = offset + length
    guard isDigit(digits), isDigit(digits + 1), isDigit(digits + 2), !isDigit(digits + 3) else { return nil }
    return length
  }

  // MARK: Marks

  mutating func mark(_ first: Int, _ length: Int, _ traits: TokenTraits) -> Token {
    let byte = bytes[first]
    // ".5" after a space or an opening mark is a number.
    if byte == UInt8(ascii: "."), isDigit(first + 1), first == start || !isWordByte(first - 1) {
      return number(first, traits)
    }
    let quote = apostrophe(first)
    if quote > 0, first > start, isWordByte(first - 1), first + quote < end,
      bytes[first + quote] | 0x20 == UInt8(ascii: "s"), !isLetter(first + quote + 1),
      !isDigit(first + quote + 1)
    {
      index = first + quote + 1
      return token(first, .possessive, quote == 3 ? traits.union(.nonASCII) : traits)
    }
    index += length
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
      || byte == UInt8(ascii: "_")
    {
      while index < end, bytes[index] == byte { index += 1 }
    }
    return token(first, .punctuation, length > 1 ? traits.union(.nonASCII) : traits)
  }

  /// Whether the byte before a mark belongs to a word or number.
  @inline(__always)
  func isWordByte(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
