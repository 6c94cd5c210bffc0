import AssayModel
import AssayText

/// Words that say a number went up or down.
enum Changes {
  /// 1 for up, 2 for down, 3 for either.
  static let words = Lexicon([
    (
      1,
      """
      rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed
      climbing gain gains gained gaining jump jumps jumped jumping surge surges surged surging soar soars soared soaring raise raises
      raised raising advance advances advanced expand expands expanded expanding widen widened widens leap leapt up higher hike hiked
      added adds swell swelled rally rallied boost boosted
      """
    ),
    (
      2,
      """
      fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased
      decreasing lose loses lost losing loss slip slips slipped slipping slump slumps slumped plunge plunges plunged plunging tumble
      tumbled tumbles cut cuts cutting reduce reduces reduced reducing reduction shrink shrinks shrank shrunk down lower lowered dip
      dipped dips sink sinks sank slide slid slides shed sheds narrow narrowed ease eased contract contracted
      """
    ),
    (
      3,
      "change changed changes changing move moved moves shift shifted went go goes revise revised adjust adjusted upgraded"
    ),
  ])

  /// The direction of the word of change right before token `index`, with "by", "of" or "a" between them.
  static func direction(before index: Int, in list: TokenList, from start: Int) -> Quantity.Change? {
    var place = index - 1
    var steps = 0
    while place >= start, steps < 3 {
      switch words.value(of: list[place], in: list.text) {
      case 1: return .up
      case 2: return .down
      case 0: break
      default: return nil
      }
      guard
        list.matches(place, "by") || list.matches(place, "of") || list.matches(place, "a")
          || list.matches(place, "an")
      else {
        return nil
      }
      place -= 1
      steps += 1
    }
    return nil
  }
}

extension QuantityReader {
  /// Which way a number moved: the word before its bound ("rose by about 3%"), or right after it ("12 up", "a 9% drop").
  func change(of amount: Amount, from start: Int) -> Quantity.Change? {
    if let before = Changes.direction(before: start, in: list, from: sentence.lowerBound) { return before }
    let next = amount.tokens.upperBound
    guard next < end, list[next].isWord else { return nil }
    switch Changes.words.value(of: list[next], in: list.text) {
    case 1: return .up
    case 2: return .down
    default: return nil
    }
  }
}
