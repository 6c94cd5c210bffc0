package import AssayModel
import AssayText

/// Pieces of the HTML report that the review workbench shows: a document's text with its underlines, and what an item rests on.
package struct ReviewFragments: Sendable {
  /// One thing to decide.
  package struct Item: Sendable {
    package let number: Int
    /// Its id on the desk.
    package let id: String
    /// Places among the document's claims; empty for a finding.
    package let claims: [Int]
    /// The place among the document's findings; `nil` for claims.
    package let finding: Int?

    package init(number: Int, id: String, claims: [Int], finding: Int?) {
      self.number = number
      self.id = id
      self.claims = claims
      self.finding = finding
    }
  }

  private struct TextView: TemplateView {
    let prefix = ""
    let textBlocks: [AnnotatedText.BlockView]
  }

  private struct BodyView: TemplateView {
    let prefix = ""
    let language: String
    let item: ItemView
  }

  private let verified: VerifiedDocument
  private let places: Places
  private let sourceAddress: @Sendable (Source) -> String

  /// - Parameter sourceAddress: Where a source is shown.
  package init(_ verified: VerifiedDocument, sourceAddress: @escaping @Sendable (Source) -> String) {
    self.verified = verified
    places = Places(verified.document)
    self.sourceAddress = sourceAddress
  }

  /// The text as it reads; each underlined place ends with its number, which leads to `base` and the item's id.
  package func text(_ items: [Item], base: String) -> String {
    let marks = ReportItem.marks(of: items.compactMap(reportItem))
    let view = TextView(textBlocks: AnnotatedText.blocks(of: places, marks: marks, base: base))
    return String(decoding: Markup.render(view, template: "reviewtext"), as: UTF8.self)
  }

  /// Explanation, place, other mentions, working, passages, what is missing, and the claim's parts.
  package func body(_ item: Item) -> String {
    guard let reported = reportItem(item) else { return "" }
    let views = ItemViews(verified, places, prefix: "", isRedacted: false, sourceAddress: sourceAddress)
    let view = BodyView(language: verified.document.language, item: views.view(of: reported))
    return String(decoding: Markup.render(view, template: "reviewbody"), as: UTF8.self)
  }

  /// Headings of the text: their words, their level from 1, and the number of the first item at or after them.
  package func headings(_ items: [Item]) -> [(words: String, level: Int, number: Int?)] {
    let starts = items.compactMap { item in reportItem(item).map { ($0.span.start, item.number) } }
    return verified.document.blocks.filter { $0.kind == .heading }.map { block in
      (places.words(block.span), block.level, starts.first { $0.0 >= block.span.start }?.1)
    }
  }

  private func reportItem(_ item: Item) -> ReportItem? {
    if let index = item.finding {
      guard verified.findings.indices.contains(index) else { return nil }
      let finding = verified.findings[index]
      return ReportItem(
        number: item.number, anchor: item.id, state: .conflict, span: places.clamped(finding.span),
        related: finding.related.map(places.clamped), content: .finding(finding))
    }
    let claims = item.claims.filter(verified.annotated.claims.indices.contains).map { verified.annotated.claims[$0] }
    guard let first = item.claims.first, let claim = claims.first else { return nil }
    let verdict = verified.verdicts.indices.contains(first) ? verified.verdicts[first] : nil
    var kinds: [Claim.Kind] = []
    for other in claims where other.kind != claim.kind && !kinds.contains(other.kind) { kinds.append(other.kind) }
    return ReportItem(
      number: item.number, anchor: item.id, state: ItemState(verdict?.value), span: places.clamped(claim.span),
      related: [], content: .claim(claim, verdict), otherKinds: kinds)
  }
}
