import AssayModel
import AssayReview
import AssayText
import Foundation

/// A figure or date of a claim and what the passage has in its place.
struct ComparedFigure: Hashable {
  /// As the claim writes it.
  let claimed: String
  /// As the passage writes it, and where it stands there.
  let stated: String
  let place: Range<String.Index>
  let agrees: Bool
  /// "agrees", "differs", or what the working says of the difference.
  let label: String

  /// The figures of a verdict's working that stand in a passage, in its order; one that stands in another is left out.
  static func figures(of working: Working, in passage: String) -> [ComparedFigure] {
    var figures: [ComparedFigure] = []
    var taken: [Range<String.Index>] = []
    for (index, step) in working.steps.enumerated() {
      guard let holds = step.holds else { continue }
      let sides = step.input.components(separatedBy: " ↔ ")
      guard sides.count == 2, !sides[1].isEmpty else { continue }
      var from = passage.startIndex
      while let place = passage.range(of: sides[1], range: from..<passage.endIndex) {
        from = place.upperBound
        if taken.contains(where: { $0.overlaps(place) }) { continue }
        taken.append(place)
        let following = working.steps.dropFirst(index + 1).prefix { $0.holds == nil }
        let difference = following.last { [.difference, .ratio, .percentChange].contains($0.operation) }?.output ?? ""
        figures.append(
          ComparedFigure(
            claimed: sides[0], stated: sides[1], place: place, agrees: holds,
            label: !difference.isEmpty ? difference : step.remark.isEmpty ? holds ? "agrees" : "differs" : step.remark))
        break
      }
    }
    return figures.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }
}

extension Site {
  /// The source record of the item's first passage, or the other mention of a finding, to read beside the text.
  func beside(_ index: Int, _ desk: Desk) async throws -> [String: Any] {
    let item = desk.items[index]
    let verified = try await review.document(item.document)
    guard item.kind == .claim else { return Self.otherMentions(of: item, in: verified) }
    guard verified.verdicts.indices.contains(item.position) else { return ["hasNoSource": true] }
    let verdict = verified.verdicts[item.position]
    guard let evidence = verdict.evidence.first,
      let source = verified.sources.first(where: { $0.id == evidence.source })
    else { return ["hasNoSource": true] }
    var fields = SourceFields.record(source, at: evidence.passage)
    let shown = fields["sourcePassages"] as? [[String: Any]] ?? []
    if let place = shown.firstIndex(where: { $0["isHere"] as? Bool == true }),
      let words = shown[place]["passageText"] as? String
    {
      // In the words as they are shown: the terms of a source may allow no more than a short quotation.
      let figures = ComparedFigure.figures(of: verdict.working, in: words)
      if !figures.isEmpty {
        var passages = shown
        passages[place]["passageText"] = ""
        passages[place]["passageParts"] = Self.parts(of: words, figures)
        fields["sourcePassages"] = passages
        fields["figures"] = figures.map {
          ["claimed": $0.claimed, "stated": $0.stated, "label": $0.label, "agrees": $0.agrees] as [String: Any]
        }
        fields["hasFigures"] = true
      }
    }
    return ["besideSource": [fields]]
  }

  /// The passage cut at its figures.
  private static func parts(of passage: String, _ figures: [ComparedFigure]) -> [[String: Any]] {
    var parts: [[String: Any]] = []
    var at = passage.startIndex
    for figure in figures {
      parts.append(["part": String(passage[at..<figure.place.lowerBound]), "isFigure": false])
      parts.append([
        "part": figure.stated, "isFigure": true, "claimed": figure.claimed, "label": figure.label,
        "agrees": figure.agrees,
      ])
      at = figure.place.upperBound
    }
    parts.append(["part": String(passage[at...]), "isFigure": false])
    return parts
  }

  /// The places that a finding is about, each with the words that another place has not.
  private static func otherMentions(of item: ReviewItem, in verified: VerifiedDocument) -> [String: Any] {
    let text = verified.document.text
    func clamped(_ span: TextSpan) -> TextSpan { TextSpan(min(span.start, text.count), min(span.end, text.count)) }
    func parts(_ span: TextSpan, against other: TextSpan) -> [[String: Any]] {
      WordDifference.marked(text[clamped(span)], against: text[clamped(other)])
        .map { ["part": $0.words, "differs": $0.differs] }
    }
    guard verified.findings.indices.contains(item.position) else { return ["hasNoSource": true] }
    let related = verified.findings[item.position].related
    return [
      "besideMentions": related.map { ["mentionParts": parts($0, against: item.span)] as [String: Any] },
      "hasMentions": !related.isEmpty, "hasNoMention": related.isEmpty,
      "ownParts": parts(item.span, against: related.first ?? item.span),
    ]
  }
}

/// Two sentences word by word, as a diff shows them.
enum WordDifference {
  /// The words of a text in runs that the other text also has, in the same order, and runs that it has not.
  static func marked(_ text: String, against other: String) -> [(words: String, differs: Bool)] {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).prefix(200).map(String.init)
    let others = other.split(separator: " ", omittingEmptySubsequences: true).prefix(200).map(String.init)
    let difference = words.difference(from: others)
    var isNew = [Bool](repeating: false, count: words.count)
    for change in difference.insertions { if case .insert(let offset, _, _) = change { isNew[offset] = true } }
    var runs: [(words: String, differs: Bool)] = []
    for (index, word) in words.enumerated() {
      if let last = runs.indices.last, runs[last].differs == isNew[index] {
        runs[last].words += " " + word
      } else {
        runs.append((runs.isEmpty ? word : " " + word, isNew[index]))
      }
    }
    return runs
  }
}
