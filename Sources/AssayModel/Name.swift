public import AssayText

/// A proper name, recognised by its form and neighbours.
public struct Name: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case person, organisation, place, other
  }

  public var span: TextSpan
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  public var kind: Kind
  /// The fullest form that the document uses for it: "Maria Okonkwo" for "Okonkwo" and "Ms Okonkwo".
  public var canonical: String

  public init(span: TextSpan, tokens: Range<Int>, kind: Kind, canonical: String) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
    self.canonical = canonical
  }
}

/// A word or phrase that signals a kind of claim, or how sure it is.
public struct Cue: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case causal, attribution, superlative, comparison, temporal, negation, hedge, modal, change
  }

  public var span: TextSpan
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  public var kind: Kind

  public init(span: TextSpan, tokens: Range<Int>, kind: Kind) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
  }
}
