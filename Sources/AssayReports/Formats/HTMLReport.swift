public import AssayModel
import AssayText

/// A pass as one HTML file that people read, mail and print: it stands alone and opens from disk with scripts off.
///
/// The first screen says what must change; then come the annotated text, an entry for each claim and finding, the
/// sources, and a last page for the record. A pass over several documents starts with a contents list. The same pass
/// gives the same bytes.
public enum HTMLReport {
  /// - Parameter decisions: What people have decided about the claims and findings of the pass.
  public static func text(
    _ pass: Pass, leavingOut redaction: Redaction = [], decisions: ReportDecisions = ReportDecisions()
  ) -> [UInt8] {
    let pass = pass.leavingOut(redaction)
    let isRedacted = redaction.contains(.sources)
    let documents = pass.documents.enumerated().map { index, verified in
      view(of: verified, prefix: index == 0 ? "" : "d\(index + 1)-", pass, isRedacted: isRedacted, decisions)
    }
    let isSeveral = documents.count != 1
    let title = isSeveral ? Words.count(documents.count, "document") : documents[0].title
    let frame = PageFrame(running: "\(title) · verification report")
    let settings = pass.settings.map { FactView(factName: $0.name, factValue: $0.value, isCode: true) }
    let page = PageView(
      policy: frame.policy, styleText: frame.style, pageStyleText: frame.pageStyle, scriptText: frame.script,
      pageTitle: title, toolVersion: pass.tool, isRedacted: isRedacted, isSeveral: isSeveral,
      overview: overview(of: pass, documents, title: title, decisions), documents: documents, record: record(of: pass),
      settings: settings, hasSettings: !settings.isEmpty)
    return Markup.render(page, template: "report")
  }

  private static func overview(
    of pass: Pass, _ documents: [DocumentView], title: String, _ decisions: ReportDecisions
  ) -> OverviewView {
    let summaries = pass.documents.map { ReportSummary($0, decided: decisions.count(in: $0.document.id)) }
    let total = ReportSummary(summaries)
    let rows = zip(zip(documents, pass.documents), summaries).map { entry, summary in
      OverviewRowView(
        rowTarget: "\(entry.0.prefix)document", rowTitle: entry.0.title,
        rowPath: entry.1.document.origin.name, rowHasPath: entry.1.document.origin.name != entry.0.title,
        rowStatements: Words.grouped(summary.statements),
        rowTallies: summary.tallies.filter { $0.tallyNumber != "0" })
    }
    return OverviewView(
      overviewTitle: title,
      facts: [checked(pass), FactView(factName: "Against", factValue: records(of: pass) ?? "no sources")],
      counts: total.sentence, tallies: total.tallies, rows: rows)
  }

  private static func view(
    of verified: VerifiedDocument, prefix: String, _ pass: Pass, isRedacted: Bool, _ decisions: ReportDecisions
  ) -> DocumentView {
    let document = verified.document
    let places = Places(document)
    let views = ItemViews(verified, places, prefix: prefix, isRedacted: isRedacted)
    let items = ReportItem.items(of: verified, places, prefix: prefix)
    let summary = ReportSummary(verified, decided: decisions.count(in: document.id))
    let sources = views.sourceViews(items)
    let urgent = items.filter { $0.urgency < 9 }.sorted { ($0.urgency, $0.number) < ($1.urgency, $1.number) }
    let mustChange = urgent.filter { $0.urgency <= 1 }.map { line(for: $0, views) }
    let worthALook = urgent.filter { $0.urgency > 1 }.map { line(for: $0, views) }
    return DocumentView(
      prefix: prefix, language: document.language, title: document.title ?? fileName(of: document),
      facts: facts(of: verified, pass), headline: headline(mustChange.count, worthALook.count, summary),
      counts: summary.sentence, tallies: summary.tallies, mustChange: mustChange,
      hasMustChange: !mustChange.isEmpty, worthALook: worthALook, hasWorthALook: !worthALook.isEmpty,
      readingNotes: document.notes.map(\.message), hasReadingNotes: !document.notes.isEmpty,
      textBlocks: AnnotatedText.blocks(of: places, marks: ReportItem.marks(of: items)),
      items: items.map { item in
        var view = views.view(of: item)
        view.decisions = decisions.lines(on: item.fingerprint, in: document.id)
        return view
      }, hasItems: !items.isEmpty, sourceRows: sources,
      hasSources: !sources.isEmpty, documentRecord: record(of: verified, places))
  }

  /// What a document without a title is called: its file's name without the folders.
  private static func fileName(of document: Document) -> String {
    document.id.split(separator: "/").last.map(String.init) ?? document.id
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

  private static func checked(_ pass: Pass) -> FactView {
    FactView(factName: "Checked", factValue: "\(Words.instant(pass.created)), by Assay \(pass.tool)")
  }

  /// "24 source records"; `nil` when there are none.
  private static func records(of pass: Pass) -> String? {
    let records = pass.collections.reduce(0) { $0 &+ $1.records }
    return records == 0 ? nil : Words.count(records, "source record")
  }

  private static func scope(of verified: VerifiedDocument, _ pass: Pass) -> String {
    guard let held = records(of: pass) else { return "no sources: the text was checked against itself alone" }
    switch verified.sources.count {
    case 0: return "\(held), none of which bears on the text"
    case 1: return "\(held), of which 1 bears on the text"
    case let used: return "\(held), of which \(Words.grouped(used)) bear on the text"
    }
  }

  private static func record(of verified: VerifiedDocument, _ places: Places) -> [FactView] {
    let document = verified.document
    var rows = [
      FactView(factName: "Document", factValue: "\(document.origin.name) (\(document.origin.mediaType))")
    ]
    if !document.origin.digest.isEmpty {
      rows.append(FactView(factName: "SHA-256 of the file", factValue: document.origin.digest, isCode: true))
    }
    rows.append(
      FactView(factName: "SHA-256 of the text", factValue: Markup.digest(document.text.bytes), isCode: true))
    let length = places.codePoints(document.text.count)
    rows.append(FactView(factName: "Length of the text", factValue: Words.count(length, "code point")))
    return rows
  }

  private static func record(of pass: Pass) -> [FactView] {
    var rows = [
      FactView(factName: "Pass", factValue: pass.number == 0 ? "not kept" : String(pass.number)),
      FactView(factName: "Made", factValue: pass.created),
      FactView(factName: "Tool", factValue: "Assay \(pass.tool)"),
    ]
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
