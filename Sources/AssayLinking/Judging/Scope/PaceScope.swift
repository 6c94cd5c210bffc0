import AssayModel

/// "300 bikes a day" is not "300 bikes a year", nor "300 bikes".
enum PaceScope {
  static func objection(to scope: Scope) -> Objection? {
    for pair in scope.pairs {
      guard let one = pair.claim.quantity, let other = pair.evidence.quantity,
        !(one.kind == .rate && other.kind == .rate && one.unit.isConvertible(to: other.unit))
      else { continue }
      switch (pair.claim.pace, pair.evidence.pace) {
      case (nil, nil): continue
      case (let a?, let b?): if a.period == b.period { continue }
      // "The annual fair drew 4,000 people": the word need not be said twice.
      case (let a?, nil), (nil, let a?): if !a.isTold || one.unit.dimension == .percentage { continue }
      }
      return Objection(
        reason: .unitDiffers, explanation: "The two figures are not counted over the same length of time.")
    }
    return nil
  }
}

/// The time that a figure is counted over: a day in "300 bikes a day".
struct Pace {
  enum Period: String {
    case second = "PT1S"
    case minute = "PT1M"
    case hour = "PT1H"
    case day = "P1D"
    case week = "P1W"
    case month = "P1M"
    case quarter = "P3M"
    case year = "P1Y"
  }

  var period: Period
  /// Said of the figure itself ("a day"), not of a thing nearby ("the annual fair").
  var isTold: Bool

  init?(of quantity: Quantity, in document: AnnotatedDocument) {
    if let unit = quantity.unit.code.split(separator: "/", omittingEmptySubsequences: false).dropFirst().last,
      let period = Self.periods[String(unit)]
    {
      self.init(period, isTold: true)
      return
    }
    let sentence = document.sentenceIndex(at: Int(quantity.span.start)).map { document.sentences[$0].tokens }
    guard let sentence else { return nil }
    let nounEnd = quantity.noun.map { document.tokens.range(in: $0).upperBound } ?? quantity.tokens.upperBound
    let after = max(nounEnd, quantity.tokens.upperBound)
    let first = quantity.tokens.lowerBound
    let start = max(first - 6, sentence.lowerBound)
    guard start < min(after + 4, sentence.upperBound) else { return nil }
    let window = start..<min(after + 4, sentence.upperBound)
    let others = document.quantities(in: document.tokens.span(window)).map(\.tokens)
    func isFree(_ range: Range<Int>) -> Bool { !others.contains { $0 != quantity.tokens && $0.overlaps(range) } }
    var near: Pace?
    for time in document.times(in: document.tokens.span(window)) {
      guard let period = Period(rawValue: time.value) else { continue }
      // "20 tonnes of sand a year".
      let isArticled =
        time.kind == .duration && time.tokens.count == 2 && time.tokens.lowerBound == after
        && document.tokens.matches(after, "a")
      guard time.kind == .set || isArticled else { continue }
      if time.tokens.lowerBound >= quantity.tokens.upperBound {
        let isAdjective = time.tokens.count == 1 && time.tokens.lowerBound < nounEnd
        if isFree(quantity.tokens.upperBound..<time.tokens.upperBound) {
          self.init(period, isTold: !isAdjective)
          return
        }
      } else if time.tokens.count == 1, time.tokens.lowerBound < first, isFree(time.tokens.lowerBound..<first) {
        near = Pace(period, isTold: false)
      }
    }
    guard let near else { return nil }
    self = near
  }

  private init(_ period: Period, isTold: Bool) {
    self.period = period
    self.isTold = isTold
  }

  /// UCUM codes of units of time.
  private static let periods: [String: Period] = [
    "s": .second, "min": .minute, "h": .hour, "d": .day, "wk": .week, "mo": .month, "a": .year,
  ]
}
