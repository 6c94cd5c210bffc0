import AssayModel
import AssayText

/// A claim as one of the kinds found it, before voice, claimant and check-worthiness are added.
struct ClaimDraft {
  var kind: Claim.Kind
  /// The clause, as token indices.
  var tokens: Range<Int>
  var cue: Range<Int>?
  var subject: Range<Int>?
  var causation: CausalCandidate?

  init(
    kind: Claim.Kind, tokens: Range<Int>, cue: Range<Int>? = nil, subject: Range<Int>? = nil,
    causation: CausalCandidate? = nil
  ) {
    self.kind = kind
    self.tokens = tokens
    self.cue = cue
    self.subject = subject
    self.causation = causation
  }
}

/// A document and what is worked out once for all its sentences; a class, so that each sentence's view holds it cheaply.
final class ClaimContext: Sendable {
  let document: AnnotatedDocument
  let classes: [WordClass]
  let signs: [WorthSign]
  let quotations: Quotations
  let sentences: [SentenceReading]
  let models: CausalModels

  /// What is read of a sentence.
  struct SentenceReading {
    /// Without its dateline and end punctuation.
    let tokens: Range<Int>
    /// The classes of all its tokens together.
    let holds: WordClass
  }

  init(_ document: AnnotatedDocument, models: CausalModels = .shared) {
    self.document = document
    self.models = models
    let list = document.tokens
    var reading = WordTable.shared.reading(of: list)
    sentences = document.sentences.indices.map { index in
      let sentence = document.sentences[index]
      let follows = index > 0 && document.sentences[index - 1].block == sentence.block
      let tokens = follows ? sentence.tokens : InlineDateline.dropped(from: sentence.tokens, in: list)
      let bounds = ClauseReader.bounds(of: tokens, in: list, reading.classes)
      let holds = FiniteVerbs(list: list, sentence: bounds).mark(in: &reading.classes)
      return SentenceReading(tokens: bounds, holds: holds)
    }
    classes = reading.classes
    signs = reading.signs
    quotations = Quotations(document, marks: reading.quotationMarks)
  }
}

/// One sentence with its annotations: what the kinds look at; a class, so that handing it on costs nothing.
final class SentenceView {
  let context: ClaimContext
  let index: Int
  let clauses: ClauseReader
  /// The tokens of the sentence before, when it stands in the same block.
  let previous: Range<Int>?
  // What lies in a dateline, or behind the reader's bound, has no clause to stand in.
  let cues: ArraySlice<Cue>
  let quantities: ArraySlice<Quantity>
  let times: ArraySlice<TimeExpression>
  let names: ArraySlice<Name>

  var list: TokenList { clauses.list }
  var sentence: Range<Int> { clauses.sentence }

  /// - Parameter places: Where the sentences before this one left off.
  init(_ context: ClaimContext, index: Int, _ places: inout Places) {
    let document = context.document
    self.context = context
    self.index = index
    clauses = ClauseReader(
      list: document.tokens, classes: context.classes, sentence: context.sentences[index].tokens,
      holds: context.sentences[index].holds)
    let follows = index > 0 && document.sentences[index - 1].block == document.sentences[index].block
    previous = follows ? document.sentences[index - 1].tokens : nil
    let sentence = clauses.sentence
    cues = document.cues[Self.next(in: document.cues, from: &places.cue, of: sentence) { $0.tokens.lowerBound }]
    quantities =
      document.quantities[
        Self.next(in: document.quantities, from: &places.quantity, of: sentence) { $0.tokens.lowerBound }]
    times = document.times[Self.next(in: document.times, from: &places.time, of: sentence) { $0.tokens.lowerBound }]
    names = document.names[Self.next(in: document.names, from: &places.name, of: sentence) { $0.tokens.lowerBound }]
  }

  /// How far the annotations are read, sentence by sentence.
  struct Places {
    fileprivate var cue = 0
    fileprivate var quantity = 0
    fileprivate var time = 0
    fileprivate var name = 0
  }

  /// The indices of the annotations that start in a sentence; those before it are passed over for good.
  @inline(__always)
  private static func next<Element>(
    in annotations: [Element], from place: inout Int, of sentence: Range<Int>, start: (Element) -> Int
  ) -> Range<Int> {
    while place < annotations.count, start(annotations[place]) < sentence.lowerBound { place += 1 }
    let first = place
    while place < annotations.count, start(annotations[place]) < sentence.upperBound { place += 1 }
    return first..<place
  }

  /// The smallest clause around some tokens that could be true or false by itself.
  ///
  /// A clause without a verb of its own is widened to the sentence.
  func clause(around tokens: Range<Int>) -> Range<Int> {
    let tokens = tokens.clamped(to: sentence)
    guard !tokens.isEmpty else { return clauses.trimmed(sentence) }
    let start = min(clauses.clauseStart(tokens.lowerBound), tokens.lowerBound)
    let end = max(clauses.clauseEnd(max(start, tokens.upperBound - 1)), tokens.upperBound)
    let clause = clauses.trimmed(start..<min(end, sentence.upperBound))
    guard clauses.hasFiniteVerb(clause) else { return clauses.trimmed(sentence) }
    return clause.lowerBound <= tokens.lowerBound && clause.upperBound >= tokens.upperBound
      ? clause : min(clause.lowerBound, tokens.lowerBound)..<max(clause.upperBound, tokens.upperBound)
  }

  /// A clause that can be true or false by itself, with its subject.
  struct Statement {
    var tokens: Range<Int>
    var subject: Range<Int>?
  }

  /// The clause around some tokens and its subject; a condition and what hangs on it are one statement.
  ///
  /// "If the budget passes, taxes will rise by 3 per cent" says neither that it passes nor that they rise.
  func statement(around tokens: Range<Int>) -> Statement {
    let clause = clause(around: tokens)
    return Statement(tokens: withCondition(clause), subject: subject(of: clause))
  }

  private func withCondition(_ clause: Range<Int>) -> Range<Int> {
    guard clauses.holds.has(.condition) else { return clause }
    let opener = clause.lowerBound - 1
    if let comma = clauses.openingComma, clauses.at(sentence.lowerBound).has(.condition) {
      let end = clause.lowerBound > comma ? clause.upperBound : clauses.clauseEnd(comma + 1)
      return sentence.lowerBound..<max(clause.upperBound, clauses.trimmed(comma..<max(end, comma)).upperBound)
    }
    guard clauses.at(opener).has(.condition) else { return clause }
    let start = clauses.trimmed(min(clauses.clauseStart(opener), opener)..<clause.upperBound).lowerBound
    return start..<clause.upperBound
  }

  /// The subject noun phrase of a clause: what stands before its first finite verb.
  func subject(of clause: Range<Int>) -> Range<Int>? { Self.subject(of: clause, clauses) }

  /// The same in any sentence.
  static func subject(of clause: Range<Int>, _ clauses: ClauseReader) -> Range<Int>? {
    for place in clause where clauses.isFinite(place) {
      let end = clauses.verbGroupStart(place)
      guard end > clause.lowerBound else { return nil }
      let before = clauses.trimmed(afterOpening(clause.lowerBound..<end, clauses))
      return before.isEmpty ? nil : before
    }
    return nil
  }

  /// "In March, exports" is about "exports": drops an opening phrase and its comma.
  private static func afterOpening(_ range: Range<Int>, _ clauses: ClauseReader) -> Range<Int> {
    guard clauses.at(range.lowerBound).has(.preposition) || clauses.at(range.lowerBound).has(.adverb) else {
      return range
    }
    var start = range.lowerBound
    for place in range where clauses.isComma(place) { start = place + 1 }
    return start < range.upperBound ? start..<range.upperBound : range
  }
}
