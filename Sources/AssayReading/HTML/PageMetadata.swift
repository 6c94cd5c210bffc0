import AssayModel
import AssayXML
import FoundationEssentials

/// What a page says about itself: in JSON-LD, in `meta` and `time` elements, in its title.
struct PageMetadata {
  private(set) var title = ""
  private(set) var byline: String?
  private(set) var date: CalendarDate?
  private(set) var language: String?

  init(_ page: HTMLTree) {
    var values: [String: String] = [:]
    var linked = LinkedData()
    var pageTitle: String?
    var headings: [String] = []
    var itemDate: String?
    var timeDate: String?
    for node in 0..<page.count where !page.isText(node) {
      switch page.tag(node) {
      case .html:
        language = language ?? page.attribute("lang", of: node) ?? page.attribute("xml:lang", of: node)
      case .meta: Self.collect(page, node, &values)
      case .title: if pageTitle == nil { pageTitle = Self.collapsed(page.text(of: node, limit: 1000)) }
      case .h1, .h2:
        if headings.count < 50 { headings.append(Self.collapsed(page.text(of: node, limit: 1000))) }
      case .script:
        if page.attribute("type", of: node)?.lowercased() == "application/ld+json" {
          linked.read(page.text(of: node))
        }
      case .time where timeDate == nil: timeDate = page.attribute("datetime", of: node)
      default: break
      }
      if itemDate == nil, let item = page.attribute("itemprop", of: node), item == "datePublished" {
        itemDate =
          page.attribute("content", of: node) ?? page.attribute("datetime", of: node)
          ?? page.text(of: node, limit: 1000)
      }
    }
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
    }
    title =
      linked.headline
      ?? first(
        "dc:title", "dcterm:title", "og:title", "weibo:article:title", "title", "twitter:title",
        "parsely-title")
      ?? Self.articleTitle(pageTitle ?? "", headings: headings)
    let author = first("article:author").flatMap { $0.firstRange(of: "//") == nil ? $0 : nil }
    byline = linked.author ?? first("dc:creator", "dcterm:creator", "author", "parsely-author") ?? author
    let dates = [
      linked.published,
      first(
        "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate",
        "publishdate",
        "publish-date", "publication_date", "dc:date", "dc:date:issued", "dcterms:date", "dcterms:created",
        "sailthru:date",
        "date"),
      itemDate, timeDate,
    ]
    date = dates.lazy.compactMap { $0 }.compactMap { DateReader.date($0) }.first
  }

  private static func collect(_ page: HTMLTree, _ node: Int, _ values: inout [String: String]) {
    guard let content = page.attribute("content", of: node) else { return }
    let value = collapsed(content)
    for attribute in ["property", "name", "itemprop"] {
      guard let names = page.attribute(attribute, of: node) else { continue }
      for name in names.lowercased().split(separator: " ") {
        let key = String(name.map { $0 == "." ? ":" : $0 })
        if values[key] == nil { values[key] = value }
      }
    }
  }

  /// The title without the site's name, by Readability's rules.
  private static func articleTitle(_ title: String, headings: [String]) -> String {
    func words(_ text: some StringProtocol) -> Int { text.split(separator: " ").count }
    let separators = [" | ", " - ", " – ", " — ", " \\ ", " / ", " > ", " » "]
    var last: Range<String.Index>?
    for separator in separators {
      var rest = title.startIndex..<title.endIndex
      while let found = title[rest].firstRange(of: separator) {
        if last.map({ found.lowerBound > $0.lowerBound }) ?? true { last = found }
        rest = title.index(after: found.lowerBound)..<title.endIndex
      }
    }
    if let last {
      let head = title[..<last.lowerBound]
      if words(head) > 4 { return String(head) }
      return title
    }
    if let colon = title.firstRange(of: ": "), !headings.contains(title) {
      let tail = title[colon.upperBound...]
      if words(title[..<colon.lowerBound]) <= 5, words(tail) > 4 { return String(tail) }
    }
    if title.count < 15 || title.count > 150, headings.count == 1, let heading = headings.first {
      return heading
    }
    return title
  }

  /// With single spaces between words and none at the ends.
  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What JSON-LD says of the article (schema.org).
private struct LinkedData {
  var headline: String?
  var author: String?
  var published: String?

  mutating func read(_ text: String) {
    guard text.utf8.count < 1 << 20, let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    else {
      return
    }
    var pending = [value]
    var visited = 0
    while let value = pending.popLast(), visited < 1000 {
      visited += 1
      switch value {
      case .list(let items): pending += items.reversed()
      case .object(let members):
        if let graph = members["@graph"] { pending.append(graph) }
        if Self.isArticle(members["@type"]) { read(article: members) }
      default: break
      }
    }
  }

  private mutating func read(article members: [String: Value]) {
    if headline == nil { headline = (members["headline"] ?? members["name"])?.text }
    if published == nil { published = members["datePublished"]?.text }
    if author == nil {
      let authors: [Value] =
        if case .list(let list)? = members["author"] { list } else { members["author"].map { [$0] } ?? [] }
      let names = authors.compactMap { author -> String? in
        if case .object(let members) = author { members["name"]?.text } else { author.text }
      }
      if !names.isEmpty { author = names.joined(separator: ", ") }
    }
  }

  private static func isArticle(_ type: Value?) -> Bool {
    let types: [Value] = if case .list(let list)? = type { list } else { type.map { [$0] } ?? [] }
    return types.contains { type in
      guard let name = type.text else { return false }
      return name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name == "Report"
        || name == "SocialMediaPosting"
    }
  }

  /// Any JSON value.
  private enum Value: Decodable {
    case text(String)
    case list([Value])
    case object([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.singleValueContainer(), let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let members = try? decoder.singleValueContainer().decode([String: Value].self) {
        self = .object(members)
      } else if let items = try? decoder.singleValueContainer().decode([Value].self) {
        self = .list(items)
      } else {
        self = .other
      }
    }

    var text: String? {
      guard case .text(let text) = self else { return nil }
      let collapsed = PageMetadata.collapsed(text)
      return collapsed.isEmpty ? nil : collapsed
    }
  }
}
