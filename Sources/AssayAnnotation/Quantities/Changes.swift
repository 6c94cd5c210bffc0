import AssayModel
import AssayText

/// Words that say a number went up or down.
enum Changes {
  /// 1 for up, 2 for down, 3 for either.
  static let words = Lexicon([
    (1, ChangeCues.rising), (1, ChangeCues.upwards), (2, ChangeCues.falling), (2, ChangeCues.downwards),
    (3, ChangeCues.moving),
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
          || list.matches(place, "an") || list.matches(place, "further") || list.matches(place, "another")
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
  func change(of amount: Amount, from start: Int, noun: Range<Int>?) -> Quantity.Change? {
    let isLength = amount.unit?.dimension == .length
    if let before = Changes.direction(before: start, in: list, from: sentence.lowerBound) {
      if isLength && isDepth(before: start) || isPhrasal(before: start, amount)
        || isDone(before: start, amount, to: noun)
      {
        return nil
      }
      // "raised £4m", "raised three daughters" move nothing; "raised 5 per cent" does.
      if amount.unit?.dimension != .percentage, Self.raising.contains(list[start - 1], in: list.text) { return nil }
      return before
    }
    if let earlier = changeBy(amount, from: start) { return earlier }
    let next = amount.tokens.upperBound
    // "a five-year decline" lasted so long; "11 rebounds" are counted.
    if amount.unit?.dimension == .time
      || amount.isBare && noun?.lowerBound == next && NounPhrase.isPluralWord(next, in: list)
    {
      return nil
    }
    // "90 mm fell": what fell, not how far.
    guard next < end, list[next].isWord, !Self.pastVerbs.contains(list[next], in: list.text) else { return nil }
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

  /// "cut the risk of infection by 74 per cent": the verb some words before "by", which has its object between.
  private func changeBy(_ amount: Amount, from start: Int) -> Quantity.Change? {
    guard list.matches(start - 1, "by"), !amount.isBare || amount.number.form == .fraction else { return nil }
    var place = start - 2
    while place > sentence.lowerBound, start - place <= 8 {
      let token = list[place]
      guard token.isWord || token.kind == .possessive,
        NumberWord.of(token, in: list.text) == nil || list.matches(place, "a"),
        !list.matches(place, "and"), !list.matches(place, "to")
      else { return nil }
      let word = Changes.words.value(of: token, in: list.text)
      if word != 0 {
        // "the lower house"
        if Self.beforeNoun.contains(list[place - 1], in: list.text) || list.matches(place, "up") { return nil }
        return word == 1 ? .up : word == 2 ? .down : nil
      }
      place -= 1
    }
    return nil
  }

  private static let beforeNoun = Lexicon([(1, "the a an its their his her this that of in")])

  /// "cut 300 cables", "climbs four passes": what is done to things moves no number, but "cut 300 jobs" does.
  private func isDone(before start: Int, _ amount: Amount, to noun: Range<Int>?) -> Bool {
    guard amount.isBare, amount.number.form != .fraction, let noun, Self.deeds.contains(list[start - 1], in: list.text)
    else { return false }
    return !Self.cuttable.contains(list[noun.upperBound - 1], in: list.text)
  }

  private static let deeds = Lexicon([(1, "cut cuts cutting climb climbs climbed climbing")])
  private static let cuttable = Lexicon([
    (
      1,
      """
      jobs job posts post positions places place seats staff workers employees roles flights services hours emissions points point
      beds troops soldiers members votes calories pages spots spot prices
      """
    )
  ])

  /// "picked up 3 awards", "shut down 14 clubs": a verb with its particle, which moves no number.
  private func isPhrasal(before start: Int, _ amount: Amount) -> Bool {
    guard list.matches(start - 1, "up") || list.matches(start - 1, "down"), start - 2 >= sentence.lowerBound
    else { return false }
    let verb = list[start - 2]
    // "women make up 40%".
    if Self.makers.contains(verb, in: list.text) { return true }
    guard amount.isBare else { return false }
    return verb.isWord && !Self.levelVerbs.contains(verb, in: list.text)
      && Changes.words.value(of: verb, in: list.text) == 0 && !NounPhrase.isPluralWord(start - 2, in: list)
  }

  /// Verbs that say where a number stands or goes: "sales went up 300".
  private static let levelVerbs = Lexicon([
    (
      1,
      """
      is are was were be been being go goes going gone went edge edged tick ticked inch inched creep crept climb climbed move moved
      drift drifted trading finished slightly sharply
      """
    )
  ])

  private static let makers = Lexicon([
    (1, "make makes made making bring brings brought bringing pick picks picked set sets take takes took taking taken")
  ])

  private static let raising = Lexicon([(1, "raise raises raised raising recover recovers recovered recovering")])

  private static let pastVerbs = Lexicon([
    (
      1,
      """
      rose grew climbed jumped soared surged gained expanded raised widened swelled accelerated recovered spiked advanced added
      strengthened rebounded fell declined dropped plunged plummeted slumped shrank lost reduced lowered narrowed dwindled slipped
      tumbled sank slid eased weakened collapsed crashed
      """
    )
  ])

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
