import AssayText

/// What a quotation mark does, as far as its form tells.
enum QuotationMark {
  case opening, closing, either

  @inline(__always)
  init?(_ token: Token, in text: Text) {
    guard token.kind == .punctuation || token.kind == .symbol else { return nil }
    let start = Int(token.start)
    if token.length == 1 {
      guard text[start] == UInt8(ascii: "\"") else { return nil }
      self = .either
      return
    }
    if token.length == 3, text[start] == 0xE2, text[start + 1] == 0x80 {
      switch text[start + 2] {
      case 0x9C, 0x9E: self = .opening
      case 0x9D: self = .closing
      default: return nil
      }
      return
    }
    guard token.length == 2, text[start] == 0xC2 else { return nil }
    switch text[start + 1] {
    case 0xAB: self = .opening
    case 0xBB: self = .closing
    default: return nil
    }
  }

  /// Whether a token is a curly single quotation mark, which may be an apostrophe too.
  @inline(__always)
  static func isSingle(_ token: Token, in text: Text) -> Bool {
    guard token.length == 3, text[Int(token.start)] == 0xE2, text[Int(token.start) + 1] == 0x80 else { return false }
    return text[Int(token.start) + 2] == 0x98 || text[Int(token.start) + 2] == 0x99
  }

  /// Whether a single quotation mark is an opening one by its form.
  static func isOpeningSingle(_ token: Token, in text: Text) -> Bool { text[Int(token.end) - 1] == 0x98 }
}
