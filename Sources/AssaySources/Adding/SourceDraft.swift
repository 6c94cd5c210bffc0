public import AssayModel
import AssayText

/// Makes a record of a document that was read: a first version, for a person to complete.
public enum SourceDraft {
  /// The record of a document.
  ///
  /// Headings become the section of the passages after them; the title and byline become the record's own.
  ///
  /// - Parameters:
  ///   - id: The record's id; made from the title or the file's name when `nil`.
  ///   - type: As the schema lists them: "article", "report" ….
  ///   - instant: When the copy was taken, with its zone.
  public static func source(
    from document: Document, id: String? = nil, type: String = "article", instant: String, person: String,
    tool: String
  ) -> Source {
    var passages: [Passage] = []
    var section: String?
    for block in document.blocks {
      let text = document.text[block.span]
      switch block.kind {
      case .title, .byline, .dateline: continue
      case .heading: section = SourceConversion.collapsed(text)
      default:
        guard block.span.length <= SourceImporter.longestPassage else {
          for piece in SourceImporter.passages(of: Text(text)) {
            passages.append(Passage(id: "p\(passages.count + 1)", section: section, text: piece.text))
          }
          continue
        }
        passages.append(
          Passage(id: "p\(passages.count + 1)", kind: kind(of: block), section: section, text: text))
      }
    }
    let fileName = document.origin.name.split(separator: "/").last.map(String.init) ?? document.id
    let title = document.title ?? fileName
    var digests = [
      Source.Digest(of: "body", value: Digest.sha256(passages.map(\.text).joined(separator: "\n").utf8))
    ]
    if !document.origin.digest.isEmpty {
      digests.append(
        Source.Digest(of: "original", mediaType: document.origin.mediaType, value: document.origin.digest))
    }
    var source = Source(
      id: id ?? slug(title, else: fileName), type: type, language: LanguageTag.tag(from: document.language) ?? "en",
      title: SourceConversion.collapsed(title),
      creators: document.byline.map { [SourceConversion.collapsed($0)] } ?? [],
      published: document.date.flatMap { LooseDate("\($0)") }, retrieved: instant, passages: passages)
    if document.origin.name != "-" {
      source.locators = [Source.Locator(scheme: "file", value: document.origin.name)]
    }
    source.digests = digests
    source.provenance = [
      Source.Event(action: "converted", at: instant, by: person, tool: tool, from: document.origin.name)
    ]
    return source
  }

  private static func kind(of block: Block) -> String {
    switch block.kind {
    case .listItem: "list-item"
    case .tableRow: "table-row"
    case .blockQuote: "quotation"
    case .caption: "caption"
    default: "paragraph"
    }
  }

  /// "Harbour report, 2024" gives "harbour-report-2024".
  private static func slug(_ title: String, else other: String) -> String {
    for text in [title, other] {
      var bytes: [UInt8] = []
      for byte in Folding.folded(text) {
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
          bytes.append(byte)
        } else if let last = bytes.last, last != UInt8(ascii: "-"), bytes.count < 60 {
          bytes.append(UInt8(ascii: "-"))
        }
        if bytes.count >= 64 { break }
      }
      while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
      if !bytes.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    }
    return "record"
  }
}
