/// The forms of English verbs, made from tables of base forms.
enum VerbTable {
  /// The parts of a regular or irregular verb.
  struct Forms {
    var base: String
    var third: String
    var past: String
    var participle: String
    var gerund: String
  }

  /// The forms of a base verb, irregular where the table says so, else by the spelling rules.
  static func forms(of base: String) -> Forms {
    let gerund: String
    let third: String
    var past: String
    let last = base.utf8.last ?? 0
    let second = base.utf8.dropLast().last ?? 0
    if last == UInt8(ascii: "e") {
      gerund = (second == last ? base : String(base.dropLast())) + "ing"
      past = base + "d"
    } else if last == UInt8(ascii: "y"), !isVowel(second) {
      gerund = base + "ing"
      past = String(base.dropLast()) + "ied"
    } else if doubling.contains(base) {
      let letter = String(base.suffix(1))
      gerund = base + letter + "ing"
      past = base + letter + "ed"
    } else {
      gerund = base + "ing"
      past = base + "ed"
    }
    if last == UInt8(ascii: "y"), !isVowel(second) {
      third = String(base.dropLast()) + "ies"
    } else if isHissing(last, after: second) {
      third = base + "es"
    } else {
      third = base + "s"
    }
    var participle = past
    if let parts = irregular[base] {
      past = parts.past
      participle = parts.participle
    }
    return Forms(base: base, third: third, past: past, participle: participle, gerund: gerund)
  }

  // Letters as bytes: thousands of forms are made when the program starts.

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Whether an ending takes "es" in the third person: "pass", "push", "reach", "fix", "go".
  private static func isHissing(_ last: UInt8, after second: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"): true
    case UInt8(ascii: "h"): second == UInt8(ascii: "s") || second == UInt8(ascii: "c")
    default: false
    }
  }

  /// Verbs that double their last letter before an ending.
  private static let doubling = Set(
    words(
      """
      admit begin commit compel control cut drag drop equip fit forget get hit incur label cancel
      fuel permit plan prefer quit refer regret rob run set shut sit slip spin spur stab stem step stop
      submit swim top transmit travel trap wrap occur plug ban let put win bet beg hug rip
      spot strip tip trim rebel propel dispel expel impel scrap
      """))

  static func words(_ table: StaticString) -> [String] {
    table.withUTF8Buffer { bytes in
      bytes.split { $0 <= UInt8(ascii: " ") }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Base, past and participle, three words a verb.
  static let irregular: [String: (past: String, participle: String)] = {
    let parts = words(irregularTable)
    var result: [String: (past: String, participle: String)] = [:]
    var index = 0
    while index + 2 < parts.count {
      result[parts[index]] = (parts[index + 1], parts[index + 2])
      index += 3
    }
    return result
  }()

  static let irregularTable: StaticString = """
    arise arose arisen  awake awoke awoken  bear bore borne  beat beat beaten  become became become
    begin began begun  bend bent bent  bind bound bound  bite bit bitten  blow blew blown  break broke broken
    bring brought brought  build built built  burn burned burned  buy bought bought  catch caught caught
    choose chose chosen  come came come  cost cost cost  cut cut cut  deal dealt dealt  dig dug dug
    do did done  draw drew drawn  drink drank drunk  drive drove driven  eat ate eaten  fall fell fallen
    feed fed fed  feel felt felt  fight fought fought  find found found  flee fled fled  fly flew flown
    forbid forbade forbidden  forget forgot forgotten  forgive forgave forgiven  freeze froze frozen
    get got got  give gave given  go went gone  grow grew grown  hang hung hung  hear heard heard
    hide hid hidden  hit hit hit  hold held held  hurt hurt hurt  keep kept kept  know knew known  lay laid laid
    lead led led  leave left left  lend lent lent  let let let  lose lost lost  make made made  mean meant meant
    meet met met  pay paid paid  put put put  quit quit quit  read read read  ride rode ridden  ring rang rung
    rise rose risen  run ran run  say said said  see saw seen  seek sought sought  sell sold sold  send sent sent
    set set set  shake shook shaken  shine shone shone  shoot shot shot  show showed shown  shrink shrank shrunk
    shut shut shut  sing sang sung  sink sank sunk  sit sat sat  sleep slept slept  speak spoke spoken
    spend spent spent  spread spread spread  spring sprang sprung  stand stood stood  steal stole stolen
    stick stuck stuck  strike struck struck  swear swore sworn  sweep swept swept  swim swam swum  swing swung swung
    take took taken  teach taught taught  tear tore torn  tell told told  think thought thought
    throw threw thrown  understand understood understood  wake woke woken  wear wore worn  win won won
    withdraw withdrew withdrawn  write wrote written  overtake overtook overtaken  undergo underwent undergone
    uphold upheld upheld  mislead misled misled  undermine undermined undermined  overthrow overthrew overthrown
    """

  /// Common verbs: what a clause is told by.
  static let common: StaticString = """
    abandon accept accuse achieve acquire act add address adjourn admit adopt advise affect agree aim allege allow
    announce answer apologise apologize appeal appear apply appoint appreciate approach approve argue arise arm
    arrange arrest arrive ask assault assemble assert assume assure attack attempt attend attract avoid await ban
    bar battle bear beat become beg begin behave believe belong bind blame block blow boast boost boycott break bring
    build burn burst buy call cancel capture care carry cast catch cause cease celebrate challenge change charge
    chase choose cite claim clash clear climb close collapse collect come command comment commit compare
    compel complain complete concede concern conclude condemn conduct confess confirm confront consider consist
    contain contend continue contribute control convene convict cost count cover crash create criticise criticize
    cripple cross cry cut damage deal debate decide declare decline decrease defeat defend define delay deliver
    demand demonstrate deny depart depend deploy deserve describe destroy detain determine develop die differ
    direct disagree disappear discover discuss dismiss disperse displace display disrupt divide do doubt drag draw
    dream dress drink drive drop earn eat elect eliminate emerge emphasise employ enable encourage end endorse enforce
    enjoy ensure enter erupt escape establish estimate exceed exist expand expect explain explode express extend face
    fail fall fear feature feed feel fight fill find fine finish fire fix flee flow fly focus follow force forget form
    found free fund gain gather generate get give go grab grant grow guarantee guard halt hand handle hang happen harm
    hate have head heal hear help hide hire hit hold hope host hurt identify ignore impact imply impose improve include
    increase indicate induce inform inherit injure insist inspect inspire install intend interrupt introduce invest
    investigate invite involve issue join judge jump justify keep kick kill knock know label lack lash last laugh launch
    lay lead leak learn leave lend let lie lift like limit link list listen live lodge look lose lower maintain make
    manage march mark marry matter mean measure meet mention move mourn murder name need negotiate note notice obey
    object observe obtain occupy occur offer open operate oppose order organise organize outnumber overcome overtake owe
    own participate pass pay perform permit persuade picket place plan play plead pledge plunge point pose possess post
    postpone pour practise praise predict prefer prepare present press prevail prevent proceed produce promise promote
    prompt propose protect protest prove provide provoke publish pull punish purchase pursue push put qualify question
    quit raid raise rally ramp reach react read realise realize rebuild recall receive recognise recognize recommend
    record recover reduce refer reflect refuse regard regret reject relate release rely remain remember remind remove
    repeat replace reply report represent request require rescue reserve resign resist resolve respond rest restore
    restrict result resume retain retaliate retire retreat return reveal review revive ride ring riot rise rob rule run
    rush sack say scream seal search see seek seem seize sell send sentence separate serve set settle shake share shift
    shoot shout show shut sign sing sink sit slam slash sleep slow smash soar solve speak spark spend split spread stab
    stage stand start starve state stay steal stem step stick stone stop storm strengthen stress strike strip struggle
    study submit succeed sue suffer suggest supply support suppose surge surrender surround survive suspect suspend
    sustain swear sweep take talk target teach tear tell tend test testify thank think threaten throw tie top torch
    torture touch trade train transfer travel treat trigger trust try turn undermine understand unite urge use vandalise
    vary violate visit vote vow wait wake walk want warn wash watch weaken wear welcome win wish withdraw witness wonder
    work worry worsen wound wreck write yield
    """
}
