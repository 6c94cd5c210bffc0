import AssayModel
import AssayText

/// A claim with its verdict, or a finding: one entry of the report, with a number and an address.
struct ReportItem {
  enum Content {
    case claim(Claim, Verdict?)
    case finding(Finding)
  }

  let number: Int
  /// "c-" or "f-" and eight digits of the fingerprint: the same in every report on the same claim.
  let anchor: String
  let state: ItemState
  let span: TextSpan
  let related: [TextSpan]
  let content: Content
  /// The kinds of further claims in the same words.
  var otherKinds: [Claim.Kind] = []

  /// That of the claim or finding.
  var fingerprint: String {
    switch content {
    case .claim(let claim, _): claim.fingerprint
    case .finding(let finding): finding.fingerprint
    }
  }

  /// How urgent: contradictions first, then what the text cannot have right, then the rest.
  var urgency: Int {
    switch content {
    case .claim(_, let verdict): verdict?.value == .contradicted ? 0 : 9
    case .finding(let finding):
      switch finding.severity {
      case .error: 1
      case .warning: 2
      case .note: 3
      }
    }
  }

  /// Claims and findings in the order of the text, numbered from 1.
  /// - Parameter prefix: Stands before every address.
  static func items(of verified: VerifiedDocument, _ places: Places, prefix: String) -> [ReportItem] {
    var unordered: [(span: TextSpan, related: [TextSpan], rank: Int, content: Content)] = []
    for (index, claim) in verified.annotated.claims.enumerated() {
      let verdict = verified.verdicts.indices.contains(index) ? verified.verdicts[index] : nil
      unordered.append((places.clamped(claim.span), [], unordered.count, .claim(claim, verdict)))
    }
    for finding in verified.findings {
      let related = finding.related.map(places.clamped)
      unordered.append((places.clamped(finding.span), related, unordered.count, .finding(finding)))
    }
    unordered.sort {
      if $0.span.start != $1.span.start { return $0.span.start < $1.span.start }
      return $0.span.end != $1.span.end ? $0.span.end > $1.span.end : $0.rank < $1.rank
    }
    var used: [String: Int] = [:]
    var items: [ReportItem] = []
    for element in unordered {
      if let last = items.indices.last, items[last].absorb(element.content, at: element.span) { continue }
      let number = items.count + 1
      let (sort, fingerprint, state): (String, String, ItemState) =
        switch element.content {
        case .claim(let claim, let verdict): ("c", claim.fingerprint, ItemState(verdict?.value))
        case .finding(let finding): ("f", finding.fingerprint, .conflict)
        }
      items.append(
        ReportItem(
          number: number, anchor: anchor(prefix + sort, fingerprint, number: number, used: &used),
          state: state,
          span: element.span, related: element.related, content: element.content))
    }
    return items
  }

  /// Takes in a claim of another kind in the same words with the same verdict: a reader sees one statement there.
  private mutating func absorb(_ other: Content, at span: TextSpan) -> Bool {
    guard span == self.span, case .claim(let claim, let verdict) = content,
      case .claim(let next, let nextVerdict) = other, verdict?.value == nextVerdict?.value,
      verdict?.reason == nextVerdict?.reason, verdict?.explanation == nextVerdict?.explanation
    else { return false }
    if next.kind != claim.kind, !otherKinds.contains(next.kind) { otherKinds.append(next.kind) }
    return true
  }

  private static func anchor(
    _ prefix: String, _ fingerprint: String, number: Int, used: inout [String: Int]
  ) -> String {
    // The last digits vary most where fingerprints are counted up; only digits can stand in an address.
    let digits = fingerprint.unicodeScalars.filter { $0.properties.isASCIIHexDigit }
    let name =
      digits.isEmpty
      ? "\(prefix)-n\(number)" : "\(prefix)-\(String(String.UnicodeScalarView(digits.suffix(8))))"
    let count = used[name, default: 0] + 1
    used[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }

  static func marks(of items: [ReportItem]) -> [AnnotatedText.Mark] {
    var marks: [AnnotatedText.Mark] = []
    for item in items {
      for (span, isRelated) in [(item.span, false)] + item.related.map({ ($0, true) }) where !span.isEmpty {
        marks.append(
          AnnotatedText.Mark(
            span: span, number: item.number, anchor: item.anchor, state: item.state, isRelated: isRelated))
      }
    }
    return marks.sorted {
      if $0.span.start != $1.span.start { return $0.span.start < $1.span.start }
      if $0.span.end != $1.span.end { return $0.span.end > $1.span.end }
      return ($0.isRelated ? 1 : 0, $0.number) < ($1.isRelated ? 1 : 0, $1.number)
    }
  }
}
