import AssayModel

/// The formats that records are imported from.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// One JSON object a line: `{"id","title","text","date"?}`.
  case jsonl
  /// A table with a header line.
  case csv
  /// Bibliographies.
  case bibtex
  case csl
  /// Fact-checks as schema.org's ClaimReview.
  case claimreview

  /// The format of a file by the ending of its name and, for JSON, by what it holds; `nil` when neither tells.
  ///
  /// - Parameter bytes: The file's first bytes, some thousand of them.
  public init?(fileName: String, bytes: some Sequence<UInt8>) {
    let ending = fileName.lowercased().split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "jsonl", "ndjson": self = .jsonl
    case "csv", "tsv": self = .csv
    case "bib", "bibtex": self = .bibtex
    case "json", "jsonld":
      let start = String(decoding: Array(bytes), as: UTF8.self)
      self = start.contains("ClaimReview") ? .claimreview : .csl
    default: return nil
    }
  }
}

/// One entry of a file that is imported whole.
struct ImportedEntry {
  /// The line where the entry starts, from 1; 0 when the format has no lines of its own.
  var line: Int
  /// What the record is made of: everything but passages' ids, the times and the provenance.
  var draft: ImportDraft
}

/// What an entry tells of a work, before it is a record.
struct ImportDraft {
  var name = ""
  var type = "other"
  var language: String?
  var title = ""
  var subtitle: String?
  var publisher: String?
  var contributors: [Source.Contributor] = []
  var container: Source.Container?
  /// As written; a fault when it is no date.
  var date = ""
  var locators: [(scheme: String, value: String)] = []
  var rights: String?
  var text = ""
  /// For a fact-check: the claim that was reviewed, who made it, and what became of it.
  var review: Review?

  struct Review {
    var claim: String
    var claimant: String
    /// Whether the claim was found false; `nil` when the rating says neither.
    var isDenied: Bool?
    var rating: String
  }
}
