/// What a token is made of.
public enum TokenKind: UInt8, Sendable {
  /// Letters, possibly with digits after them ("T4"), inner apostrophes ("o'clock") or full stops ("U.S.", "a.m.").
  case word
  /// Digits with inner commas, full stops or digit-group spaces: "12,000", "3.5", "1.2.3".
  case number
  /// A possessive or contracted ending: "'s", "’s", a lone "'" after a plural.
  case possessive
  /// One mark of punctuation; a run of equal dots, dashes or asterisks is one token.
  case punctuation
  /// Currency signs, %, °, §, + and other symbols, one a token.
  case symbol
  /// A web or e-mail address, or an @name.
  case address
}

/// What a token looks like.
public struct TokenTraits: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// White space stands before the token, or it starts its block.
  @inlinable public static var spaceBefore: TokenTraits { TokenTraits(rawValue: 1 << 0) }
  /// The first letter is upper-case.
  @inlinable public static var capitalised: TokenTraits { TokenTraits(rawValue: 1 << 1) }
  /// Two letters or more, all of them upper-case.
  @inlinable public static var allCapitals: TokenTraits { TokenTraits(rawValue: 1 << 2) }
  /// Holds a digit.
  @inlinable public static var hasDigit: TokenTraits { TokenTraits(rawValue: 1 << 3) }
  /// Holds a character outside ASCII.
  @inlinable public static var nonASCII: TokenTraits { TokenTraits(rawValue: 1 << 4) }
  /// Holds an inner full stop: "U.S.", "3.5".
  @inlinable public static var hasFullStop: TokenTraits { TokenTraits(rawValue: 1 << 5) }
  /// The first token of its block.
  @inlinable public static var startsBlock: TokenTraits { TokenTraits(rawValue: 1 << 6) }
}

/// The smallest unit that the stages look at: 16 bytes, kept in flat arrays.
public struct Token: Hashable, Sendable {
  public let start: UInt32
  public let end: UInt32
  /// FNV-1a hash of the token in lower case, with straight apostrophes: the key into every lexicon.
  public let key: UInt32
  public let kind: TokenKind
  public let traits: TokenTraits

  @inlinable
  public init(start: Int, end: Int, key: UInt32, kind: TokenKind, traits: TokenTraits) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.key = key
    self.kind = kind
    self.traits = traits
  }

  @inlinable
  public var span: TextSpan { TextSpan(Int(start), Int(end)) }

  /// The number of bytes.
  @inlinable
  public var length: Int { Int(end - start) }

  @inlinable
  public var isWord: Bool { kind == .word }

  @inlinable
  public var isNumber: Bool { kind == .number }

  @inlinable
  public var isCapitalised: Bool { traits.contains(.capitalised) }

  @inlinable
  public var hasSpaceBefore: Bool { traits.contains(.spaceBefore) }
}
