import AssayModel
import AssayText

/// Weighs what speaks for and against checking a claim, and says so in words.
///
/// A weighted sum of a few features through the logistic function, 1 / (1 + e^-x). The features are those that
/// Hassan et al. (ClaimBuster, KDD 2017) and Arslan et al. (ICWSM 2020) found to part check-worthy sentences from
/// others. The weights are whole tenths, guided by a logistic fit to the debate sentences of Arslan et al. A half marks
/// where a claim begins to be worth a look; in debates, where few sentences are, that is where one sentence in five was
/// judged check-worthy.
struct CheckWorthinessScale {
  /// What a word's sign weighs when it is there, and what more when it is there twice.
  private struct Feature {
    var once: Double
    var twice: Double
    var reason: WorthReason?
  }

  private static let bias = -0.8

  /// One for each sign, in the order of the signs' bits.
  private static let wordFeatures: [Feature] = [
    Feature(once: 1.2, twice: 0.6, reason: .statesAnAmount),  // magnitude
    Feature(once: 0.3, twice: 0.3, reason: nil),  // numberWord
    Feature(once: 0.8, twice: 0.4, reason: .saysWhatSomebodyDid),  // deed
    Feature(once: 0.7, twice: 0.5, reason: .concernsPublicAffairs),  // publicMatter
    Feature(once: 0.7, twice: 0.4, reason: .reliesOnAReportOrStatement),  // report
    Feature(once: 0.4, twice: 0.5, reason: .claimsAnExtreme),  // extreme
    Feature(once: 0.2, twice: 0.3, reason: .compares),  // comparison
    Feature(once: 0.4, twice: 0.1, reason: .placesItInTime),  // standing
    Feature(once: 0.4, twice: 0.2, reason: .tellsOfThePast),  // past
    Feature(once: 0.3, twice: 0.2, reason: nil),  // thirdPerson
    Feature(once: -0.5, twice: -0.4, reason: .speaksOfOneself),  // firstPerson
    Feature(once: -0.4, twice: 0, reason: .givesAnOpinion),  // opinion
    Feature(once: -0.6, twice: -0.4, reason: .speaksOfWhatMayCome),  // future
    Feature(once: -0.6, twice: -0.4, reason: .saysWhatOughtToBe),  // duty
    Feature(once: -0.4, twice: -0.1, reason: nil),  // courtesy
    Feature(once: -0.5, twice: -0.4, reason: .judgesRatherThanStates),  // value
    Feature(once: -0.3, twice: -0.1, reason: nil),  // vague
    Feature(once: -0.4, twice: -0.3, reason: .isConditional),  // condition
    Feature(once: -0.3, twice: -0.2, reason: nil),  // unrealised
    Feature(once: 0.3, twice: 0, reason: .namesWhoOrWhere),  // office
    Feature(once: 0.5, twice: 0, reason: nil),  // level
    Feature(once: 0.8, twice: 0.2, reason: nil),  // stance
    Feature(once: -0.5, twice: 0, reason: nil),  // talk
    Feature(once: -0.6, twice: -0.5, reason: nil),  // occasion
  ]

  private static let figure = 1.1
  private static let year = 0.8
  private static let regularPast = 0.4
  private static let irregularPast = 0.3
  private static let name = 0.4
  private static let names = 0.3
  private static let opinionFirst = -0.6
  private static let deedFirst = 0.3
  private static let question = -1.5
  private static let long = 0.2

  /// The sum and the reasons of a sentence, shared by its claims.
  let sum: Double
  private let reasons: WeightiestReasons
  /// The reasons in words, for claims that have none of their own.
  private let shown: [String]

  init(_ view: SentenceView) {
    let found = Signs(view)
    var sum = Self.bias
    var reasons = WeightiestReasons()
    func add(_ weight: Double, _ reason: WorthReason?) {
      sum += weight
      if let reason { reasons.add(weight, reason) }
    }
    let features = Self.wordFeatures
    var rest = found.once.rawValue & (1 << UInt32(features.count) - 1)
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      let feature = features[place]
      let isTwice = found.twice.rawValue >> UInt32(place) & 1 != 0
      add(feature.once + (isTwice ? feature.twice : 0), feature.reason)
    }
    if found.figures > 0 { add(Self.figure, .statesAFigure) }
    if found.years > 0 { add(Self.year, .givesAYear) }
    if found.hasRegularPast { add(Self.regularPast, nil) }
    if found.hasIrregularPast { add(Self.irregularPast, nil) }
    if found.capitals > 0 { add(Self.name + (found.capitals > 2 ? Self.names : 0), .namesWhoOrWhere) }
    if found.opinionFirst { add(Self.opinionFirst, nil) }
    if found.deedFirst { add(Self.deedFirst, nil) }
    if found.words > 24 { add(Self.long, nil) }
    if found.isQuestion { add(Self.question, .asksAQuestion) }
    self.sum = sum
    self.reasons = reasons
    shown = reasons.words
  }

  /// The check-worthiness of one claim of the sentence.
  func score(_ draft: ClaimDraft, claimant: Claim.Claimant?, hedged: Bool) -> CheckWorthiness {
    var sum = sum
    var reasons = reasons
    let isNobodys = claimant != nil && claimant?.span == nil
    if isNobodys {
      sum += 0.7
      reasons.add(0.7, .isAttributedToNobody)
    }
    if hedged { reasons.add(-0.3, .isHedged) }
    var score = Self.logistic(sum)
    if let causation = draft.causation {
      reasons.add(0.5, causation.isDoubtful ? .maySayWhatCausedWhat : .saysWhatCausedWhat)
      score = Self.causalScore(score, causation)
    }
    let hasOwn = isNobodys || hedged || draft.causation != nil
    return CheckWorthiness(score: (score * 1000).rounded() / 1000, reasons: hasOwn ? reasons.words : shown)
  }

  /// 1 / (1 + e^-x), from sums and products alone, so that every machine gives the same bits.
  static func logistic(_ x: Double) -> Double {
    // e^(x / 1024) by four terms of its series, then squared ten times.
    let small = min(max(-x, -30), 30) / 1024
    var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }

  /// A plain statement of cause deserves a look whatever else it says, and the more the surer it is one and the more
  /// its sentence deserves one; a doubtful statement never more than an even chance.
  static func causalScore(_ score: Double, _ causation: CausalCandidate) -> Double {
    let likelihood = causation.likelihood
    if causation.isDoubtful { return min(likelihood / 2, 0.499) }
    // The fourth power keeps what the words do not bear out below what they do, however check-worthy it is.
    let sure = likelihood * likelihood * likelihood * likelihood
    return 0.5 + 0.05 * likelihood + 0.45 * sure * max(0, 2 * score - 1).squareRoot()
  }

  /// What the words of a sentence show.
  private struct Signs {
    var once = WorthSign()
    var twice = WorthSign()
    var figures = 0
    var years = 0
    var capitals = 0
    var words = 0
    var hasRegularPast = false
    var hasIrregularPast = false
    /// "I think": the opinion of the writer.
    var opinionFirst = false
    /// "we voted": a deed of one's own.
    var deedFirst = false
    var isQuestion = false

    init(_ view: SentenceView) {
      let list = view.list
      let classes = view.context.classes
      let signs = view.context.signs
      var before = WorthSign()
      for place in view.sentence {
        let token = list[place]
        var sign = signs[place]
        if sign.contains(.extreme), !Self.isExtreme(place, view) { sign.remove(.extreme) }
        twice.formUnion(once.intersection(sign))
        once.formUnion(sign)
        switch token.kind {
        case .word: words += 1
        case .number:
          words += 1
          if Self.isYear(token, in: list.text) { years += 1 } else { figures += 1 }
        default: break
        }
        if token.isCapitalised, place > view.sentence.lowerBound, token.length > 1,
          !classes[place - 1].has(.punctuation)
        {
          capitals += 1
        }
        if !before.isDisjoint(with: [.firstPerson, .we]) {
          if sign.contains(.opinion), before.contains(.firstPerson) { opinionFirst = true }
          if sign.contains(.deed) { deedFirst = true }
        }
        let word = classes[place]
        if word.has(.past), token.length > 4, list.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d") {
          hasRegularPast = true
        } else if word.has(.past), word.has(.finite), !word.has(.auxiliary) {
          hasIrregularPast = true
        }
        before = sign
      }
      let last = view.context.document.sentences[view.index].tokens.upperBound - 1
      isQuestion = list.isMark(last, "?") || list.isMark(last - 1, "?")
    }

    /// "the largest", "for the first time"; not "last week", "the first two years", "First, they left", "at least".
    private static func isExtreme(_ place: Int, _ view: SentenceView) -> Bool {
      let list = view.list
      if list.matches(place - 1, "at") { return false }
      guard list.matches(place, "last") || list.matches(place, "first") else { return true }
      let next = view.clauses.at(place + 1)
      if next.has([.timeWord, .month]) || view.clauses.isComma(place + 1) { return false }
      return !(next.has(.numeral) && view.clauses.at(place + 2).has([.timeWord, .month]))
    }

    private static func isYear(_ token: Token, in text: Text) -> Bool {
      let start = Int(token.start)
      guard token.length == 4, text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2") else {
        return false
      }
      let century = text[start + 1]
      return century == UInt8(ascii: "9") || century == UInt8(ascii: "0") || century == UInt8(ascii: "8")
    }
  }
}
