import AssayText

/// Words without their commonest endings, so that "ballots" meets "ballot" and "employed" meets "employ".
enum Stem {
  /// A key that the inflections of a word share. It is not the key of the word itself.
  @inline(__always)
  static func key(of token: Token, in text: Text) -> UInt32 {
    let length = token.length
    guard length >= 4 else { return token.key }
    let end = Int(token.end)
    func letter(_ place: Int) -> UInt8 { text[end - place] | 0x20 }
    func without(_ count: Int) -> UInt32 {
      (1...count).reduce(token.key) { Folding.unmix($0, letter($1)) }
    }
    switch letter(1) {
    case UInt8(ascii: "s"):
      if letter(2) == e { return length >= 6 && letter(3) == i ? without(3) : length >= 5 ? without(2) : without(1) }
      return letter(2) == UInt8(ascii: "s") && length >= 5 ? token.key : without(1)
    case UInt8(ascii: "g"):
      return length >= 6 && letter(2) == UInt8(ascii: "n") && letter(3) == i ? without(3) : token.key
    case UInt8(ascii: "d"): return length >= 5 && letter(2) == e ? without(2) : token.key
    case e, UInt8(ascii: "y"): return without(1)
    default: return token.key
    }
  }

  private static var e: UInt8 { UInt8(ascii: "e") }
  private static var i: UInt8 { UInt8(ascii: "i") }
}
