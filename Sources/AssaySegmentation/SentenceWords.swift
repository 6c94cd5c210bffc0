import AssayText

/// What a word tells about a full stop beside it.
struct SentenceWord: OptionSet {
  let rawValue: UInt32

  /// Stands before a name, so that its full stop never ends a sentence: "Mr.", "Gen.".
  static let title = SentenceWord(rawValue: 1 << 0)
  /// Ends a sentence only before a word that seldom starts anything else: "Inc.", "St.".
  static let medial = SentenceWord(rawValue: 1 << 1)
  /// Stands before a number: "No. 5", "p. 55", "Fig. 2".
  static let numbered = SentenceWord(rawValue: 1 << 2)
  /// A month cut short: "Jan. 5".
  static let month = SentenceWord(rawValue: 1 << 3)
  /// A state cut short, which counts only after a comma: "Boston, Mass.".
  static let state = SentenceWord(rawValue: 1 << 4)
  /// "a.m.", "p.m.".
  static let clock = SentenceWord(rawValue: 1 << 5)
  /// Never ends a sentence: "e.g.", "vs.".
  static let linking = SentenceWord(rawValue: 1 << 6)
  /// A word that, capitalised in running text, nearly always starts a sentence: "The", "However".
  static let starter = SentenceWord(rawValue: 1 << 7)
  /// Follows a clock time in the same sentence: "8 p.m. Monday", "9 a.m. Eastern".
  static let afterClock = SentenceWord(rawValue: 1 << 8)
  /// A name that is written with an exclamation mark: "Yahoo!".
  static let exclaimed = SentenceWord(rawValue: 1 << 9)
  /// Attributes speech after a quotation: "asked".
  static let speech = SentenceWord(rawValue: 1 << 10)
  /// A number that follows belongs to the sentence: "to 2.", "of 3.".
  static let beforeFigure = SentenceWord(rawValue: 1 << 11)

  /// A measure cut short, which may have a smaller one behind it: "5 ft. 11 in.".
  static let measure = SentenceWord(rawValue: 1 << 12)

  static func of(_ token: Token, in text: Text) -> SentenceWord {
    SentenceWord(rawValue: lexicon.value(of: token, in: text))
  }

  private static let lexicon = Lexicon([
    (
      title.rawValue,
      """
      mr mrs ms dr prof gen sen rep gov lt col capt sgt rev hon pres adm maj cmdr fr messrs mme mlle brig cpl pvt
      supt det insp amb atty mt assoc asst dep vp sgts drs profs sens reps gens govs cmdt lieut comdr br bp msgr
      """
    ),
    (
      medial.rawValue,
      """
      inc ltd co corp jr sr bros llc plc cos st ste ft ave blvd rd hwy pkwy dept univ assn al ed eds est tel ext
      esq ph.d. m.d. b.a. m.a. d.c. u.s. u.k. u.n. e.u. u.s.a. b.c. a.d. no
      """
    ),
    (
      numbered.rawValue,
      """
      no nos nr n° nº num p pp pg vol vols fig figs eq eqs sec secs ch chap art arts para paras pl ref refs ca c
      circa approx al op ver ed tab ex v
      """
    ),
    (month.rawValue, "jan feb mar apr jun jul aug sep sept oct nov dec"),
    (
      state.rawValue,
      """
      ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore
      pa tenn tex vt va wash wis wyo
      """
    ),
    (clock.rawValue, "a.m. p.m."),
    (linking.rawValue, "e.g. i.e. eg ie vs v cf viz esp incl ca c op i.a. n.b. resp"),
    (
      starter.rawValue,
      """
      the a an this that these those he she it they we you i his her its their our my your in on at by for from with
      as after before when while if although though but and or so then there here what who where why how which no
      not yet still some many most all both each every one however meanwhile instead also even since until once
      during despite under according moreover nevertheless nonetheless therefore thus because unlike such did do
      does is are was were can could would should will has have had let please between among within without
      following nobody nothing someone something everyone everything perhaps maybe today yesterday tomorrow now
      later last next another other others only just first second finally although whether whereas he's she's it's
      they're we're i'm i've i'd you're that's there's what's don't mr mrs ms about around through throughout
      """
    ),
    (
      afterClock.rawValue,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december eastern pacific central mountain greenwich gmt utc est edt cst cdt mst mdt
      pst pdt bst cet cest ist jst et pt ct jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
      thur thurs fri sat sun local beijing moscow london
      """
    ),
    (exclaimed.rawValue, "yahoo jeopardy oklahoma"),
    (
      speech.rawValue,
      """
      said says asked asks told tells added adds replied replies cried shouted wrote writes exclaimed demanded wondered
      whispered yelled joked tweeted answered
      """
    ),
    (measure.rawValue, "ft in lb lbs oz yd hr hrs min st deg"),
    (
      beforeFigure.rawValue,
      "to of by at than from is was were are and or for in on about step type level chapter section page figure table part"
    ),
  ])
}
