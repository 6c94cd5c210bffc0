/// The formats that documents are read from.
public enum DocumentFormat: String, CaseIterable, Sendable {
  case plainText = "text"
  case markdown
  case html
  case nitf
  case newsML = "newsml"
  case jsonLines = "jsonl"

  public var mediaType: String {
    switch self {
    case .plainText: "text/plain"
    case .markdown: "text/markdown"
    case .html: "text/html"
    case .nitf: "application/nitf+xml"
    case .newsML: "application/vnd.iptc.g2.newsitem+xml"
    case .jsonLines: "application/x-ndjson"
    }
  }

  /// The format of a file: by the ending of its name, else by how its content starts; `nil` for XML of another kind.
  ///
  /// - Parameter bytes: The content as UTF-8.
  init?(named name: String, content bytes: [UInt8]) {
    let ending = name.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
    let known = ending.flatMap { parts in
      parts.count > 1 ? Self.formats.first { $0.ending == parts.last?.lowercased() } : nil
    }
    if let format = known?.format {
      self = format
    } else if let format = DocumentFormat.sniffed(bytes) {
      self = format
    } else if known == nil, !bytes.starts(with: "<?xml".utf8) {
      self = .plainText
    } else {
      return nil
    }
  }

  /// The endings of names by which documents are known, in lower case and without the dot.
  public static let endings = formats.map(\.ending)

  /// `nil` where the content decides.
  private static let formats: [(ending: String, format: DocumentFormat?)] = [
    ("txt", .plainText), ("text", .plainText), ("md", .markdown), ("markdown", .markdown), ("mkd", .markdown),
    ("html", .html), ("htm", .html), ("xhtml", .html), ("xht", .html), ("nitf", .nitf), ("jsonl", .jsonLines),
    ("ndjson", .jsonLines), ("xml", nil),
  ]

  private static func sniffed(_ bytes: [UInt8]) -> DocumentFormat? {
    let head = bytes.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("{"), text.firstRange(of: "\"text\"") != nil { return .jsonLines }
    guard text.hasPrefix("<") else { return nil }
    // The first element decides; declarations and comments stand before it.
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!doctype html") { return .html }
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return .html }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("!") || rest.hasPrefix("?") {
        guard let end = rest.firstIndex(of: ">") else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.prefix { $0.isLetter || $0 == ":" }.split(separator: ":").last ?? ""
        switch name {
        case "nitf": return .nitf
        case "newsitem", "packageitem", "newsmessage": return .newsML
        case "html", "head", "body", "article", "div", "p", "h", "title", "meta", "section", "main":
          return .html
        default: return nil
        }
      }
    }
    return nil
  }
}
