import AssayAnnotation
public import AssayConsistency
public import AssayLinking
public import AssayModel
import AssayReading
import AssaySegmentation
import AssaySources
import AssayText

/// The whole pass: claims, links to sources, verdicts, findings.
///
/// The same documents, sources and rules give the same pass, however many tasks work on it.
public struct Verifier: Sendable {
  private let analyzer: Analyzer
  private let rules: [any Rule.Type]
  private let packRules: [PackRule]
  private let collection: SourceCollection
  private let linker: Linker

  /// - Parameters:
  ///   - rules: The consistency rules to run; all that ship unless told.
  ///   - packRules: The desk's own rules to run beside them.
  ///   - collection: The sources to link claims to; without any, every verdict is that there is no source.
  public init(
    rules: [any Rule.Type] = RuleCatalogue.all, packRules: [PackRule] = [],
    collection: SourceCollection = SourceCollection()
  ) {
    let analyzer = Analyzer(rules: rules, packRules: packRules)
    self.analyzer = analyzer
    self.rules = rules
    self.packRules = packRules
    self.collection = collection
    linker =
      collection.index.map { Linker($0, annotate: Self.annotatePassage) }
      ?? Linker(collection.sources, annotate: Self.annotatePassage)
  }

  /// A passage with all that links and verdicts need of it: nobody asks for its claims.
  static let annotatePassage: Linker.Annotate = { text, date in
    var annotated = Segmenter.segment(Reader.document(text: text, id: "passage", date: date))
    Annotator.annotate(&annotated)
    return annotated
  }

  /// Why the index of the sources could not be read in full; results may lack passages then.
  public var sourceFailure: IndexError? { linker.index.failure }

  /// Verifies one document.
  public func verify(_ document: Document) -> VerifiedDocument {
    let annotated = analyzer.annotate(document)
    let verdicts = linker.verdicts(on: annotated)
    let cited = Set(verdicts.flatMap { $0.evidence.map(\.source) }).sorted()
    return VerifiedDocument(
      annotated: annotated, verdicts: verdicts, findings: analyzer.findings(in: annotated),
      sources: cited.compactMap(linker.index.source))
  }

  /// Verifies documents side by side.
  ///
  /// - Parameters:
  ///   - created: When the pass is made, RFC 3339 in UTC.
  ///   - jobs: How many documents are worked on at once.
  ///   - progress: Called with the number of documents done, from any task.
  public func pass(
    over documents: [Document], created: String, jobs: Int = 1, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> Pass {
    let verified = await OrderedMap.map(documents, jobs: jobs) { document in
      let verified = verify(document)
      progress(1)
      return verified
    }
    return Pass(
      created: created, tool: Version.current, rulesDigest: rulesDigest, collections: collection.parts,
      settings: settings, documents: verified)
  }

  /// The verdict on a whole text from a single piece of evidence.
  ///
  /// - Parameter rigour: Whether the caller vouches that the evidence is about the claim, or a search found it.
  public func verdict(
    onClaim claim: String, evidence: String, date: CalendarDate? = nil, rigour: Judge.Rigour = .paired
  ) -> Verdict {
    let source = Source(id: "evidence", type: "other", title: "evidence", passages: [Passage(id: "p1", text: evidence)])
    let read = ReadPassage(
      source: source, passage: source.passages[0],
      annotated: analyzer.annotate(Reader.document(text: evidence, id: source.id, date: date)))
    return Judge.verdict(
      on: analyzer.annotate(Reader.document(text: claim, id: "claim", date: date)), evidence: [read], rigour: rigour)
  }

  /// The ids of the passages that bear on a text, best first.
  public func links(
    for text: String, date: CalendarDate? = nil, limit: Int
  ) -> [(source: String, passage: String, score: Double)] {
    found(for: text, date: date, limit: limit).map { link in
      // The id that an import was given, where the schema's form of it is another.
      (RecordIdentifier.name(of: link.sourceID), link.passageID, link.score.total)
    }
  }

  /// The passages that bear on a text, best first, with the parts of each score.
  public func passages(
    for text: String, date: CalendarDate? = nil, limit: Int
  ) -> [(source: Source, passage: Passage, score: Evidence.Score)] {
    found(for: text, date: date, limit: limit).compactMap { link in
      guard let source = linker.index.source(numbered: link.source),
        source.passages.indices.contains(link.passage)
      else { return nil }
      return (source, source.passages[link.passage], link.score)
    }
  }

  private func found(for text: String, date: CalendarDate?, limit: Int) -> [Link] {
    linker.links(for: Self.annotatePassage(text, date), limit: limit)
  }

  /// SHA-256 over what decides the rules' results: their ids and the version of Assay.
  private var rulesDigest: String {
    let ids = rules.map { $0.about.id } + packRules.map { $0.about.id }
    return Digest.sha256(Array((ids.sorted() + [Version.current]).joined(separator: "\n").utf8))
  }

  private var settings: [Pass.Setting] {
    let ran = Set(rules.map { $0.about.id })
    let left = RuleCatalogue.everything.map { $0.about.id }.filter { !ran.contains($0) }
    var settings = [
      Pass.Setting(name: "rules", value: "\(rules.count) of \(RuleCatalogue.everything.count)"),
      Pass.Setting(name: "rules.left-out", value: left.joined(separator: " ")),
    ]
    if !packRules.isEmpty {
      settings.append(Pass.Setting(name: "rules.own", value: packRules.map { $0.about.id }.joined(separator: " ")))
    }
    return settings
  }
}
