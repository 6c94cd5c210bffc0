import AssayModel
import AssayText

/// Whether a clause looks ahead or back, by its verbs: what decides where a bare weekday, month or season lies.
extension TimeReader {
  enum Tense {
    case past, future, unknown
  }

  /// How a bare weekday, month or day is placed: ahead by its verb or because nothing else is said, back by its verb, or back
  /// because nothing decides.
  func outlook(_ tokens: Range<Int>) -> TimeReason.Rule {
    switch tense(at: tokens) {
    case .future: .coming
    case .past: .latest
    case .unknown: fillsSentence(tokens) ? .coming : .unmarked
    }
  }

  /// Whether a bare weekday, month or day looks ahead.
  func looksAhead(_ tokens: Range<Int>) -> Bool { outlook(tokens) == .coming }

  /// Whether a day of a month looks back: by a past verb with no infinitive between them, as in "she promised to open on
  /// 3 May".
  func looksBack(_ tokens: Range<Int>) -> Bool {
    guard tense(at: tokens) == .past else { return false }
    var index = tokens.lowerBound - 1
    let first = max(sentence.lowerBound, tokens.lowerBound - Self.reach)
    while index >= first, verb(at: index) == nil {
      if matches(index, "to"), isInfinitive(index) { return false }
      index -= 1
    }
    return true
  }

  /// Whether what happens at the expression is past or to come, by the nearest verb, first before it, then behind it.
  func tense(at tokens: Range<Int>) -> Tense {
    // "by the end of June", "until early June", "since the start of May"
    var lead = tokens.lowerBound - 1
    while word(lead).category == .edge || matches(lead, "the") || matches(lead, "of") { lead -= 1 }
    let isEnd =
      matches(lead, "until")
      && !(max(sentence.lowerBound, lead - 5)..<max(sentence.lowerBound, lead)).contains {
        matches($0, "from")
      }
    if matches(lead, "by") || isEnd { return .future }
    // "The hearing is on Tuesday."
    let copula = matches(tokens.lowerBound - 1, "on") ? tokens.lowerBound - 2 : tokens.lowerBound - 1
    let isOwner = tokens.upperBound < end && list[tokens.upperBound].kind == .possessive
    if !isOwner, matches(copula, "is") || matches(copula, "are") { return .future }
    var index = tokens.lowerBound - 1
    let first = max(sentence.lowerBound, tokens.lowerBound - Self.reach)
    while index >= first {
      if let tense = verb(at: index) {
        // "the firm, which runs the line, on Friday denied": the verb right behind is the main one.
        return isEvent(index) && verb(right: tokens.upperBound) == .past ? .past : tense
      }
      index -= 1
    }
    index = tokens.upperBound
    let last = min(end, tokens.upperBound + Self.reach)
    while index < last {
      if let tense = verb(at: index) { return tense }
      index += 1
    }
    return .unknown
  }

  /// How many tokens away from an expression its verb may stand.
  private static var reach: Int { 14 }

  private func verb(right index: Int) -> Tense? {
    (index..<max(index, min(end, index + 2))).lazy.compactMap { verb(at: $0) }.first
  }

  // MARK: Verbs

  /// What a verb says by itself, in `verbs`.
  private enum Form: UInt32 {
    /// "will", "due".
    case ahead = 1
    case past
    /// "plans": a noun or a verb.
    case plan
    /// "to"
    case to
    case modal
    /// "closes": a finite present verb of an event that is announced.
    case event
    /// "close", behind a plural or a pronoun.
    case plainEvent
    /// "play", which is one behind a single name too.
    case nameEvent
    /// "closing", behind "is" or "are".
    case running
    /// "cut", "hit": past verbs that are nouns behind an article.
    case pastOrNoun
  }

  private func verb(at index: Int) -> Tense? {
    let token = list[index]
    guard token.isWord, token.length > 1 else { return nil }
    switch Form(rawValue: Self.verbs.value(of: token, in: list.text)) {
    case .ahead?: return .future
    case .past?:
      // "has been scheduled", "was due"
      let next = matches(index + 1, "been") ? index + 2 : index + 1
      if matches(index, "has") || matches(index, "have") || matches(index, "been") || matches(index, "was")
        || matches(index, "were"), next < end, Self.plans.contains(list[next], in: list.text)
      {
        return .future
      }
    // "announced plans", "the schedule": nouns.
    case .plan?: return isNoun(index) ? nil : .future
    case .to?: return isInfinitive(index) && isGoverned(index) ? .future : nil
    case .modal?: return modal(at: index)
    case .event?, .plainEvent?, .nameEvent?: return isEvent(index) ? .future : nil
    case .running?: return isCopula(index - 1) ? .future : nil
    case .pastOrNoun?: if isNoun(index) { return nil }
    case nil:
      // "a strike is likely on Friday"
      if Self.forward.contains(token, in: list.text), isCopula(index - 1) { return .future }
      guard token.length > 4, list.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d"),
        list.text[Int(token.end) - 2] | 0x20 == UInt8(ascii: "e")
      else { return nil }
      // "the injured man"
      if index > sentence.lowerBound, Self.articles.contains(list[index - 1], in: list.text) { return nil }
    }
    return participle(at: index)
  }

  /// A past form: ahead behind a modal or as a plan, "will be signed", "is set for Tuesday".
  private func participle(at index: Int) -> Tense {
    for before in max(sentence.lowerBound, index - 3)..<max(sentence.lowerBound, index)
    where list[before].isWord && Self.modals.contains(list[before], in: list.text) {
      // "could have left", "to have left"
      if matches(before + 1, "have"), !matches(before, "will") { return .past }
      // "in May it rained", "the year to March was good": neither is a modal.
      let isMonth = list[before].isCapitalised && before > sentence.lowerBound
      let isFar = matches(before, "to") && before < index - 1 && !matches(index - 1, "be")
      if !isMonth, !isFar { return .future }
    }
    return isCopula(index - 1) && Self.forward.contains(list[index], in: list.text) ? .future : .past
  }

  /// "may", "could": ahead; but "could have left" looks back, and "May" is a month.
  private func modal(at index: Int) -> Tense? {
    if list[index].isCapitalised, matches(index, "may") { return nil }
    if matches(index + 1, "have") || matches(index + 2, "have") { return .past }
    if matches(index + 1, "not"), matches(index, "could") || matches(index, "would") { return nil }
    // "a can of paint"
    return isNoun(index) ? nil : .future
  }

  private func isCopula(_ index: Int) -> Bool { matches(index, "is") || matches(index, "are") }

  /// "to resign", but not "to Leeds", "to the coast", "to 12".
  private func isInfinitive(_ index: Int) -> Bool {
    guard index + 1 < end, list[index + 1].isWord else { return false }
    return !list[index + 1].isCapitalised && !Self.determiners.contains(list[index + 1], in: list.text)
  }

  /// Whether what stands before "to" looks ahead: "is to", "expected to", "vowed to".
  private func isGoverned(_ index: Int) -> Bool {
    guard index > sentence.lowerBound else { return false }
    return isCopula(index - 1) || Self.forward.contains(list[index - 1], in: list.text)
  }

  /// Whether a word that may be a noun or a verb stands where a noun does.
  private func isNoun(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, list[index - 1].isWord else { return false }
    let before = list[index - 1]
    return Self.determiners.contains(before, in: list.text)
      || before.length > 4
        && list.text[Int(before.end) - 1] == UInt8(ascii: "d") && list.text[Int(before.end) - 2] == UInt8(ascii: "e")
  }

  // MARK: Announced events

  /// Whether a present verb tells of an event to come, behind its subject: "the shop closes", "ministers meet".
  private func isEvent(_ index: Int) -> Bool {
    guard let form = Form(rawValue: Self.verbs.value(of: list[index], in: list.text)),
      form == .event || form == .plainEvent || form == .nameEvent, index > sentence.lowerBound,
      !list[index].isCapitalised, hasItsObject(index)
    else { return false }
    let before = list[index - 1]
    if Self.subjects.contains(before, in: list.text) { return true }
    if form == .event, isMark(index - 1, ",") { return true }
    guard before.isWord, before.length > 1, word(index - 1).category == .none,
      !Self.determiners.contains(before, in: list.text), !NounPhrase.isFunctionWord(index - 1, in: list)
    else { return false }
    let isPlural = NounPhrase.isPluralWord(index - 1, in: list)
    switch form {
    case .event: return !isPlural || before.isCapitalised
    case .nameEvent: return isPlural || before.isCapitalised
    default: return isPlural
    }
  }

  /// Whether the word behind leaves the verb a plan: "takes place", not "takes aim"; "closes", not "closes higher".
  private func hasItsObject(_ index: Int) -> Bool {
    guard index + 1 < end else { return true }
    let next = list[index + 1]
    // "closes at its lowest level" tells of shares, "closes at 6" of a shop.
    if list.matches(index + 1, "at"), index + 2 < end, !list[index + 2].isNumber, word(index + 2).category == .none {
      return false
    }
    let objects: Lexicon
    switch Self.bound.value(of: list[index], in: list.text) {
    case 1: objects = Self.takings
    case 2: objects = Self.goings
    case 3: objects = Self.results
    case 4: objects = Self.shows
    case 5: return next.isNumber || word(index + 1).category == .cardinal
    default: return !Self.levels.contains(next, in: list.text)
    }
    return objects.contains(next, in: list.text)
  }

  /// Verbs that tell of a plan only before certain words.
  private static let bound = Lexicon([
    (1, "take takes"), (2, "go goes come comes"), (3, "report reports publish publishes release releases"),
    (4, "hit hits"),
    (5, "turn turns"),
  ])
  private static let takings = Lexicon([(1, "place effect part over office charge off up")])
  private static let goings = Lexicon([(1, "on to into out back live before ahead up under through home")])
  private static let results = Lexicon([(1, "results earnings figures profits its their his her quarterly annual full")]
  )
  private static let shows = Lexicon([(1, "cinemas theatres theaters screens shelves shops stores streets")])
  /// How shares close: what has happened.
  private static let levels = Lexicon([(1, "of higher lower up down flat mixed firmer weaker little nearly almost")])

  private static let subjects = Lexicon([
    (1, "he she it they we you i who which that also now then next again still only finally soon officially")
  ])

  private static let articles = Lexicon([(1, "a an the its his her their our my your")])

  private static let determiners = Lexicon([
    (1, "a an the its his her their our my your this that these those any no some new of under")
  ])

  private static let verbs = Lexicon([
    (
      Form.ahead.rawValue,
      """
      will shall won't i'll you'll he'll she'll it'll we'll they'll that'll there'll let's upcoming
      scheduled slated due planned expect expects intend intends arrange remind opens begins starts resumes expires premieres
      departs
      """
    ),
    (Form.to.rawValue, "to"),
    (Form.plan.rawValue, "plan plans schedule schedules book hope hopes aim aims"),
    (Form.modal.rawValue, "may might could would should can must"),
    (
      Form.past.rawValue,
      """
      was were had did said told won lost fell rose made took came went met began left held sold gave got saw ran
      became felt found kept led paid sent spoke spent stood struck thought wrote knew grew drew broke bought built
      brought caught chose understood rode sank sang slept swore taught threw
      woke wore has have been died
      """
    ),
    (Form.pastOrNoun.rawValue, "cut hit put shot shut set hurt read"),
    (
      Form.event.rawValue,
      """
      ends closes reopens runs takes plays faces votes meets hosts visits returns arrives delivers holds goes comes airs
      looms turns applies lands travels retires joins reports publishes releases hits decides gathers unveils finishes kicks
      appears
      """
    ),
    (
      Form.plainEvent.rawValue,
      """
      end close open reopen run take vote host visit return arrive deliver hold go come begin start resume apply travel decide
      gather report publish release
      """
    ),
    (Form.nameEvent.rawValue, "play face meet"),
    (
      Form.running.rawValue,
      """
      playing meeting visiting holding leaving returning closing opening launching hosting travelling traveling starting
      ending running taking going coming facing voting flying heading planning expecting hoping preparing
      """
    ),
  ])

  private static let plans = Lexicon([(1, "scheduled slated due planned")])

  /// What looks ahead behind "is" or "are", or before "to".
  private static let forward = Lexicon([
    (
      1,
      """
      expected due set likely unlikely scheduled slated planned poised bound forecast supposed tipped ready about going
      expect expects expecting plan plans planning hope hopes hoping hoped vow vows vowed vowing pledge pledges pledged pledging
      promise promises promised promising aim aims aiming intend intends intended want wants prepare prepares preparing threaten
      threatens threatened need needs have has
      """
    )
  ])

  private static let modals = Lexicon([
    (1, "will would shall should may might can could must to i'll he'll we'll they'll")
  ])
}
