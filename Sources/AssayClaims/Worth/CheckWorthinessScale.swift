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
  /// A feature's weight when it is there, the weight when it is there twice, and the reason a reader sees.
  struct Feature {
    var sign: WorthSign
    var once: Double
    var twice: Double
    var reason: String?
  }

  static let bias = -0.8

  static let wordFeatures: [Feature] = [
    Feature(sign: .magnitude, once: 1.2, twice: 0.6, reason: "states an amount"),
    Feature(sign: .numberWord, once: 0.3, twice: 0.3, reason: nil),
    Feature(sign: .deed, once: 0.8, twice: 0.4, reason: "says what somebody did"),
    Feature(sign: .publicMatter, once: 0.7, twice: 0.5, reason: "concerns public affairs"),
    Feature(sign: .report, once: 0.7, twice: 0.4, reason: "relies on a report or statement"),
    Feature(sign: .extreme, once: 0.4, twice: 0.5, reason: "claims an extreme"),
    Feature(sign: .comparison, once: 0.2, twice: 0.3, reason: "compares"),
    Feature(sign: .standing, once: 0.4, twice: 0.1, reason: "places it in time"),
    Feature(sign: .past, once: 0.4, twice: 0.2, reason: "tells of the past"),
    Feature(sign: .thirdPerson, once: 0.3, twice: 0.2, reason: nil),
    Feature(sign: .firstPerson, once: -0.5, twice: -0.4, reason: "speaks of oneself"),
    Feature(sign: .opinion, once: -0.4, twice: 0, reason: "gives an opinion"),
    Feature(sign: .future, once: -0.6, twice: -0.4, reason: "speaks of what may come"),
    Feature(sign: .duty, once: -0.6, twice: -0.4, reason: "says what ought to be"),
    Feature(sign: .courtesy, once: -0.4, twice: -0.1, reason: nil),
    Feature(sign: .value, once: -0.5, twice: -0.4, reason: "judges rather than states"),
    Feature(sign: .vague, once: -0.3, twice: -0.1, reason: nil),
    Feature(sign: .condition, once: -0.4, twice: -0.3, reason: "is conditional"),
    Feature(sign: .unrealised, once: -0.3, twice: -0.2, reason: nil),
  ]

  private static let figure = 1.1
  private static let year = 0.6
  private static let regularPast = 0.4
  private static let name = 0.4
  private static let names = 0.3
  private static let opinionFirst = -0.6
  private static let deedFirst = 0.3
  private static let question = -1.1
  private static let long = 0.2

  typealias Reason = (weight: Double, words: String)

  /// The sum and the reasons of a sentence, shared by its claims.
  let sum: Double
  private let reasons: [Reason]
  /// The reasons that a claim shows which has none of its own.
  private let shown: [String]

  init(_ view: SentenceView) {
    var once = WorthSign()
    var twice = WorthSign()
    var figures = 0
    var years = 0
    var capitals = 0
    var regular = false
    var opinionFirst = false
    var deedFirst = false
    let list = view.list
    let clauses = view.clauses
    var before = WorthSign()
    var words = 0
    for place in view.sentence {
      let token = list[place]
      let sign = WorthSign.of(token, in: list.text)
      twice.formUnion(once.intersection(sign))
      once.formUnion(sign)
      if token.kind == .word { words += 1 }
      if token.kind == .number {
        words += 1
        if Self.isYear(token, in: list.text) { years += 1 } else { figures += 1 }
      }
      if token.isCapitalised, place > view.sentence.lowerBound, token.length > 1,
        !clauses.isPunctuation(place - 1)
      {
        capitals += 1
      }
      if before.contains(.firstPerson) || list.matches(place - 1, "we") {
        if sign.contains(.opinion), before.contains(.firstPerson) { opinionFirst = true }
        if sign.contains(.deed) { deedFirst = true }
      }
      if clauses.at(place).has(.past), token.length > 4,
        list.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d")
      {
        regular = true
      }
      before = sign
    }
    var sum = Self.bias
    var reasons: [Reason] = []
    reasons.reserveCapacity(12)
    func add(_ weight: Double, _ words: String?) {
      sum += weight
      if let words { reasons.append((weight, words)) }
    }
    for feature in Self.wordFeatures where once.contains(feature.sign) {
      add(feature.once + (twice.contains(feature.sign) ? feature.twice : 0), feature.reason)
    }
    if figures > 0 { add(Self.figure, "states a figure") }
    if years > 0 { add(Self.year, "gives a year") }
    if regular { add(Self.regularPast, nil) }
    if capitals > 0 { add(Self.name + (capitals > 2 ? Self.names : 0), "names who or where") }
    if opinionFirst { add(Self.opinionFirst, nil) }
    if deedFirst { add(Self.deedFirst, nil) }
    if words > 24 { add(Self.long, nil) }
    let last = view.context.document.sentences[view.index].tokens.upperBound - 1
    if list.isMark(last, "?") || list.isMark(last - 1, "?") { add(Self.question, "asks a question") }
    self.sum = sum
    self.reasons = reasons
    shown = Self.weightiest(reasons)
  }

  /// The words of the five reasons that weigh most, either way.
  private static func weightiest(_ reasons: [Reason]) -> [String] {
    reasons.sorted {
      abs($0.weight) != abs($1.weight) ? abs($0.weight) > abs($1.weight) : $0.words < $1.words
    }.prefix(5).map(\.words)
  }

  private static func isYear(_ token: Token, in text: Text) -> Bool {
    let start = Int(token.start)
    guard token.length == 4, text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2") else {
      return false
    }
    let century = text[start + 1]
    return century == UInt8(ascii: "9") || century == UInt8(ascii: "0") || century == UInt8(ascii: "8")
  }

  /// The check-worthiness of one claim of the sentence.
  func score(_ draft: ClaimDraft, claimant: Claim.Claimant?, hedged: Bool) -> CheckWorthiness {
    var sum = sum
    var own: [Reason] = []
    if let claimant, claimant.span == nil {
      sum += 0.7
      own.append((0.7, "is attributed to nobody"))
    }
    if hedged { own.append((-0.3, "is hedged")) }
    var score = Self.logistic(sum)
    if let causation = draft.causation {
      own.append((0.5, "says what caused what"))
      score = Self.causalScore(score, strength: causation.strength)
    }
    return CheckWorthiness(
      score: (score * 1000).rounded() / 1000, reasons: own.isEmpty ? shown : Self.weightiest(reasons + own))
  }

  /// 1 / (1 + e^-x), from sums and products alone, so that every machine gives the same bits.
  static func logistic(_ x: Double) -> Double {
    // e^(x / 1024) by four terms of its series, then squared ten times.
    let small = min(max(-x, -30), 30) / 1024
    var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }

  /// A plain statement of cause deserves a look whatever else it says; a doubtful one never more than an even chance.
  static func causalScore(_ score: Double, strength: Int) -> Double {
    if strength < 50 { return min(score, Double(strength) / 100) }
    return max(score, 0.5 + Double(strength - 50) / 1000)
  }
}
