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
    let isLength = amount.unit?.dimension == .length
    if let before = Changes.direction(before: start, in: list, from: sentence.lowerBound) {
      return isLength && isDepth(before: start) ? nil : before
    }
    let next = amount.tokens.upperBound
    guard next < end, list[next].isWord else { return nil }
    // "trapped 300ft down", "a hut 300m up the slope" say where; "2 metres down on last year" compares.
    if isLength, list.matches(next, "down") || list.matches(next, "up"), !list.matches(next + 1, "on"),
      !list.matches(next + 1, "from")
    {
      return nil
    }
    switch Changes.words.value(of: list[next], in: list.text) {
    case 1: return .up
    case 2: return .down
    default: return nil
    }
  }

  /// "drilled down 300ft": how far, behind a verb that moves nothing up or down in amount.
  private func isDepth(before index: Int) -> Bool {
    guard index - 2 >= sentence.lowerBound, list.matches(index - 1, "down") || list.matches(index - 1, "up") else {
      return false
    }
    return Self.depths.contains(list[index - 2], in: list.text)
  }

  private static let depths = Lexicon([
    (
      1,
      """
      dig digs dug digging drill drills drilled drilling bore bored lie lies lay lying bury buried trapped found sit sits sat hung
      hang hangs dive dives dived diving dove reach reaches reached extend extends extended stretch stretches stretched go goes far deep
      """
    )
  ])
}
