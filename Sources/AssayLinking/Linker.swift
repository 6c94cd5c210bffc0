public import AssayModel
import AssayText

/// Links claims to the passages of a collection and judges them.
///
/// Withdrawn records are no evidence. A record that another one of the collection supersedes, corrects or
/// retracts stands behind it: it is not judged where the newer one says something about the claim.
public struct Linker: Sendable {
  /// Annotates a passage as a document of its own; `date` is its record's date of publication.
  ///
  /// It must give the same result for the same text and date.
  public typealias Annotate = @Sendable (_ text: String, _ date: CalendarDate?) -> AnnotatedDocument

  public let index: PassageIndex
  private let annotate: Annotate
  private let cache = PassageCache()

  /// How many passages are judged for one claim.
  static let judgedPassages = 12

  /// Links to the sources of an index.
  ///
  /// - Parameter annotate: Segments and annotates a passage; results are kept.
  public init(_ index: PassageIndex, annotate: @escaping Annotate) {
    self.index = index
    self.annotate = annotate
  }

  /// Links to a few sources, which are indexed in memory.
  public init(_ sources: [Source], annotate: @escaping Annotate) {
    self.init(PassageIndex(sources.map(FactStatement.adding)), annotate: annotate)
  }

  /// The passages that may bear on a text, best first.
  public func links(for document: AnnotatedDocument, limit: Int = 100) -> [Link] {
    index.links(for: LinkQuery(document), limit: limit)
  }

  /// The verdict on one claim of a document.
  ///
  /// The document itself is no evidence for what it says, nor is what was published after it, but where the claim
  /// speaks of a later time; nor is a source evidence that is about what the document never names.
  public func verdict(on claim: Claim, in document: AnnotatedDocument) -> Verdict {
    verdict(on: claim, in: document, own: OwnDocument(document.document), SharedNames(document))
  }

  private func verdict(
    on claim: Claim, in document: AnnotatedDocument, own: OwnDocument, _ names: SharedNames
  ) -> Verdict {
    let query = LinkQuery(document, span: querySpan(of: claim, in: document))
    let found = index.links(for: query, limit: 40)
    let standing = found.filter { !index.isWithdrawn($0.source) && index.successor(of: $0.source) == nil }
    var current: [ReadPassage] = []
    var isElsewhere = false
    for link in standing {
      guard current.count < Self.judgedPassages else { break }
      guard let source = index.source(numbered: link.source), !own.isHeld(by: source),
        let passage = read(link, of: source, rank: current.count + 1)
      else { continue }
      guard names.include(oneOf: passage) else {
        isElsewhere = true
        continue
      }
      current.append(passage)
    }
    let verdict = Judge.verdict(on: document, claim: claim, evidence: current)
    if verdict.value != .notEnough { return verdict }
    if let joined = joinedVerdict(on: claim, in: document, current) { return joined }
    if current.isEmpty, isElsewhere {
      return .notEnough(
        .noSource, explanation: "The sources that come near speak of what the document never names.", nearest: [],
        missing: verdict.missing)
    }
    if current.isEmpty, !found.isEmpty {
      return .notEnough(
        .noSource,
        explanation: standing.isEmpty
          ? "Only withdrawn or superseded sources speak of this." : "Only the document itself speaks of this.",
        nearest: [], missing: verdict.missing)
    }
    return verdict
  }

  /// Support that takes two or three passages of one source, in its order: the one has a figure that the other's adds up
  /// to, or the other figure of a claim that has two. No sentence of one passage is read with words of another.
  private func joinedVerdict(
    on claim: Claim, in document: AnnotatedDocument, _ passages: [ReadPassage]
  ) -> Verdict? {
    guard let first = passages.first else { return nil }
    let places = Dictionary(
      first.source.passages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let own = passages.filter { $0.source.id == first.source.id }.prefix(3)
      .sorted { (places[$0.passage.id] ?? 0, $0.rank) < (places[$1.passage.id] ?? 0, $1.rank) }
    guard own.count > 1 else { return nil }
    let text = own.map(\.passage.text).joined(separator: "\n")
    let joined = ReadPassage(
      source: first.source, passage: Passage(id: first.passage.id, text: text),
      annotated: annotate(text, first.source.published?.interval.first), score: first.score, rank: first.rank)
    let verdict = Judge.verdict(on: document, claim: claim, evidence: [joined])
    guard verdict.value == .supported else { return nil }
    let evidence = own.map { passage in
      Evidence(
        source: passage.source.id, passage: passage.passage.id, passageText: passage.annotated.text,
        span: passage.annotated.text.span, role: .supports, score: passage.score, rank: passage.rank)
    }
    return .decided(
      .supported, reason: verdict.reason, confidence: verdict.confidence * 0.9, explanation: verdict.explanation,
      evidence: evidence[0], others: Array(evidence.dropFirst()), working: verdict.working)
  }

  /// The verdicts on all claims of a document, in their order.
  public func verdicts(on document: AnnotatedDocument) -> [Verdict] {
    let own = OwnDocument(document.document)
    let names = SharedNames(document)
    return document.claims.map { verdict(on: $0, in: document, own: own, names) }
  }

  /// The claim's sentence: a clause by itself often has a pronoun for its subject.
  private func querySpan(of claim: Claim, in document: AnnotatedDocument) -> TextSpan {
    guard document.sentences.indices.contains(claim.sentence) else { return claim.span }
    return document.sentences[claim.sentence].span.union(claim.span)
  }

  /// `nil` when the record no longer has the passage.
  private func read(_ link: Link, of source: Source, rank: Int) -> ReadPassage? {
    guard source.passages.indices.contains(link.passage) else { return nil }
    let passage = source.passages[link.passage]
    let key = PassageCache.Key(source: link.source, passage: link.passage)
    let annotated = cache.value(for: key) { annotate(passage.text, source.published?.interval.first) }
    return ReadPassage(source: source, passage: passage, annotated: annotated, score: link.score, rank: rank)
  }
}
