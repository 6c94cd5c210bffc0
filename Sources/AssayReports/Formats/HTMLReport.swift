public import AssayModel
import AssayText

/// A pass as HTML that people read, mail and print: each file stands alone and opens from disk with scripts off.
///
/// The first screen says what must change; then come the annotated text, an entry for each claim and finding, the
/// sources, and a last page for the record. The same pass gives the same bytes.
public enum HTMLReport {
  public struct File: Sendable {
    /// A file name, without folders.
    public let name: String
    public let bytes: [UInt8]
  }

  /// The files of a pass.
  ///
  /// One document gives one file of the name asked for. Several give an index of that name and beside it a file for
  /// each document, numbered in the order of the pass: "report.html", "report-1.html", "report-2.html" …
  ///
  /// - Parameter name: The name of the first file: "report.html".
  public static func files(
    _ pass: Pass, named name: String = "report.html", leavingOut redaction: Redaction = []
  ) -> [File] {
    let shown = pass.leavingOut(redaction)
    if shown.documents.count == 1, let document = shown.documents.first {
      return [File(name: name, bytes: page(document, of: shown, redaction))]
    }
    let stem = name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    let names = shown.documents.indices.map { "\(stem)-\($0 + 1).html" }
    let pages = zip(names, shown.documents).map { name, document in
      File(name: name, bytes: page(document, of: shown, redaction))
    }
    return [File(name: name, bytes: HTMLIndex.page(of: shown, names: names))] + pages
  }

  private static func page(_ verified: VerifiedDocument, of pass: Pass, _ redaction: Redaction) -> [UInt8] {
    let document = verified.document
    let isRedacted = redaction.contains(.sources)
    let places = Places(document)
    let views = ItemViews(verified, places, isRedacted: isRedacted)
    let items = ReportItem.items(of: verified, places)
    let summary = ReportSummary(verified)
    let title = document.title ?? document.id
    let sources = views.sourceViews(items)
    let urgent = items.filter { $0.urgency < 9 }.sorted { ($0.urgency, $0.number) < ($1.urgency, $1.number) }
    let mustChange = urgent.filter { $0.urgency <= 1 }.map { line(for: $0, views) }
    let worthALook = urgent.filter { $0.urgency > 1 }.map { line(for: $0, views) }
    let frame = PageFrame(running: "\(title) · verification report")
    let settings = pass.settings.map { FactView(factName: $0.name, factValue: $0.value, isCode: true) }
    let view = PageView(
      language: document.language, policy: frame.policy, styleText: frame.style,
      pageStyleText: frame.pageStyle,
      scriptText: frame.script, title: title, facts: facts(of: verified, pass),
      headline: headline(mustChange.count, worthALook.count, summary), counts: summary.sentence,
      tallies: summary.tallies, mustChange: mustChange, hasMustChange: !mustChange.isEmpty,
      worthALook: worthALook,
      hasWorthALook: !worthALook.isEmpty, readingNotes: document.notes.map(\.message),
      hasReadingNotes: !document.notes.isEmpty,
      redactionBanner: "Left out of this report: who the sources are and what they say. "
        + "The verdicts and the working are complete.",
      isRedacted: isRedacted,
      textBlocks: AnnotatedText.blocks(of: places, marks: ReportItem.marks(of: items)),
      items: items.map(views.view(of:)), hasItems: !items.isEmpty, sourceRows: sources,
      hasSources: !sources.isEmpty, record: record(of: verified, places, pass),
      settings: settings, hasSettings: !settings.isEmpty, toolVersion: pass.tool)
    return Markup.render(view, template: "report")
  }

  private static func line(for item: ReportItem, _ views: ItemViews) -> LineView {
    let (words, quote): (String, String) =
      switch item.content {
      case .claim(_, let verdict): (verdict?.explanation ?? "", views.short(item.span))
      case .finding(let finding): (finding.message, "")
      }
    return LineView(
      lineTarget: item.anchor, lineState: item.state.rawValue, lineShape: item.state.shape,
      lineNumber: item.number,
      lineWords: words, lineHasQuote: !quote.isEmpty, lineQuote: quote)
  }

  private static func headline(_ mustChange: Int, _ worthALook: Int, _ summary: ReportSummary) -> String {
    let look = worthALook == 0 ? "" : ", \(worthALook) more worth a look"
    if mustChange > 0 { return "\(Words.count(mustChange, "place")) to put right\(look)." }
    if worthALook > 0 { return "Nothing must change; \(Words.count(worthALook, "place")) worth a look." }
    return summary.isEmpty ? "No claims and no conflicts were found." : "Nothing to put right was found."
  }

  private static func facts(of verified: VerifiedDocument, _ pass: Pass) -> [FactView] {
    let document = verified.document
    var facts: [FactView] = []
    if let byline = document.byline { facts.append(FactView(factName: "By", factValue: byline)) }
    if let date = document.date { facts.append(FactView(factName: "Dated", factValue: Words.date(date))) }
    facts.append(FactView(factName: "File", factValue: document.origin.name))
    facts.append(
      FactView(factName: "Checked", factValue: "\(Words.instant(pass.created)), by Assay \(pass.tool)"))
    facts.append(FactView(factName: "Against", factValue: scope(of: verified, pass)))
    return facts
  }

  private static func scope(of verified: VerifiedDocument, _ pass: Pass) -> String {
    let records = pass.collections.reduce(0) { $0 &+ $1.records }
    if records == 0 { return "no sources: the text was checked against itself alone" }
    let used = verified.sources.count
    let held = Words.count(records, "source record")
    return used == 0
      ? "\(held), none of which bears on the text"
      : "\(held), of which \(used) bear\(used == 1 ? "s" : "") on the text"
  }

  private static func record(
    of verified: VerifiedDocument, _ places: Places, _ pass: Pass
  ) -> [FactView] {
    let document = verified.document
    var rows = [
      FactView(factName: "Pass", factValue: pass.number == 0 ? "not kept" : String(pass.number)),
      FactView(factName: "Made", factValue: pass.created),
      FactView(factName: "Tool", factValue: "Assay \(pass.tool)"),
      FactView(factName: "Document", factValue: "\(document.origin.name) (\(document.origin.mediaType))"),
    ]
    if !document.origin.digest.isEmpty {
      rows.append(FactView(factName: "SHA-256 of the file", factValue: document.origin.digest, isCode: true))
    }
    rows.append(
      FactView(factName: "SHA-256 of the text", factValue: Markup.digest(document.text.bytes), isCode: true))
    let length = places.codePoints(document.text.count)
    rows.append(FactView(factName: "Length of the text", factValue: Words.count(length, "code point")))
    for collection in pass.collections {
      rows.append(
        FactView(
          factName: "Sources", factValue: "\(collection.name), \(Words.count(collection.records, "record"))"))
      rows.append(FactView(factName: "SHA-256 of the sources", factValue: collection.digest, isCode: true))
    }
    rows.append(FactView(factName: "SHA-256 of the rules", factValue: pass.rulesDigest, isCode: true))
    return rows
  }
}
