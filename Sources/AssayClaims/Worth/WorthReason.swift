/// Why a claim deserves checking, or does not.
///
/// The cases stand in the order of their words, which decides between reasons that weigh the same.
enum WorthReason: UInt16 {
  case asksAQuestion
  case claimsAnExtreme
  case compares
  case concernsPublicAffairs
  case givesAYear
  case givesAnOpinion
  case isAttributedToNobody
  case isConditional
  case isHedged
  case judgesRatherThanStates
  case maySayWhatCausedWhat
  case namesWhoOrWhere
  case placesItInTime
  case reliesOnAReportOrStatement
  case saysWhatCausedWhat
  case saysWhatOughtToBe
  case saysWhatSomebodyDid
  case speaksOfOneself
  case speaksOfWhatMayCome
  case statesAFigure
  case statesAnAmount
  case tellsOfThePast

  var words: String {
    switch self {
    case .asksAQuestion: "asks a question"
    case .claimsAnExtreme: "claims an extreme"
    case .compares: "compares"
    case .concernsPublicAffairs: "concerns public affairs"
    case .givesAYear: "gives a year"
    case .givesAnOpinion: "gives an opinion"
    case .isAttributedToNobody: "is attributed to nobody"
    case .isConditional: "is conditional"
    case .isHedged: "is hedged"
    case .judgesRatherThanStates: "judges rather than states"
    case .maySayWhatCausedWhat: "may say what caused what"
    case .namesWhoOrWhere: "names who or where"
    case .placesItInTime: "places it in time"
    case .reliesOnAReportOrStatement: "relies on a report or statement"
    case .saysWhatCausedWhat: "says what caused what"
    case .saysWhatOughtToBe: "says what ought to be"
    case .saysWhatSomebodyDid: "says what somebody did"
    case .speaksOfOneself: "speaks of oneself"
    case .speaksOfWhatMayCome: "speaks of what may come"
    case .statesAFigure: "states a figure"
    case .statesAnAmount: "states an amount"
    case .tellsOfThePast: "tells of the past"
    }
  }
}

/// The five reasons that weigh most, either way, the weightiest first.
struct WeightiestReasons {
  private static let most = 5

  /// For each reason its weight in hundredths, without its sign, and what its place in the order leaves of 31, in one
  /// number; the largest number stands first, 0 where there is none.
  private var kept = SIMD8<UInt16>()

  mutating func add(_ weight: Double, _ reason: WorthReason) {
    var number = UInt16((abs(weight) * 100).rounded()) << 5 | (31 - reason.rawValue)
    for place in 0..<Self.most where number > kept[place] { swap(&number, &kept[place]) }
  }

  /// In words for a reader.
  var words: [String] {
    var words: [String] = []
    words.reserveCapacity(Self.most)
    for place in 0..<Self.most where kept[place] > 0 {
      if let reason = WorthReason(rawValue: 31 - kept[place] & 31) { words.append(reason.words) }
    }
    return words
  }
}
