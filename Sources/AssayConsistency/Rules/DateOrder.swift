import AssayModel
import AssayText

/// Two dates in one sentence whose order contradicts the words between them.
///
/// "after" and "following" put the second event first, "before" and "until" last; "had been" goes back in time; a
/// second verb joined by "and" goes on in it.
struct DateOrder: Rule {
  static let about = RuleDescription(
    id: "date-order",
    family: "date-conflict",
    summary: "Two dates stand in an order that the words between them rule out.",
    rationale: "Nothing can end before it begins: one of the dates is wrong.",
    severity: .error,
    fires: [
      "The shop opened on ⟨3 May 2019⟩ and was sold on ⟦9 March 2019⟧.",
      "She took office on ⟨3 May 2019⟩, after a vote held on ⟦9 June 2019⟧.",
      "Divers found the wreck on ⟨3 May 2019⟩; it had been lost on ⟦9 June 2020⟧.",
      "The trial, which began on ⟨3 May 2019⟩, ended on ⟦9 March 2019⟧.",
      "The law took force on ⟨3 May 2019⟩, a week after it was passed on ⟦9 June 2019⟧.",
      "After the vote on ⟨9 June 2019⟩, she took office on ⟦3 May 2019⟧.",
      "The strike ran from ⟨9 June 2019⟩ to ⟦3 May 2019⟧.",
    ],
    staysQuiet: [
      "The shop opened on 3 May 2019 and was sold on 9 March 2020.",
      "She took office on 3 May 2019, after a vote held on 9 April 2019.",
      "The storms hit on 3 May 2019 and 9 March 2019.",  // a list
      "She won on 3 May 2019, days after her defeat on 1 May 2019.",
      "She was 30 in 2020 and was born in 1989.",  // a state and a birth are no sequence
      "He moved to Lund in 2020 and was born in Malmö in 1990.",
      "The choir was 40 strong in 2020 and was led by a miner in 1989.",
    ]
  )

  private enum Order { case ascending, descending }

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    for (sentence, indices) in zip(document.sentences, document.timeRanges) where indices.count >= 2 {
      let times = document.times[indices].filter(isPlain)
      guard times.count >= 2, times.count <= 8 else { continue }
      for (first, second) in zip(times, times.dropFirst()) {
        guard let a = first.interval, let b = second.interval,
          let order = order(of: first, second, in: list, sentence: sentence.tokens)
        else { continue }
        switch order {
        case .ascending where a.first > b.last:
          findings.append(
            finding(
              second.span, related: [first.span],
              message(list.text[first.span], before: list.text[second.span])))
        case .descending where b.first > a.last:
          findings.append(
            finding(
              second.span, related: [first.span],
              message(list.text[second.span], before: list.text[first.span])))
        default: break
        }
      }
    }
    return findings
  }

  private func message(_ early: String, before late: String) -> String {
    "By the words between the dates “\(early)” should come before “\(late)”, but it is later."
  }

  private func isPlain(_ time: TimeExpression) -> Bool {
    time.kind == .date && time.resolution == .explicit && !time.value.contains("/")
  }

  private func order(
    of first: TimeExpression, _ second: TimeExpression, in list: TokenList, sentence: Range<Int>
  ) -> Order? {
    let between = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    guard !between.isEmpty, between.count <= 25 else { return nil }
    if between.count == 1, list.matches(between.lowerBound, "to") || list.matches(between.lowerBound, "until") {
      return .ascending
    }
    let before = sentence.lowerBound..<first.tokens.lowerBound
    guard
      before.contains(where: { PastVerbs.contains($0, in: list) }) || startsWithSequence(before, in: list)
        || between.contains(where: { PastVerbs.contains($0, in: list) }),
      !sentence.contains(where: { list.matches($0, "had") && $0 < first.tokens.lowerBound }),
      !sentence.contains(where: { Self.doubt.contains(list[$0], in: list.text) })
    else { return nil }
    for index in between {
      if list.matches(index, "after") || list.matches(index, "following") {
        return isPreposition(index, in: list, before: second.tokens.lowerBound) ? .descending : nil
      }
      if list.matches(index, "before") || list.matches(index, "until") {
        return isPreposition(index, in: list, before: second.tokens.lowerBound) ? .ascending : nil
      }
    }
    if between.contains(where: { list.matches($0, "having") }) { return .descending }
    for index in between where list.matches(index, "had") {
      let next = index + 1
      if list.matches(next, "been") || (between.contains(next) && PastVerbs.contains(next, in: list)) {
        return .descending
      }
    }
    if let opener = before.first {
      if list.matches(opener, "after") || list.matches(opener, "following") {
        return between.contains { PastVerbs.contains($0, in: list) } ? .ascending : nil
      }
      if list.matches(opener, "before") {
        return between.contains { PastVerbs.contains($0, in: list) } ? .descending : nil
      }
    }
    // "which began on …, ended on …"
    let verb = before.last { PastVerbs.contains($0, in: list) || Self.ends.contains(list[$0], in: list.text) }
    if let verb, Self.begins.contains(list[verb], in: list.text),
      between.contains(where: { Self.ends.contains(list[$0], in: list.text) })
    {
      return .ascending
    }
    // "was 30 in 2020 and was born in 1989": a state and a birth are told in any order.
    if between.contains(where: { list.matches($0, "born") })
      || before.contains(where: { isState($0, in: list) })
    {
      return nil
    }
    // "opened on … and was sold on …"
    for index in between where list.matches(index, "and") || list.matches(index, "but") || list.matches(index, "then") {
      let next = list.matches(index + 1, "then") || list.matches(index + 1, "later") ? index + 2 : index + 1
      if between.contains(next), PastVerbs.contains(next, in: list) { return .ascending }
    }
    return nil
  }

  /// "was 30", "were about 40": what something measured, not what happened.
  private func isState(_ index: Int, in list: TokenList) -> Bool {
    guard list.matches(index, "was") || list.matches(index, "were"), index + 1 < list.count else { return false }
    return list[index + 1].kind == .number
  }

  private func startsWithSequence(_ before: Range<Int>, in list: TokenList) -> Bool {
    guard let first = before.first else { return false }
    return list.matches(first, "after") || list.matches(first, "before") || list.matches(first, "following")
  }

  /// "after a vote held on …", but not "soon after, on …".
  private func isPreposition(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    guard index + 1 < end, list[index + 1].kind == .word else { return false }
    if list.matches(index + 1, "on") || list.matches(index + 1, "in") { return false }
    return !(index..<end).contains { list.isMark($0, ",") }
  }

  private static let begins = Lexicon([
    (1, "began begun started opened launched founded born established created arrested left departed")
  ])
  private static let ends = Lexicon([
    (1, "ended finished closed sank failed died released arrived dissolved completed collapsed folded")
  ])
  private static let doubt = Lexicon([(1, "not never or instead rather respectively planned expected also again")])
}
