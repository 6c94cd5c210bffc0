/// Why a claim deserves checking, or does not.
///
/// The cases stand in the order of their words, which decides between reasons that weigh the same.
enum WorthReason: String {
  case asksAQuestion = "asks a question"
  case claimsAnExtreme = "claims an extreme"
  case compares = "compares"
  case concernsPublicAffairs = "concerns public affairs"
  case givesAYear = "gives a year"
  case givesAnOpinion = "gives an opinion"
  case isAttributedToNobody = "is attributed to nobody"
  case isConditional = "is conditional"
  case isHedged = "is hedged"
  case judgesRatherThanStates = "judges rather than states"
  case maySayWhatCausedWhat = "may say what caused what"
  case namesWhoOrWhere = "names who or where"
  case placesItInTime = "places it in time"
  case reliesOnAReportOrStatement = "relies on a report or statement"
  case saysWhatCausedWhat = "says what caused what"
  case saysWhatOughtToBe = "says what ought to be"
  case saysWhatSomebodyDid = "says what somebody did"
  case speaksOfOneself = "speaks of oneself"
  case speaksOfWhatMayCome = "speaks of what may come"
  case statesAFigure = "states a figure"
  case statesAnAmount = "states an amount"
  case tellsOfThePast = "tells of the past"
}

/// The five reasons that weigh most, either way, the weightiest first.
struct WeightiestReasons {
  private static let most = 5

  private var kept: [(weight: Double, reason: WorthReason)] = []

  init() { kept.reserveCapacity(Self.most + 1) }

  mutating func add(_ weight: Double, _ reason: WorthReason) {
    var place = kept.count
    kept.append((weight, reason))
    while place > 0, Self.precedes(kept[place], kept[place - 1]) {
      kept.swapAt(place, place - 1)
      place -= 1
    }
    if kept.count > Self.most { kept.removeLast() }
  }

  private static func precedes(
    _ a: (weight: Double, reason: WorthReason), _ b: (weight: Double, reason: WorthReason)
  ) -> Bool {
    abs(a.weight) != abs(b.weight) ? abs(a.weight) > abs(b.weight) : a.reason.rawValue < b.reason.rawValue
  }

  /// In words for a reader.
  var words: [String] { kept.map(\.reason.rawValue) }
}
