import AssayText

/// The words that `AdditionScope` knows.
enum AdditionWords {
  /// Leaves a statement as it is.
  static let neutral: UInt32 = 1
  /// Says of a definite thing how it is, and of no measured amount.
  static let adjective: UInt32 = 2
  /// Puts a thing somewhere.
  static let place: UInt32 = 4
  /// Takes back, or leaves open, what the rest of the sentence says.
  static let retraction: UInt32 = 8
  /// Before a name it means a part of it, or somebody else.
  static let narrowing: UInt32 = 16
  static let direction: UInt32 = 32
  /// After the claim's words it makes them a statement of a part, or with a condition.
  static let restriction: UInt32 = 64
  /// Tells what somebody says, and takes no side.
  static let report: UInt32 = 128
  static let determiner: UInt32 = 256
  /// Before a comma it makes what follows a condition, a comparison or a tale.
  static let condition: UInt32 = 512
  /// The nouns of "in real terms" and "on an annual basis".
  static let footing: UInt32 = 1024
  /// Makes a thing another one: "deputy mayor", "toy gun".
  static let privative: UInt32 = 2048
  /// What the source has to say, too, when the claim does: "only", "nearly".
  static let limiting: UInt32 = 4096
  /// Stands between a thing and its measure.
  static let measuring: UInt32 = 8192
  /// "25 metres in length", "400 in all": after "in" it adds nothing to a figure.
  static let extent: UInt32 = 16384

  static func has(_ group: UInt32, _ token: Int, _ list: TokenList) -> Bool {
    list.indices.contains(token) && words.value(of: list[token], in: list.text) & group != 0
  }

  static func isDeterminer(_ token: Int, _ list: TokenList) -> Bool { has(determiner, token, list) }

  /// Whether a word says nothing of its own here: an article, an auxiliary, "also".
  static func isNeutral(_ token: Int, _ clause: SourceClause) -> Bool {
    has(neutral | determiner, token, clause.list) || clause.isTime(token)
  }

  /// Whether a token between the claim's words leaves them as they are.
  static func isHarmless(_ token: Int, _ clause: SourceClause) -> Bool {
    let list = clause.list
    if clause.isMet(token) || clause.isInClaim(token) || clause.isFigure(token) || isNeutral(token, clause)
      || clause.isMeant(token)
    {
      return true
    }
    guard list[token].kind == .word || list[token].kind == .number else { return true }
    if list.matches(token, "per"), clause.isInClaim(token + 1) { return true }
    if has(restriction, token, list) { return false }
    // "Measures 25 metres", "stood at 4 per cent": it is so much.
    if has(measuring, token, list) {
      return clause.isPairedFigure(token + 1) || clause.isPairedFigure(token + 2) && list[token + 1].length < 3
    }
    // "Fell to 4 per cent" is at 4 per cent.
    if list.matches(token + 1, "to"), clause.isPairedFigure(token + 2) { return isMovement(token, list) }
    if list.matches(token, "to"), clause.isPairedFigure(token + 1) { return true }
    if PrepositionBook.isPreposition(token, in: list) {
      // The noun after it is looked at by itself.
      return clause.isMet(token + 1) || isDeterminer(token + 1, list) && clause.isMet(token + 2)
        || clause.isTime(token + 1) || isDeterminer(token + 1, list) && clause.isTime(token + 2)
        || clause.isFigure(token + 1) && !list.matches(token, "over") && !list.matches(token, "under")
        || clause.isFigure(token + 2) || isWhole(token - 1, list) || clause.isMeant(token + 1)
        || clause.isMeant(token + 2)
    }
    if isWhole(token, list), list.matches(token + 1, "of") { return true }
    if has(adjective, token, list) { return hasDeterminer(before: token, list) }
    return false
  }

  private static func hasDeterminer(before token: Int, _ list: TokenList) -> Bool {
    var place = token - 1
    while place >= max(token - 3, 0), has(adjective, place, list) { place -= 1 }
    return isDeterminer(place, list) || list.indices.contains(place) && list[place].kind == .possessive
  }

  private static func isMovement(_ token: Int, _ list: TokenList) -> Bool {
    list.indices.contains(token) && movements.contains(list[token], in: list.text)
  }

  private static let movements = Lexicon([
    (
      1,
      """
      rose fell grew dropped climbed increased decreased declined slipped jumped soared plunged shrank risen fallen
      grown
      """
    )
  ])

  /// "The town of", "a total of".
  private static func isWhole(_ token: Int, _ list: TokenList) -> Bool {
    list.indices.contains(token) && wholes.contains(list[token], in: list.text)
  }

  private static let wholes = Lexicon([
    (1, "town city village state province region republic kingdom island county district river port total group sum")
  ])

  private static let words = Lexicon([
    (determiner, "a an the this that these those its his her their our my some any"),
    (
      neutral,
      """
      is are was were be been being am has have had do does did will would there and also too so then however meanwhile
      thus therefore moreover
      still now already again later finally recently suddenly sharply slightly quickly slowly officially unanimously
      successfully publicly formally actually really roughly approximately about around exactly immediately shortly
      steadily
      rapidly dramatically significantly substantially together altogether itself himself herself themselves well even
      some no not never cannot
      overnight yesterday today it he she they him them percent
      """
    ),
    (
      adjective,
      """
      new old big large small famous popular local nearby main whole entire total own historic ancient modern
      controversial
      planned long-awaited beautiful well-known little huge tiny busy rival troubled struggling ailing embattled
      """
    ),
    (place, "in at near on off outside beside along by"),
    (
      retraction,
      """
      myth hoax rumour rumours rumor rumors false falsely untrue wrong wrongly mistaken mistakenly incorrect incorrectly
      fake fictional fiction novel film movie imagines imagined pretended pretends supposedly allegedly disputed
      hypothetical joke satire satirical unproven debunked baseless unfounded claims claimed alleges alleged insists
      insisted
      cancelled canceled reversed overturned retracted withdrawn annulled quashed if unless unlike
      annualised annualized seasonally adjusted inflation-adjusted combined jointly provided providing feared fear fears
      """
    ),
    (
      narrowing,
      """
      northern southern eastern western central north south east west rural urban upper lower parts part half former ex
      late future greater young junior anti pro than like unlike
      """
    ),
    (direction, "north south east west centre center middle heart outskirts suburbs coast"),
    (
      restriction,
      """
      who whose that which over under above below than or but only except excluding apart without unless if provided
      per each opposed
      when whether like unlike among more less fewer nearly almost half partly mostly mainly barely hardly scarcely
      """
    ),
    (
      report,
      """
      said say says saying reported reports report announced announces confirmed confirms showed shows show found finds
      stated states added explained noted revealed
      """
    ),
    (
      condition,
      """
      when whenever if had were should unless without unlike except excluding compared for versus although assuming
      given
      provided barring adjusted despite according rather instead besides apart
      """
    ),
    (
      privative,
      """
      former ex deputy vice acting assistant associate honorary shadow interim provisional fake toy mock model replica
      dummy
      would-be alleged suspected potential possible prospective so-called self-styled proposed planned hopeful candidate
      half unofficial virtual near apparent aspiring failed forecast predicted projected expected targeted
      """
    ),
    (
      limiting,
      """
      only first last too nearly almost mostly partly mainly exclusively solely entirely always alone again twice still
      largely barely briefly jointly half anymore
      """
    ),
    (
      measuring,
      """
      measures measured weighs weighed totals totalled totaled stands stood reaches reached amounts amounted numbers
      numbered
      """
    ),
    (extent, "length width height depth diameter thickness size area circumference total all"),
    (footing, "terms basis decade decades century average"),
  ])
}
