import AssayModel
import AssayText
import FoundationEssentials

extension SourceImporter {
  /// The largest file that is read whole, in bytes; only lines of JSON may be more.
  private static let largestFile = 256 << 20

  /// Imports a file of any format as one collection.
  ///
  /// - Parameter write: Gets the pieces of the collection's XML, in order.
  /// - Throws: `SourceRecordError` when the file cannot be read or is not of the format, and what `write` throws.
  public func importFile(
    _ path: String, as format: ImportFormat, to write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    if format == .jsonl { return try importLines(of: path, to: write) }
    let entries = try Self.entries(of: try Self.contents(of: path), format, file: path)
    let writer = SourceRecordWriter(created: instant)
    var outcome = Outcome()
    var seen: Set<String> = []
    for (index, entry) in entries.enumerated() {
      do throws(SourceRecordError) {
        let source = try source(from: entry, number: index + 1, file: path)
        guard seen.insert(source.id).inserted else {
          throw .notImportable(
            file: path, line: max(entry.line, 1), reason: "the id \"\(source.id)\" is taken",
            remedy: "Give each entry an id of its own.")
        }
        outcome.records += 1
        do { try write(writer.bytes(adding: source)) } catch {
          throw .notReadable(file: "output", reason: "\(error)")
        }
      } catch {
        if !error.concernsOneRecord { throw error }
        outcome.faults.append(error)
      }
    }
    guard let rest = writer.finish() else {
      throw SourceRecordError.notReadable(file: path, reason: "the records cannot be written as XML")
    }
    try write(rest)
    return outcome
  }

  private static func contents(of path: String) throws(SourceRecordError) -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= largestFile else {
      throw .notReadable(file: path, reason: "it is larger than \(largestFile >> 20) MB; write it as lines of JSON")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .notReadable(file: path, reason: "there is no such file, or it may not be read")
    }
    return Array(data)
  }

  static func entries(
    of bytes: [UInt8], _ format: ImportFormat, file: String
  ) throws(SourceRecordError) -> [ImportedEntry] {
    switch format {
    case .jsonl: []
    case .csv: try CSVImport.entries(of: bytes, file: file)
    case .bibtex: try BibTeXImport.entries(of: bytes, file: file)
    case .csl: try CSLImport.entries(of: bytes, file: file)
    case .claimreview: try ClaimReviewImport.entries(of: bytes, file: file)
    }
  }

  /// The record of an entry.
  ///
  /// - Parameter number: Counts the entries from 1; it names one that has no line.
  func source(from entry: ImportedEntry, number: Int, file: String) throws(SourceRecordError) -> Source {
    let draft = entry.draft
    func fault(_ reason: String, _ remedy: String) -> SourceRecordError {
      let place = entry.line > 0 ? "" : "entry \(number): "
      return .notImportable(file: file, line: max(entry.line, 1), reason: place + reason, remedy: remedy)
    }
    // The file's name keeps the entries of two files apart.
    let stem = (file.split(separator: "/").last ?? "entry").prefix { $0 != "." }
    let fallback = "\(stem.isEmpty ? "entry" : stem)-\(entry.line > 0 ? entry.line : number)"
    let name = draft.name.isEmpty ? fallback : draft.name
    guard let id = RecordIdentifier.id(for: name) ?? RecordIdentifier.id(for: "entry-\(number)") else {
      throw fault("the id cannot be used", "Give an id of 1 to 128 characters.")
    }
    guard Self.types.contains(draft.type) else {
      throw fault("there is no type \"\(draft.type.prefix(40))\"", "Use one of \(Self.types.joined(separator: ", ")).")
    }
    var published: LooseDate?
    if !draft.date.isEmpty {
      published = LooseDate(draft.date)
      if published == nil {
        throw fault(
          "the date \"\(draft.date.prefix(40))\" is not understood", "Write dates as 2024, 2024-03 or 2024-03-12.")
      }
    }
    var passages = Self.passages(of: Text(draft.text))
    var facts: [Fact] = []
    if let review = draft.review, !review.claim.isEmpty {
      passages.insert(
        Passage(
          id: "claim", kind: "quotation", speaker: review.claimant.isEmpty ? nil : review.claimant, text: review.claim),
        at: 0)
      if let isDenied = review.isDenied {
        var fact = Fact(
          id: "rating", passage: "claim", subject: review.claimant.isEmpty ? "the claim" : review.claimant,
          property: "said", isDenied: isDenied)
        fact.object = review.rating.isEmpty ? nil : review.rating
        fact.entry = "imported"
        facts.append(fact)
      }
    }
    guard !passages.isEmpty else {
      throw fault(
        "there is no text that could bear evidence",
        "Add an abstract or a text, or make the record of the work itself with `assay sources add`.")
    }
    var source = Source(
      id: id, type: draft.type, language: draft.language.flatMap { LanguageTag.tag(from: $0) } ?? "en",
      title: SourceConversion.collapsed(draft.title), subtitle: draft.subtitle,
      publisher: draft.publisher.map(SourceConversion.collapsed), published: published, retrieved: instant,
      locators: draft.locators.map { Source.Locator(scheme: $0.scheme, value: SourceConversion.collapsed($0.value)) },
      licence: draft.rights, passages: passages, facts: facts,
      digests: [
        Source.Digest(of: "body", value: Digest.sha256(passages.map(\.text).joined(separator: "\n").utf8))
      ],
      provenance: [Source.Event(action: "imported", at: instant, by: person, tool: tool, from: file)])
    source.contributors = draft.contributors.filter { !$0.name.isEmpty }
    source.container = draft.container
    if draft.review == nil, !draft.text.isEmpty, draft.type == "paper" || draft.type == "book" {
      // An abstract is a part of its work.
      source.isComplete = false
    }
    return source
  }

  /// As the schema lists them.
  static let types = [
    "article", "report", "dataset", "statistic", "filing", "law", "transcript", "press-release", "paper", "book",
    "web-page", "social-post", "correspondence", "fact-check", "other",
  ]
}
