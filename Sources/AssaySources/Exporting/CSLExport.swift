import AssayModel
import FoundationEssentials

/// Records as CSL-JSON: an array with one item a record, keys sorted.
enum CSLExport {
  static func bytes(of sources: [Source]) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(sources.map(item))).map { Array($0) + [0x0A] }
  }

  private static func item(_ source: Source) -> CSLItem {
    var item = CSLItem()
    item.id = CSLItem.Word(source.id)
    item.type = CSLItem.types.first { $0.record == source.type }?.csl ?? "document"
    item.title = [source.title, source.subtitle].compactMap { $0 }.joined(separator: ": ")
    item.author = people(source, "author") + people(source, "speaker") + people(source, "agency")
    item.editor = people(source, "editor")
    item.translator = people(source, "translator")
    if item.author?.isEmpty == true { item.author = nil }
    if item.editor?.isEmpty == true { item.editor = nil }
    if item.translator?.isEmpty == true { item.translator = nil }
    item.containerTitle = source.container?.name
    item.publisher = source.publisher
    item.volume = source.container?.volume.map { CSLItem.Word($0) }
    item.issue = source.container?.issue.map { CSLItem.Word($0) }
    item.page = source.container?.pages.map { CSLItem.Word($0) }
    item.edition = source.container?.edition.map { CSLItem.Word($0) }
    item.issued = source.published.map(time)
    item.accessed = LooseDate(source.retrieved).map(time)
    item.language = source.language
    func locator(_ scheme: String) -> String? { source.locators.first { $0.scheme == scheme }?.value }
    item.doi = locator("doi")
    item.url = locator("url")
    item.isbn = locator("isbn")
    item.issn = locator("issn")
    return item
  }

  private static func people(_ source: Source, _ role: String) -> [CSLItem.Person] {
    source.contributors.filter { $0.role == role }.map { contributor in
      let parts =
        contributor.sortAs?.split(separator: ",", maxSplits: 1).map { SourceConversion.collapsed("\($0)") } ?? []
      guard parts.count == 2 else { return CSLItem.Person(literal: contributor.name) }
      return CSLItem.Person(family: parts[0], given: parts[1])
    }
  }

  /// As precise as the date is known.
  private static func time(_ date: LooseDate) -> CSLItem.Time {
    let first = date.interval.first
    switch date.text.utf8.count {
    case 4: return CSLItem.Time(dateParts: [first.year])
    case 7: return CSLItem.Time(dateParts: [first.year, first.month])
    default: return CSLItem.Time(dateParts: [first.year, first.month, first.day])
    }
  }
}
