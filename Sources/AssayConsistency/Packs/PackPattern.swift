public import AssayModel
import AssayText
import FoundationEssentials

/// Steps that follow one another in a sentence, with nothing between them.
public struct PackPattern: Sendable {
  public var steps: [PackStep]

  public init(_ steps: [PackStep]) { self.steps = steps }
}

/// One step of a pattern.
public struct PackStep: Sendable {
  public indirect enum Element: Sendable {
    case word(PackWord)
    /// Folded words that follow one another.
    case phrase([String])
    case mark(Unicode.Scalar)
    case quantity(PackQuantity)
    case time(PackTime)
    case name(PackName)
    case cue(Cue.Kind)
    /// So many tokens of any kind.
    case gap(ClosedRange<Int>)
    /// The first of several that stands here.
    case either([Element])
  }

  public var element: Element
  public var isOptional: Bool
  /// What messages call it.
  public var label: String?
  /// Whether the finding is on this step, and on others so marked, instead of on the whole match.
  public var isFocus: Bool

  public init(_ element: Element, isOptional: Bool = false, label: String? = nil, isFocus: Bool = false) {
    self.element = element
    self.isOptional = isOptional
    self.label = label
    self.isFocus = isFocus
  }
}

/// What a single word must be like; every condition that is given must hold.
public struct PackWord: Sendable {
  public enum Form: String, Sendable, CaseIterable {
    case capitalised
    case allCapitals = "all-capitals"
    case lowerCase = "lower-case"
  }

  /// In any case.
  private let texts: Lexicon?
  /// `Stem.key` of words that may be inflected.
  private let lemmas: Set<UInt32>?
  private let form: Form?

  /// - Parameters:
  ///   - texts: The word is one of these, in any case; any word when `nil`.
  ///   - lemmas: The word is one of these or a regular inflection: "charge" for "charged".
  public init(texts: [String]? = nil, lemmas: [String]? = nil, form: Form? = nil) {
    self.texts = texts.map { Lexicon($0.map { ($0, 1) }) }
    self.lemmas = lemmas.map { words in
      let text = Text(words.joined(separator: " "))
      return Set(Tokenizer.tokens(of: text).map { Stem.key(of: $0, in: text) })
    }
    self.form = form
  }

  func allows(_ token: Token, in text: Text) -> Bool {
    guard token.kind == .word else { return false }
    if let texts, !texts.contains(token, in: text) { return false }
    if let lemmas, !lemmas.contains(Stem.key(of: token, in: text)) { return false }
    switch form {
    case .capitalised?: return token.isCapitalised
    case .allCapitals?: return token.traits.contains(.allCapitals)
    case .lowerCase?: return !token.isCapitalised
    case nil: return true
    }
  }
}

/// What a quantity must be like; every condition that is given must hold.
public struct PackQuantity: Sendable {
  public var kind: Quantity.Kind?
  public var dimension: Dimension?
  /// The unit's code.
  public var unit: String?
  /// In `unit` when there is one, else in the quantity's own unit.
  public var least: Double?
  public var most: Double?
  /// `nil` for any; `.some(nil)` for a bare figure.
  public var modifier: Quantity.Modifier??
  public var change: Quantity.Change?
  /// A word of the noun that is counted, or a regular inflection of it.
  public var noun: String?

  public init() {}

  func allows(_ quantity: Quantity, in text: Text) -> Bool {
    if let kind, quantity.kind != kind { return false }
    if let dimension, quantity.unit.dimension != dimension { return false }
    if let modifier, quantity.modifier != modifier { return false }
    if let change, quantity.change != change { return false }
    var value = quantity.number
    if let unit {
      // In the base unit of its measure, a quantity of any unit counts: "3 km" are 3000 m.
      if quantity.unit.code != unit {
        guard quantity.unit.base == unit else { return false }
        value = quantity.baseNumber
      }
    }
    if let least, !(value >= least) { return false }
    if let most, !(value <= most) { return false }
    if let noun { return Self.holds(noun, in: quantity.noun.map { text.folded($0) } ?? "") }
    return true
  }

  private static func holds(_ noun: String, in words: String) -> Bool {
    let (one, all) = (Text(noun), Text(words))
    guard let key = Tokenizer.tokens(of: one).first.map({ Stem.key(of: $0, in: one) }) else { return false }
    return Tokenizer.tokens(of: all).contains { Stem.key(of: $0, in: all) == key }
  }
}

/// What a time expression must be like; every condition that is given must hold.
public struct PackTime: Sendable {
  public var kind: TimeExpression.Kind?
  public var resolution: TimeExpression.Resolution?
  /// It lies on these days or within them.
  public var from: CalendarDate?
  public var until: CalendarDate?

  public init() {}

  func allows(_ time: TimeExpression) -> Bool {
    if let kind, time.kind != kind { return false }
    if let resolution, time.resolution != resolution { return false }
    if from == nil, until == nil { return true }
    guard let interval = time.interval else { return false }
    if let from, interval.first < from { return false }
    if let until, interval.last > until { return false }
    return true
  }
}

/// What a name must be like; every condition that is given must hold.
public struct PackName: Sendable {
  public var kind: Name.Kind?
  /// As the document writes it in full, in any case.
  public var texts: [String]?

  public init() {}

  func allows(_ name: Name, in text: Text) -> Bool {
    if let kind, name.kind != kind { return false }
    guard let texts else { return true }
    let forms = [text.folded(name.span), name.canonical.lowercased()]
    return texts.contains { forms.contains($0.lowercased()) }
  }
}

/// Where in a document a rule looks.
public struct PackPlace: Sendable {
  /// The kinds of block; running text when empty.
  public var blocks: Set<Block.Kind> = []
  /// The match must lie in a claim of one of these kinds, when there are any.
  public var claims: Set<Claim.Kind> = []
  /// Whether that claim has a claimant whom the text names; `nil` for either.
  public var isAttributed: Bool?
  /// In whose voice the claim stands.
  public var voice: Voice?

  public init() {}

  private var asksForClaim: Bool { !claims.isEmpty || isAttributed != nil || voice != nil }

  func allows(sentence index: Int, in document: CheckedDocument) -> Bool {
    if blocks.isEmpty { return document.isProse(sentence: index) }
    let block = document.sentences[index].block
    guard document.document.blocks.indices.contains(block) else { return false }
    return blocks.contains(document.document.blocks[block].kind)
  }

  func allows(_ tokens: Range<Int>, in document: CheckedDocument) -> Bool {
    guard asksForClaim else { return true }
    let span = document.tokens.span(tokens)
    guard let index = document.annotated.sentenceIndex(at: span.start) else { return false }
    return document.annotated.claims(in: document.sentences[index].span).contains { claim in
      claim.span.start <= span.start && span.end <= claim.span.end
        && (claims.isEmpty || claims.contains(claim.kind))
        && (isAttributed == nil || isAttributed == (claim.claimant?.span != nil))
        && (voice == nil || voice == claim.voice)
    }
  }
}
