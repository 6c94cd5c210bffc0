import AssayModel
import AssayText
import AssayXML

/// NITF (IPTC, News Industry Text Format 3.x) and NewsML-G2 (IPTC, news items with text inside).
enum NewsReader {
  /// One document for NITF, one for each news item of NewsML-G2.
  ///
  /// - Throws: `ReadingError.xml` when it is not well-formed or has a DOCTYPE with declarations of its own, `.empty` when
  ///   there is no text.
  static func documents(
    _ content: Text, format: DocumentFormat, name: String
  ) throws(ReadingError) -> [Document] {
    let bytes = withoutDoctype(content.bytes)
    do {
      _ = try XMLTree(parsing: inUTF8(bytes), file: name)
    } catch {
      throw .xml(error)
    }
    var documents: [Document] = []
    var scanner = MarkupScanner(bytes)
    var markup = NewsMarkup(bytes)
    var path: [String] = []
    var identifier: String?
    func finish(_ markup: inout NewsMarkup) {
      let id = identifier ?? (documents.isEmpty ? name : "\(name)#\(documents.count + 1)")
      let document = markup.document(id: id, origin: name, format: format, content: content)
      if !document.blocks.isEmpty { documents.append(document) }
    }
    while let event = scanner.next() {
      switch event {
      case .start(let element, let attributes):
        if element == "newsItem" {
          markup = NewsMarkup(bytes)
          identifier = attributes["guid"]
        }
        path.append(element)
        markup.start(element, attributes)
      case .end(let element):
        markup.end(element)
        _ = path.popLast()
        if element == "newsItem" { finish(&markup) }
      case .text(let range, let isPlain):
        if let rank = dateRank(path.last) {
          markup.setDate(String(decoding: bytes[range], as: UTF8.self), rank: rank)
        }
        markup.text(range, isPlain: isPlain)
      }
    }
    if format == .nitf { finish(&markup) }
    guard !documents.isEmpty else { throw .empty(file: name) }
    if documents.count == 1 { documents[0].id = name }
    return documents
  }

  /// NewsML-G2: when the content was made goes before when this version of the item was.
  private static func dateRank(_ element: String?) -> Int? {
    switch element {
    case "contentCreated": 4
    case "firstCreated": 3
    case "contentModified": 2
    case "versionCreated": 1
    default: nil
    }
  }

  /// The bytes with a DOCTYPE that only names a DTD made blank: it is common in NITF and says nothing that is needed.
  ///
  /// One with declarations of its own stays, and is refused by the parser.
  private static func withoutDoctype(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("<!DOCTYPE".utf8)
    let head = bytes.prefix(8192)
    guard let range = head.firstRange(of: mark) else { return bytes }
    var index = range.lowerBound
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        return bytes
      } else if byte == UInt8(ascii: ">") {
        var blank = bytes
        for place in range.lowerBound...index where blank[place] != 0x0A { blank[place] = 0x20 }
        return blank
      }
      index += 1
    }
    return bytes
  }

  /// The bytes with their declared encoding made blank: they were converted to UTF-8 already.
  private static func inUTF8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: ">"))
    else {
      return bytes
    }
    var result = bytes
    for index in 0...end where result[index] != 0x0A { result[index] = 0x20 }
    return result
  }
}
