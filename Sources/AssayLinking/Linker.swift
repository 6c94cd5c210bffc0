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
  /// For each source, the newer one that takes its place, by index.
  private let successors: [Int: Int]

  /// How many passages are judged for one claim.
  static let judgedPassages = 12

  /// - Parameters:
  ///   - sources: The collection.
  ///   - annotate: Segments and annotates a passage; results are kept.
  public init(_ sources: [Source], annotate: @escaping Annotate) {
    index = PassageIndex(sources.map(FactStatement.adding))
    self.annotate = annotate
    var successors: [Int: Int] = [:]
    for (newer, source) in sources.enumerated() where source.withdrawn == nil {
      for relation in source.relations where ["supersedes", "corrects", "retracts"].contains(relation.kind) {
        if let older = index.sourceIndices[relation.source], older != newer { successors[older] = newer }
      }
    }
    self.successors = successors
  }

  /// The collection; facts that no passage states are passages of their own here.
  public var sources: [Source] { index.sources }

  /// The passages that may bear on a text, best first.
  public func links(for document: AnnotatedDocument, limit: Int = 100) -> [Link] {
    index.links(for: LinkQuery(document), limit: limit)
  }

  /// The verdict on one claim of a document.
  public func verdict(on claim: Claim, in document: AnnotatedDocument) -> Verdict {
    let query = LinkQuery(document, span: querySpan(of: claim, in: document))
    let found = index.links(for: query, limit: 40)
    let standing = found.filter { sources[$0.source].withdrawn == nil && !isReplaced($0.source) }
    // Passages that newer records replace are only looked at where nothing else is left.
    let judged = (standing + found.filter { sources[$0.source].withdrawn == nil && isReplaced($0.source) })
      .prefix(Self.judgedPassages)
    let passages = judged.enumerated().map { rank, link in read(link, rank: rank + 1) }
    let current = passages.filter { index.sourceIndices[$0.source.id].map { !isReplaced($0) } ?? true }
    let verdict = Judge.verdict(on: document, claim: claim, evidence: current)
    if verdict.value != .notEnough { return verdict }
    if let joined = joinedVerdict(on: claim, in: document, current) { return joined }
    if current.isEmpty, !found.isEmpty {
      return .notEnough(
        .noSource, explanation: "Only withdrawn or superseded sources speak of this.",
        nearest: [], missing: verdict.missing)
    }
    return verdict
  }

  /// Support that takes two or three passages of one source: the one gives the figure, the other the day.
  private func joinedVerdict(
    on claim: Claim, in document: AnnotatedDocument, _ passages: [ReadPassage]
  ) -> Verdict? {
    guard let first = passages.first else { return nil }
    let own = passages.filter { $0.source.id == first.source.id }.prefix(3).sorted { $0.passage.id < $1.passage.id }
    guard own.count > 1 else { return nil }
    let text = own.map(\.passage.text).joined(separator: " ")
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
    document.claims.map { verdict(on: $0, in: document) }
  }

  /// The claim's sentence: a clause by itself often has a pronoun for its subject.
  private func querySpan(of claim: Claim, in document: AnnotatedDocument) -> TextSpan {
    guard document.sentences.indices.contains(claim.sentence) else { return claim.span }
    return document.sentences[claim.sentence].span.union(claim.span)
  }

  private func isReplaced(_ source: Int) -> Bool {
    var seen: Set<Int> = [source]
    var current = source
    while let next = successors[current] {
      if !seen.insert(next).inserted { return false }
      current = next
    }
    return current != source
  }

  private func read(_ link: Link, rank: Int) -> ReadPassage {
    let source = sources[link.source]
    let passage = source.passages[link.passage]
    let key = PassageCache.Key(source: link.source, passage: link.passage)
    let annotated = cache.value(for: key) { annotate(passage.text, source.published?.interval.first) }
    return ReadPassage(source: source, passage: passage, annotated: annotated, score: link.score, rank: rank)
  }
}
