import AssayText

/// The words that say how a noun stands to the rest of its clause.
enum PrepositionBook {
  static func isPreposition(_ token: Int, in list: TokenList) -> Bool {
    list.indices.contains(token) && words.contains(list[token], in: list.text)
  }

  /// Words that say the same of a noun have the same value; 0 for no preposition.
  static func sense(of token: Int, in list: TokenList) -> UInt32 {
    guard list.indices.contains(token) else { return 0 }
    return words.value(of: list[token], in: list.text)
  }

  static let place: UInt32 = 1
  static let of: UInt32 = 2
  static let by: UInt32 = 3
  static let to: UInt32 = 4
  static let after: UInt32 = 5
  static let role: UInt32 = 6
  static let from: UInt32 = 7

  private static let words = Lexicon([
    (place, "in at on within inside throughout across"), (of, "of"), (by, "by"),
    (to, "to into onto toward towards"), (after, "after following"), (role, "as"),
    (from, "from"), (8, "for"), (9, "with"), (10, "without"), (11, "than"), (12, "like"), (13, "unlike"),
    (14, "against versus"), (15, "about"), (16, "between among amongst"), (17, "before"), (18, "since"),
    (19, "until till"),
    (20, "under beneath"), (21, "over above"), (22, "below"), (23, "per"), (24, "behind"), (25, "beyond outside"),
    (26, "despite"), (27, "except excluding"), (28, "around"), (29, "through via"), (30, "during"), (31, "off"),
    (32, "near"), (33, "along"),
  ])
}
