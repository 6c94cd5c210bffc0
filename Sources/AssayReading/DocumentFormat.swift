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
    switch ending.flatMap({ $0.count > 1 ? $0.last?.lowercased() : nil }) {
    case "txt", "text": self = .plainText
    case "md", "markdown", "mkd": self = .markdown
    case "html", "htm", "xhtml", "xht": self = .html
    case "nitf": self = .nitf
    case "jsonl", "ndjson": self = .jsonLines
    case "xml":
      guard let format = DocumentFormat.sniffed(bytes) else { return nil }
      self = format
    default: self = DocumentFormat.sniffed(bytes) ?? .plainText
    }
  }

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
