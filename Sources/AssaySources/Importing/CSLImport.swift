import AssayModel
import FoundationEssentials

/// Records from CSL-JSON, as reference managers export it: the abstract (or the note) is the text.
enum CSLImport {
  static func entries(of bytes: [UInt8], file: String) throws(SourceRecordError) -> [ImportedEntry] {
    let items: [CSLItem]
    do {
      let decoder = JSONDecoder()
      items =
        try (try? decoder.decode([CSLItem].self, from: Data(bytes)))
        ?? [decoder.decode(CSLItem.self, from: Data(bytes))]
    } catch {
      throw .notImportable(
        file: file, line: 1, reason: "it is not CSL-JSON: an array of objects with \"id\", \"type\" and \"title\"",
        remedy: "Export the bibliography as CSL-JSON again.")
    }
    return items.map { ImportedEntry(line: 0, draft: draft(of: $0)) }
  }

  private static func draft(of item: CSLItem) -> ImportDraft {
    var draft = ImportDraft()
    draft.name = item.id?.text ?? ""
    draft.type = CSLItem.types.first { $0.csl == item.type }?.record ?? "other"
    draft.language = item.language
    draft.title = item.title ?? ""
    draft.publisher = item.publisher
    for (people, role) in [(item.author, "author"), (item.editor, "editor"), (item.translator, "translator")] {
      draft.contributors += (people ?? []).compactMap { $0.contributor(role) }
    }
    if let name = item.containerTitle {
      draft.container = Source.Container(
        name: name, volume: item.volume?.text, issue: item.issue?.text, pages: item.page?.text,
        edition: item.edition?.text)
    }
    draft.date = item.issued?.text ?? ""
    for (scheme, value) in [("doi", item.doi), ("url", item.url), ("isbn", item.isbn), ("issn", item.issn)] {
      if let value { draft.locators.append((scheme, value)) }
    }
    draft.text = item.abstract ?? item.note ?? ""
    return draft
  }
}

/// An item of CSL-JSON, as far as records know its parts.
struct CSLItem: Codable {
  var id: Word?
  var type: String?
  var title: String?
  var author: [Person]?
  var editor: [Person]?
  var translator: [Person]?
  var containerTitle: String?
  var publisher: String?
  var volume: Word?
  var issue: Word?
  var page: Word?
  var edition: Word?
  var issued: Time?
  var accessed: Time?
  var language: String?
  var doi: String?
  var url: String?
  var isbn: String?
  var issn: String?
  var abstract: String?
  var note: String?

  enum CodingKeys: String, CodingKey {
    case id, type, title, author, editor, translator, publisher, volume, issue, page, edition, issued, accessed
    case language, abstract, note
    case containerTitle = "container-title"
    case doi = "DOI"
    case url = "URL"
    case isbn = "ISBN"
    case issn = "ISSN"
  }

  /// CSL's types beside those of records; the first that fits counts.
  static let types: [(csl: String, record: String)] = [
    ("article-journal", "paper"), ("article-newspaper", "article"), ("article-magazine", "article"),
    ("article", "article"), ("paper-conference", "paper"), ("thesis", "paper"), ("book", "book"),
    ("chapter", "book"), ("report", "report"), ("dataset", "dataset"), ("webpage", "web-page"),
    ("post-weblog", "web-page"), ("post", "social-post"), ("legislation", "law"), ("bill", "law"),
    ("legal_case", "law"), ("speech", "transcript"), ("interview", "transcript"),
    ("personal_communication", "correspondence"), ("review", "fact-check"), ("dataset", "statistic"),
    ("document", "other"),
  ]

  /// A text that some programs write as a number.
  struct Word: Codable {
    var text: String

    init(_ text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else {
        text = "\(try container.decode(Int.self))"
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }

  struct Person: Codable {
    var family: String?
    var given: String?
    var literal: String?

    func contributor(_ role: String) -> Source.Contributor? {
      if let literal { return Source.Contributor(name: literal, role: role) }
      guard let family else { return given.map { Source.Contributor(name: $0, role: role) } }
      guard let given else { return Source.Contributor(name: family, role: role) }
      return Source.Contributor(name: "\(given) \(family)", role: role, sortAs: "\(family), \(given)")
    }
  }

  struct Time: Codable {
    var dateParts: [[Word]]?
    var raw: String?

    enum CodingKeys: String, CodingKey {
      case dateParts = "date-parts"
      case raw
    }

    init(dateParts: [Int]) { self.dateParts = [dateParts.map { Word("\($0)") }] }

    /// "2015", "2015-03" or "2015-03-01".
    var text: String {
      guard let parts = dateParts?.first, !parts.isEmpty else { return raw ?? "" }
      return parts.prefix(3).map { $0.text.count == 1 ? "0\($0.text)" : $0.text }.joined(separator: "-")
    }
  }
}
