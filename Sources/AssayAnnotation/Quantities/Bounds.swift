import AssayModel
import AssayText

/// What the words around a number make of it: about, more than, at least, up to.
enum Bounds {
  /// The modifier whose words end right before token `index`, and where they start.
  static func modifier(before index: Int, in list: TokenList, from start: Int) -> (
    modifier: Quantity.Modifier, start: Int
  )? {
    var length = 4
    while length >= 1 {
      let first = index - length
      if first >= start, let match = phrases.longestMatch(at: first, in: list, before: index),
        match.tokens.upperBound == index
      {
        return (modifiers[Int(match.value) - 1], first)
      }
      length -= 1
    }
    return nil
  }

  private static let modifiers: [Quantity.Modifier] = [
    .about, .moreThan, .lessThan, .atLeast, .upTo, .nearly,
  ]

  private static let phrases = PhraseLexicon([
    (
      1,
      """
      about
      around
      roughly
      approximately
      approx
      approx .
      aproximately
      circa
      ca .
      c .
      some
      ~
      ≈
      close to
      estimated
      an estimated
      in the region of
      on the order of
      in the order of
      something like
      more or less
      give or take
      or so
      nearer
      as much as about
      somewhere around
      """
    ),
    (
      2,
      """
      more than
      over
      above
      exceeding
      exceed
      exceeds
      exceeded
      in excess of
      greater than
      higher than
      larger than
      bigger than
      longer than
      better than
      upwards of
      upward of
      just over
      well over
      slightly more than
      north of
      beyond
      >
      """
    ),
    (
      3,
      """
      less than
      fewer than
      under
      below
      lower than
      smaller than
      shorter than
      just under
      well under
      short of
      <
      """
    ),
    (
      4,
      """
      at least
      no less than
      not less than
      no fewer than
      a minimum of
      minimum of
      a minimum
      greater than or equal to
      more than or equal to
      equal to or more than
      > =
      ≥
      at the very least
      """
    ),
    (
      5,
      """
      up to
      as many as
      as much as
      as high as
      at most
      no more than
      not more than
      a maximum of
      maximum of
      less than or equal to
      equal to or less than
      < =
      ≤
      a total of up to
      """
    ),
    (
      6,
      """
      nearly
      almost
      virtually
      close on
      nigh on
      practically
      not quite
      """
    ),
  ])
}

extension QuantityReader {
  /// The bound of an amount, where its words start, and the end of the tokens after the amount that belong to it ("10,000+").
  func bound(of amount: Amount) -> (modifier: Quantity.Modifier?, start: Int, end: Int?) {
    let next = amount.tokens.upperBound
    var start = amount.tokens.lowerBound
    if list.matches(start - 1, "between") || list.matches(start - 1, "from") { start -= 1 }
    if list.matches(start - 1, "a") || list.matches(start - 1, "the"), start - 1 > sentence.lowerBound,
      amount.number.form != .article
    {
      // "more than the 250 required".
      if Bounds.modifier(before: start - 1, in: list, from: sentence.lowerBound) != nil { start -= 1 }
    }
    if list.isMark(next, "+"), next < end, !(next + 1 < end && list[next + 1].isNumber) {
      return (.moreThan, start, next + 1)
    }
    if amount.number.tokens.upperBound < next, list.isMark(amount.number.tokens.upperBound, "+") {
      return (.moreThan, start, nil)
    }
    if let before = Bounds.modifier(before: start, in: list, from: sentence.lowerBound),
      !isPeriod(amount, before: before.start), !isCover(amount, before: before.start)
    {
      return (before.modifier, before.start, nil)
    }
    if list.matches(next, "or", "more") || list.matches(next, "and", "more")
      || list.matches(next, "or", "higher")
      || list.matches(next, "or", "above")
    {
      return (.atLeast, start, nil)
    }
    if list.matches(next, "or", "less") || list.matches(next, "or", "fewer")
      || list.matches(next, "or", "lower")
    {
      return (.upTo, start, nil)
    }
    if list.matches(next, "or", "so") { return (.about, start, nil) }
    return (nil, start, nil)
  }

  /// Whether "over" names the period in which something happened ("met 40 witnesses over 23 days"), no bound.
  private func isPeriod(_ amount: Amount, before index: Int) -> Bool {
    guard amount.unit?.dimension == .time, amount.ownKind == nil, list.matches(index, "over"),
      index + 1 == amount.tokens.lowerBound
    else { return false }
    return index > sentence.lowerBound && !Self.beforeBound.contains(list[index - 1], in: list.text)
  }

  /// Whether "under" says what lies above ("found under four metres of clay"), no bound.
  private func isCover(_ amount: Amount, before index: Int) -> Bool {
    amount.unit?.dimension == .length && list.matches(index, "under") && index + 1 == amount.tokens.lowerBound
      && list.matches(amount.tokens.upperBound, "of")
  }

  /// What "over" is a bound after: "for over ten years".
  private static let beforeBound = Lexicon([
    (
      1,
      "for of in lasted lasts lasting last after took takes taken take spent just well at is was been than to within served has have had need needs needed require requires required get got ( ,"
    )
  ])
}
