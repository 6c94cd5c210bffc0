import AssayText

/// Common English words in their plain form: enough to see that "acco rding" was one word.
///
/// This is no spelling dictionary: a word that is not in it may well be right.
enum CommonWords {
  /// Letters of ASCII in lower case.
  typealias Letters = UnsafeBufferPointer<UInt8>

  /// Whether the letters are a common word or a regular inflection of one.
  ///
  /// - Parameters:
  ///   - key: As `Token.key` of the word.
  ///   - long: Whether only words count that are too long to be taken for another one.
  static func contains(_ word: Letters, key: UInt32, long: Bool = false) -> Bool {
    let table = table
    let last = long ? longList : shortList
    if isListed(table.list(of: word, key: key), last) { return true }
    guard word.count > 3 else { return false }
    if !long, word.count > 5, let prefix = prefixLength(of: word) {
      let rest = Letters(rebasing: word[prefix...])
      if isListed(table.list(of: rest, key: Folding.key(rest, 0, rest.count)), last) { return true }
    }
    return isInflected(word, key: key, last, in: table)
  }

  static func contains(_ word: ArraySlice<UInt8>, long: Bool = false) -> Bool {
    word.withUnsafeBufferPointer { contains($0, key: Folding.key($0, 0, $0.count), long: long) }
  }

  /// Whether a token that was written in lower case is a common word, an inflection of one, or a function word.
  static func contains(_ token: Token, in text: Text) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      let word = Letters(rebasing: bytes[Int(token.start)..<Int(token.end)])
      return table.list(of: word, key: token.key) != 0 || contains(word, key: token.key)
    }
  }

  /// The common word of eight letters or more that letters become when one letter is put in; `nil` when none does.
  static func missingOneLetter(_ token: Token, in text: Text) -> String? {
    text.bytes.withUnsafeBufferPointer {
      table.oneLetterMore(than: Letters(rebasing: $0[Int(token.start)..<Int(token.end)]))
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether the letters are a long common word as it stands in the list.
  static func isPlain(_ word: Letters, key: UInt32) -> Bool { table.list(of: word, key: key) == longList }

  private static func isListed(_ list: UInt8, _ last: UInt8) -> Bool { list != 0 && list <= last }

  /// Whether the letters are a listed word with an ending.
  private static func isInflected(_ word: Letters, key: UInt32, _ last: UInt8, in table: WordTable) -> Bool {
    let end = word.count
    /// - Parameter replacement: The letter that the plain form has instead: "y" for "cities".
    func ends(_ ending: StaticString, for replacement: Unicode.Scalar? = nil, always: Bool = false) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard end > count + 2 else { return false }
      var stemKey = key
      for place in 1...count {
        guard word[end - place] == ending.utf8Start[count - place] else { return false }
        stemKey = Folding.unmix(stemKey, word[end - place])
      }
      let stem = Letters(rebasing: word[..<(end - count)])
      if !always, isListed(table.list(of: stem, key: stemKey), last) { return true }
      if let replacement {
        let letter = UInt8(truncatingIfNeeded: replacement.value)
        if isListed(table.list(of: stem, then: letter, key: Folding.mix(stemKey, letter)), last) { return true }
      }
      // "planned" is "plan" with its last letter doubled.
      guard stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2] else { return false }
      let shorter = Letters(rebasing: stem.dropLast())
      return isListed(table.list(of: shorter, key: Folding.unmix(stemKey, stem[stem.count - 1])), last)
    }
    switch word[end - 1] {
    case UInt8(ascii: "s"):
      return ends("s") || ends("es") || ends("ies", for: "y", always: true) || ends("ers", for: "e")
    case UInt8(ascii: "d"): return ends("ed", for: "e") || ends("ied", for: "y", always: true)
    case UInt8(ascii: "g"): return ends("ing", for: "e")
    case UInt8(ascii: "r"): return ends("er", for: "e")
    case UInt8(ascii: "y"): return ends("ly")
    default: return false
    }
  }

  /// The length of "un", "re", "dis", "mis", "non", "over", "out", "pre", "sub" at the start of a word.
  private static func prefixLength(of word: Letters) -> Int? {
    let prefix: StaticString
    switch word[0] {
    case UInt8(ascii: "u"): prefix = "un"
    case UInt8(ascii: "r"): prefix = "re"
    case UInt8(ascii: "d"): prefix = "dis"
    case UInt8(ascii: "m"): prefix = "mis"
    case UInt8(ascii: "n"): prefix = "non"
    case UInt8(ascii: "p"): prefix = "pre"
    case UInt8(ascii: "s"): prefix = "sub"
    case UInt8(ascii: "o"): prefix = word[1] == UInt8(ascii: "v") ? "over" : "out"
    default: return nil
    }
    let count = prefix.utf8CodeUnitCount
    return (0..<count).allSatisfy { word[$0] == prefix.utf8Start[$0] } ? count : nil
  }

  /// The numbers of the lists in the table; the function words follow.
  private static let longList: UInt8 = 1
  private static let shortList: UInt8 = 2
  private static let table = WordTable([long, short] + FunctionWords.groups.map { $0.words }, capacity: 8192)

  private static let long: StaticString = """
    ability about above absence absolute abuse academic accept access accident accompany accomplish according account
    accurate accuse achieve achievement acknowledge acquire across action active activist activity actor actual adapt
    addition additional address adequate adjust administration admit adopt adult advance advantage adventure adverse
    advertise advice advise advocate affair affect afford afraid after afternoon again against agency agenda agent
    aggressive agree agreement agricultural ahead aircraft airline airport alarm album alcohol alert alien alive allege
    alliance allow almost alone along already also alter alternative although always amateur amazing ambassador amend
    amendment among amount analysis analyst analyze ancient anger angry animal anniversary announce announcement annual
    another answer anticipate anxiety anybody anymore anyone anything anyway apart apartment apologize apology apparent
    appeal appear appearance apple application apply appoint appointment appreciate approach appropriate approval
    approve approximate architect architecture arena argue argument arise armed around arrange arrangement arrest
    arrival arrive article artist aside asleep aspect assault assemble assembly assert assess assessment asset assign
    assignment assist assistance assistant associate association assume assumption assure asylum athlete athletic
    atmosphere attach attack attacker attempt attend attendance attention attitude attorney attract attractive
    attribute audience author authority automatic available average avoid award aware awareness awful background
    balance ballot banking barely barrel barrier baseball basic basis basketball battle beach bear beautiful beauty
    became because become bedroom before began begin beginning behavior behaviour behind being belief believe belong
    below bench beneath benefit beside besides better between beyond billion biology birth birthday black blame block
    blood board bombing border borrow bother bottle bottom boundary branch brand brave bread break breakfast breast
    breath breathe bridge brief bright brilliant bring broad broadcast broken brother brought brown budget build
    building bullet burden business butter button buyer cabinet calculate called campaign campus cancel cancer
    candidate capability capable capacity capital captain capture carbon career careful carrier carry catch category
    cause celebrate celebration center central centre century ceremony certain certainly chain chair chairman challenge
    chamber champion championship chance change channel chapter character characteristic characterize charge charity
    chart chase cheap check cheese chemical chest chicken chief child childhood children choice choose church
    circuit circumstance citizen civil civilian claim class classic classroom clean clear clearly client climate climb
    clinic clinical clock close closely clothes clothing cloud coach coalition coast coffee collapse colleague collect
    collection collective college colonial color colour column combination combine comedy comfort comfortable command
    commander comment commercial commission commissioner commit commitment committee common communicate communication
    community company compare comparison compete competition competitive competitor complain complaint complete
    complex complicate component compose composition comprehensive computer concentrate concentration concept concern
    concert conclude conclusion concrete condemn condition conduct conference confidence confident confirm conflict
    confront confusion congress congressional connect connection conscious consciousness consensus consequence
    conservative consider considerable consideration consist consistent constant constitute constitution
    constitutional construct construction consultant consume consumer consumption contact contain container
    contemporary content contest context continue contract contrast contribute contribution control controversial
    controversy convention conventional conversation convert conviction convict convince cooperation cooperate
    corner corporate corporation correct correspondent corruption costs cotton could council counsel count counter
    country county couple courage course court cousin cover coverage crack craft crash create creation creative
    creature credit crime criminal crisis criteria critic critical criticism criticize crowd crucial cultural culture
    curious current currently curriculum custom customer cycle daily damage dance danger dangerous daughter death
    debate decade decide decision declare decline decrease deeply defeat defence defend defendant defense defensive
    deficit define definite definition degree delay deliver delivery demand democracy democratic demonstrate
    demonstration department depend dependent depict deploy deposit depression depth deputy derive describe
    description desert deserve design designer desire despite destroy destruction detail detain detect determine
    develop development device devote dialogue dictate differ difference different difficult difficulty digital
    dimension dinner diplomat diplomatic direct direction director disability disagree disappear disaster discipline
    disclose discount discourse discover discovery discrimination discuss discussion disease dismiss disorder display
    dispute distance distant distinct distinction distinguish distribute distribution district diverse diversity
    divide division divorce doctor document domestic dominant dominate double doubt dozen draft drama dramatic draw
    dream dress drink drive driver during dynamic eager early earn earnings earth earthquake easily eastern economic
    economics economist economy edge edition editor educate education educational educator effect effective
    efficiency efficient effort eight eighteen either elderly elect election electric electrical electricity
    electronic element elementary eliminate elite elsewhere embassy embrace emerge emergency emission emotion
    emotional emphasis emphasize empire employ employee employer employment empty enable encounter encourage enemy
    energy enforcement engage engine engineer engineering enhance enjoy enormous enough ensure enter enterprise
    entertainment entire entirely entitle entrance entry environment environmental episode equal equally equipment
    error escape especially essay essential essentially establish establishment estate estimate ethics ethnic
    evaluate evaluation evening event eventually every everybody everyday everyone everything everywhere evidence
    evolution evolve exact exactly examination examine example exceed excellent except exception exchange exciting
    executive exercise exhibit exhibition exist existence existing expand expansion expect expectation expense
    expensive experience experiment expert explain explanation explode explore explosion expose exposure express
    expression extend extension extensive extent external extra extraordinary extreme extremely fabric facility factor
    factory faculty failure faint fairly faith false familiar family famous fantasy farmer fashion father fault favor
    favorite favour favourite feature federal feeling fellow female fence festival fiction field fierce fifteen fight
    fighter fighting figure final finally finance financial finding finger finish first fiscal fishing flavor flee
    flight floor flower focus follow following football force foreign forest forever forget formal formation former
    formula forth fortune forward found foundation founder fourteen fourth frame framework freedom freeze frequency
    frequent frequently fresh friend friendly friendship front fruit fully function fundamental funding funeral funny
    furniture furthermore future gallery garden gather gender general generally generate generation genetic gentleman
    gentle genuine gesture giant given glass global glove golden government governor grade gradually graduate grain
    grand grandfather grandmother grant grass grave great green ground group growing growth guarantee guard guess guest
    guidance guide guideline guilty habitat habit handle happen happy harbour hardly health healthy hearing heart
    heaven heavily heavy height helicopter herself hidden highlight highly highway himself historian historic
    historical history holiday homeless honest honor hopefully horizon horror horse hospital hostage hostile hotel
    hours house household housing however human humanitarian hundred hunger hungry hunter hurricane husband hypothesis
    identification identify identity ignore illegal illness illustrate image imagination imagine immediate immediately
    immigrant immigration immune impact implement implementation implication imply import importance important impose
    impossible impress impression impressive imprison improve improvement incentive incident include including income
    incorporate increase increasing increasingly incredible indeed independence independent index indicate indication
    individual industrial industry infant infection inflation influence inform information infrastructure ingredient
    initial initially initiative injure injury inmate inner innocent inquiry inside insight insist inspect inspire
    install instance instead institute institution institutional instruct instruction instructor instrument insurance
    intellectual intelligence intend intense intensity intention interact interaction interest interested interesting
    internal international internet interpret interpretation intervention interview introduce introduction invasion
    invest investigate investigation investigator investment investor invite involve involved involvement island
    isolate issue itself jacket journal journalist journey judge judgment judicial juice junior jurisdiction justice
    justify killer killing kingdom kitchen knife knock knowledge known label labor laboratory labour lack language
    large largely laser later latter laugh launch lawmaker lawsuit lawyer layer leader leadership leading league learn
    learning least leather leave lecture legal legend legislation legislative legislature legitimate lesson letter
    level liberal library license lifestyle lifetime light likely limit limitation limited literally literary
    literature little living local locate location logic lonely longer loose lower loyal lucky lunch machine magazine
    magic magistrate magnitude mainly maintain maintenance major majority makeup manage management manager manner
    manufacture manufacturer manufacturing margin marine mark market marketing marriage married master match material
    matter maximum maybe mayor meaning meanwhile measure measurement mechanism media medical medication medicine
    medium meeting member membership memory mental mention merely message metal meter method middle might migrant
    military million mineral minimum minister ministry minor minority minute miracle mirror missile missing mission
    mistake mixture model moderate modern modest moment money monitor month monument moral moreover morning mortgage
    mostly mother motion motivate motivation motor mountain mouth movement movie multiple murder muscle museum music
    musical musician mutual myself mystery narrative narrow nation national native natural naturally nature nearby
    nearly necessarily necessary negative negotiate negotiation neighbor neighborhood neighbour neighbourhood neither
    nervous network never nevertheless newly newspaper night nobody nomination nominate nominee normal normally
    northern nothing notice notion novel nowhere nuclear number numerous nurse object objection objective obligation
    observation observe observer obtain obvious obviously occasion occasional occasionally occupation occupy occur
    ocean offence offend offense offensive offer office officer official often older ongoing online only onto opening
    operate operation operator opinion opponent opportunity oppose opposite opposition option orange order ordinary
    organ organic organisation organise organization organize orientation origin original originally other otherwise
    ought outcome outer outside overall overcome owner ownership oxygen package painful paint painter painting pair
    palace panel paper parent park parliament parliamentary partial participant participate participation particular
    particularly partly partner partnership party passage passenger passion patch patient pattern peace peaceful
    penalty people percent percentage perception perfect perfectly perform performance perhaps period permanent
    permission permit person personal personality personally personnel perspective persuade phase phenomenon
    philosophy phone photo photograph photographer phrase physical physically physician piano piece pilot pitch place
    plain plan planet planning plant plastic plate platform player please pleasure plenty pocket poem poet poetry
    point police policy political politically politician politics pollution popular population portion portrait
    portray position positive possess possession possibility possible possibly potato potential potentially pound
    poverty power powerful practical practice prayer precisely predict prediction prefer preference pregnancy pregnant
    preparation prepare prescription presence present presentation preserve presidency president presidential press
    pressure pretend pretty prevent previous previously price pride priest primarily primary prime principal principle
    print prior priority prison prisoner privacy private probably problem procedure proceed process processor produce
    producer product production profession professional professor profile profit program programme progress project
    prominent promise promote promotion prompt proof proper properly property proportion proposal propose prosecute
    prosecution prosecutor prospect protect protection protein protest protester proud prove provide provider
    province provision psychological psychologist psychology public publication publicity publicly publish publisher
    pull punishment purchase purely purpose pursue push qualify quality quarter question quick quickly quiet quietly
    quite quote racial radical radio raise range rapid rapidly rarely rather rating ratio reach react reaction reader
    reading ready reality realize really reason reasonable rebel rebuild recall receive recent recently recipe
    recognition recognize recommend recommendation record recording recover recovery recruit reduce reduction refer
    reference reflect reflection reform refugee refuse regard regarding regardless regime region regional register
    regular regularly regulate regulation reinforce reject relate relation relationship relative relatively relax
    release relevant reliable relief religion religious remain remaining remark remarkable remember remind remote
    remove repair repeat repeatedly replace replacement reply report reportedly reporter represent representation
    representative reputation request require requirement rescue research researcher resemble reservation reserve
    resident residential resign resignation resist resistance resolution resolve resort resource respect respectively
    respond respondent response responsibility responsible restaurant restore restrict restriction result retain
    retire retirement return reveal revenue review revolution rhythm right rising river rocket romantic rough roughly
    round route routine royal ruling running rural russian sacred sacrifice safety salary sample sanction satellite
    satisfaction satisfy scale scandal scared scenario scene schedule scheme scholar scholarship school science
    scientific scientist scope score scream screen script search season seat second secondary secret secretary section
    sector secure security seek select selection senate senator senior sense sensitive sentence separate sequence
    series serious seriously servant serve service session setting settle settlement seven seventeen several severe
    sexual shadow shake shall shape share sharp sheet shelter shift shine shock shoot shooting shopping short
    shortly should shoulder shout show shower shrug sight signal significance significant significantly silence
    silent silver similar similarly simple simply since singer single sister situation sixteen skill slave sleep
    slight slightly smart smell smile smoke smooth social society soldier solid solution solve somebody somehow
    someone something sometimes somewhat somewhere sophisticated sorry sought sound source south southern space speak
    speaker special specialist species specific specifically speech speed spend spending spirit spiritual split
    spokesman spokesperson spokeswoman sport spread spring square stability stable staff stage stair stake stand
    standard standing start state statement station statistics status steady steal steel step stick still stock
    stomach stone storage store storm story straight strange stranger strategic strategy stream street strength
    strengthen stress stretch strike string strip stroke strong strongly structure struggle student studio study
    stuff style subject submit subsequent substance substantial succeed success successful successfully sudden
    suddenly suffer sufficient sugar suggest suggestion suicide summer summit supply support supporter suppose
    supposed supreme surely surface surgery surprise surprised surprising surround survey survival survive survivor
    suspect suspend sustain sweep sweet swing switch symbol symptom system table talent target task teach teacher
    teaching technical technique technology teenager telephone telescope television temperature temporary tension
    tenth terms terrible territory terror terrorism terrorist testify testimony testing thank theater theatre their
    them themselves theory therapy there therefore these thick thing think third thirteen thirty those though thought
    thousand threat threaten three throat through throughout throw thus ticket tight tired tissue title today
    together tomorrow tonight topic total totally touch tough tourist tournament toward towards tower trace track
    trade tradition traditional traffic tragedy trail train training transfer transform transformation transition
    translate transport transportation travel treat treatment treaty trend trial tribe tribute trick troop tropical
    trouble truck truly trust truth twelve twenty typical typically uncle under undergo understand understanding
    unfortunately uniform union unique united universal universe university unknown unless unlike unlikely until
    unusual upper urban useful usual usually vaccine valley valuable value variable variation variety various vast
    vegetable vehicle venture version versus vessel veteran victim victory video village violate violation violence
    violent virtually virtue virus visible vision visit visitor visual vital voice volume volunteer voter voting
    vulnerable wage waste watch water wealth wealthy weapon weather website wedding weekend weight welcome welfare
    western whatever wheel whenever where whereas whether which while whisper white whole whose widely widespread
    willing window winner winter wireless withdraw within without witness woman women wonder wonderful wooden worker
    working workshop world worried worry worth would wound write writer writing wrong yellow yesterday yield young
    younger yourself youth
    battery cooking debris fossil frozen kilometre kilometer metre hectare tonne monoxide dioxide hydrogen reactor
    ambulance firefighter footage lawsuit motorway railway referendum runway shipment smuggle strait tribunal tunnel
    """

  /// Words that may stand beside others ("part time"); too short to tell a slip from another word.
  private static let short: StaticString = """
    able above acid act add age ago aid aim air all ant any arm arms army art ask ate aunt away baby back
    bad bag bake ball ban band bank bar bare bark barn base bat bath bay bean bear beat bed bee beer beg
    bell belt bend berth best bet bid big bike bill bind bird bit bite blow blue board boat body bold bolt
    bomb bond bone book boom boot bore born boss bow bowl box boy break brow burn bury bus bush busy but buy
    cab cage cake call calm came camp can cap car card care cart case cash cast cat cave cell cent cents
    chat chin chip city clay clip club clue coal coat code coin cold cook cool cope copy cord core corn cost
    craft crew crop cure cut dark data date dawn day dead deaf deal dear debt deck deep deer den dial dig
    dim dip dirt dish disk dive dock dog door dose down drag draws drop drug drum dry due dull dust duty ear
    earn ease east easy eat echo edge egg end exam exit eye face fact fade fail fair fake fall fame fan far
    farm fast fat fate fear fee feed feel feet fell felt few fight file fill film find fine fire firm fish
    fist fit five fix flag flat fled flew flow fly fog folk food fool foot fork form forms fort four free
    frog front fuel full fun fund fur gain game gang gap gas gate gave gear gene get gift girl give glad
    goal goat god gold golf gone good got gray grew grey grid grip ground grow gulf gun guy gym hair half
    hall halt ham hand hang hard harm hat hate haul have hawk hay head heal heap hear heat heel held hell
    help hen herd here hero hey hid hide high hill hills him hint hip hire hit hold hole holy home hook hope
    horn host hot hour house how hub hug huge hung hunt hurt hut ice icon idea idle ill inch ink inn ion
    iron item jail jam jar jaw jet job jog join joke joy jump jury just keen keep kept key kick kid kill kin
    kind king kit knee knew knot know lab lad lady lag laid lake lamb lamp land lands lane lap last late law
    lawn lay lead leaf lean led left leg legalise legalize lend lens less let lid lie lift light like limb
    line lines link lion lip list lit live load loan lock log long look lord lose loss lost lot loud love
    low luck lung mad made mail main make male mall man many map mark mask mass mat mate math may meal mean
    meat meet melt men menu mere met mild mile milk mill mind mine mint miss mix mob mode mom mood moon most
    move mud mug must myth nail name navy near neat neck need nest net new news next nice nine nod none noon
    nor nose note noun nut oak odd odds off oil okay old once one only open opt oral ore our out oven over
    owe own pace pack pad page paid pain pair pale palm pan paper park parks part pass past pat path pay
    peak peer pen pet pick pie pig pile pin pine pink pipe pit place plan play plea plot plug plus poem poet
    pole poll pond pool poor pop port ports pose post pot pour power pray pro pub pull pump pure push put
    quit race rack rag rage raid rail rain ran rank rap rare rat rate raw ray read real rear red rely rent
    rest retry rib rice rich rid ride rig right rim ring riot rip rise risk road rob rock rod role roll roof room
    root rope rose rot round row rub rug ruin rule run rush rust rye sad safe sail sake sale salt same sand
    sat save saw say sea seal seat see seed seek seem seen self sell send sent set sew she ship ships shoe
    shop shot show shut shy sick side sides sigh sign silk sin sing sink sip sir sit site six size ski skin
    sky slip slow snow soap soft soil sold sole some son song soon sort soul soup sow spin spot spy stand
    star stay stem step stir stone stop sub such sue suit sum sun sure swim tab tag tail take tale talk tall
    tan tank tap tape tar task tax tea team tear tell ten tend tent term test text than that them then there
    they thin this thus tide tie tile till time tin tilt tiny tip tire toe told toll ton tone too tool top tour
    tower town toy trap tree trek trim trip true try tub tube tune turn twin two type ugly unit upon urge
    use used user van vary vast very vet via vice view visa vote wage wait wake walk wall want war ward warm
    warn was wash water wave wax way weak wear web wed week well went were west wet what when where who whom
    why wide wife wig wild will win wind wine wing wipe wire wise wish wit wolf won wood wool word wore work
    works worm worn wrap yard yeah year yes yet you zero zip zone zoo
    """
}
