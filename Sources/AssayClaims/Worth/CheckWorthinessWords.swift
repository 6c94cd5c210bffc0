/// What a word tells about whether its sentence deserves checking.
struct WorthSign: OptionSet {
  let rawValue: UInt32

  // In the order of `CheckWorthinessScale.wordFeatures`.
  static let magnitude = WorthSign(rawValue: 1 << 0)
  static let numberWord = WorthSign(rawValue: 1 << 1)
  static let deed = WorthSign(rawValue: 1 << 2)
  static let publicMatter = WorthSign(rawValue: 1 << 3)
  static let report = WorthSign(rawValue: 1 << 4)
  static let extreme = WorthSign(rawValue: 1 << 5)
  static let comparison = WorthSign(rawValue: 1 << 6)
  static let standing = WorthSign(rawValue: 1 << 7)
  static let past = WorthSign(rawValue: 1 << 8)
  static let thirdPerson = WorthSign(rawValue: 1 << 9)
  static let firstPerson = WorthSign(rawValue: 1 << 10)
  static let opinion = WorthSign(rawValue: 1 << 11)
  static let future = WorthSign(rawValue: 1 << 12)
  static let duty = WorthSign(rawValue: 1 << 13)
  static let courtesy = WorthSign(rawValue: 1 << 14)
  static let value = WorthSign(rawValue: 1 << 15)
  static let vague = WorthSign(rawValue: 1 << 16)
  static let condition = WorthSign(rawValue: 1 << 17)
  static let unrealised = WorthSign(rawValue: 1 << 18)
  static let office = WorthSign(rawValue: 1 << 19)
  static let level = WorthSign(rawValue: 1 << 20)
  static let stance = WorthSign(rawValue: 1 << 21)
  static let talk = WorthSign(rawValue: 1 << 22)
  static let occasion = WorthSign(rawValue: 1 << 23)
  /// "we", whose deeds count as one's own.
  static let we = WorthSign(rawValue: 1 << 24)

  /// The words of each sign; the groups follow Hassan et al., "ClaimBuster" (VLDB 2017), section 4.
  static let groups: [(sign: WorthSign, words: StaticString)] = [
    (
      .magnitude,
      """
      hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens percent
      percentage % $ € £ dollar dollars euros pounds cents half third thirds quarter twice double triple tenfold per times
      """
    ),
    (
      .numberWord,
      """
      two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
      ninety
      """
    ),
    (
      .deed,
      """
      voted supported supports opposed opposes fought vetoed passed proposed proposing took signed endorsed appointed
      killed lost spent paid ran sent sponsored adopted failed raised increased reduced created doubled broke funded
      expanded introduced cut cuts balanced won built gave added approved rejected banned launched ended started began
      closed opened sold bought invaded bombed attacked withdrew negotiated tripled quadrupled fell rose dropped grew
      declined hired fired indicted convicted arrested released covered provided borrowed dealt received blocked refused
      resigned left led brought tried used defeated held
      """
    ),
    (
      .publicMatter,
      """
      bill bills vote votes budget budgets deficit deficits debt tax taxes program programs programme programmes
      administration department commission congress senate parliament treaty sanctions fund funds funding law laws
      legislation amendment court troops nuclear weapons missiles border loans loan jobs job trade medicare medicaid
      insurance wages wage income unemployment employment poverty production companies company businesses business
      industry population immigration immigrants crime drug drugs crisis relief agency export exports imports steel oil
      coal energy schools students teachers prices inflation economy spending military troop soldiers army police guns
      gun abortion welfare security benefits health hospital hospitals banks bank market stock manufacturing farm
      farmers pollution emissions investment investments bankrupt bankruptcy plan agreement union workers families homes
      prison prisons cities states federal government ministry minister council
      """
    ),
    (
      .report,
      """
      said says saying called calls indicated according report reported reports evidence fact facts true study studies
      admitted claimed testified announced estimated estimates showed confirmed denied survey poll
      """
    ),
    (
      .extreme,
      """
      largest biggest highest lowest greatest most least wealthiest richest poorest worst best record majority average
      only single first last every never ever history unprecedented
      """
    ),
    (.comparison, "more less than fewer higher lower better worse greater larger smaller compared"),
    (
      .standing,
      """
      already since until now yet still today yesterday ago during recent recently years year month months weeks days
      decade
      """
    ),
    (
      .past,
      "was were did had been has have hasn't haven't didn't wasn't weren't hadn't"
    ),
    (.thirdPerson, "he she they his her their him them its"),
    (.firstPerson, "i i'm i've i'd me my mine"),
    (.opinion, "think believe hope feel guess suppose wish want know mean thought agree like love"),
    (.future, "will would going gonna i'll we'll won't can can't cannot could may might shall"),
    (.duty, "must should ought need needs needed let's let got"),
    (.courtesy, "thank thanks welcome please sir good evening morning glad pleased sorry appreciate"),
    (
      .value,
      """
      good great important strong tough wrong right fair better freedom future opportunity opportunities values hope faith
      love life dream leadership difficult chance responsibility vital moral decent greatest big proud wonderful
      terrible issue issues question questions answer way things thing something anything view judgment judgement
      """
    ),
    (
      .vague,
      "very really just well certainly obviously probably maybe perhaps kind sort simply rather quite"
    ),
    (.condition, "if unless whether"),
    (.unrealised, "to be am"),
    (
      .office,
      """
      president governor secretary senator congressman mayor chairman chairwoman chancellor king queen premier premiers
      administration opponent president's governor's
      """
    ),
    (
      .level,
      """
      increase increases increasing decrease decreases number numbers rate rates level levels amount share cost costs
      price total growth shortage surplus
      """
    ),
    (.stance, "against"),
    (.talk, "talk talked talking tell ask asked look see listen discuss debate answer speak heard hear"),
    // What is said of the occasion itself, or of what lies ahead.
    (.occasion, "here tonight next tomorrow"),
    (.we, "we"),
  ]
}
