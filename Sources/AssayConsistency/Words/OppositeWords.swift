import AssayText

/// Pairs of words that turn a statement into another one: "the northern district", "the southern district".
enum OppositeWords {
  /// Whether a word on one side has its opposite, or another member of its set, on the other side.
  ///
  /// - Parameters: Keys of words as `Token.key` holds them.
  static func areOpposed(_ first: some Sequence<UInt32>, _ second: some Sequence<UInt32>) -> Bool {
    var sides: [UInt32: UInt32] = [:]
    for key in first { if let place = table[key] { sides[place.line] = place.side } }
    if sides.isEmpty { return false }
    return second.contains { key in
      guard let place = table[key], let side = sides[place.line] else { return false }
      return side != place.side
    }
  }

  /// The line and the side of each word.
  private static let table: [UInt32: (line: UInt32, side: UInt32)] = {
    var table: [UInt32: (line: UInt32, side: UInt32)] = [:]
    let text = lines.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for (line, sides) in text.split(separator: "\n").enumerated() {
      for (side, words) in sides.split(separator: " ").enumerated() {
        for word in words.split(separator: "/") {
          table[Folding.key(of: word)] = (UInt32(line), UInt32(side))
        }
      }
    }
    return table
  }()

  /// Words of one line exclude each other, but for those joined by a stroke, which mean the same.
  private static let lines: StaticString = """
    north south east west northeast northwest southeast southwest
    northern southern eastern western northeastern northwestern southeastern southwestern central
    left right
    open/opens/opened/opening close/closes/closed/closing
    start/starts/started/begin/begins/began/begun stop/stops/stopped/end/ends/ended
    win/wins/won lose/loses/lost draw/drew
    winner loser
    rise/rises/rose/risen/increase/increases/increased/grew fall/falls/fell/fallen/decrease/decreases/decreased/shrank
    up down
    gain/gains/gained loss/losses
    buy/buys/bought sell/sells/sold lend/lends/lent
    accept/accepts/accepted reject/rejects/rejected
    support/supports/supported oppose/opposes/opposed
    for against
    before after
    above below
    over under
    first second third fourth fifth sixth last
    men women
    man woman
    male female
    boys girls
    boy girl
    he she
    his/him her/hers
    mother father
    son daughter
    brother sister
    husband wife
    day night
    morning afternoon evening
    summer winter spring autumn
    hot cold
    high low
    higher lower
    highest lowest
    large/big small/little
    larger/bigger smaller
    largest/biggest smallest
    more less/fewer
    most least/fewest
    old young
    older/elder younger
    new/current former/previous
    early late
    earlier later
    upper lower
    inner outer
    import/imports/imported export/exports/exported
    enter/enters/entered leave/leaves/left
    arrive/arrives/arrived depart/departs/departed
    black white red green blue yellow
    gold silver bronze
    alive dead
    all none some
    always never
    public private
    urban rural
    democrats republicans
    democratic republican
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    minimum maximum
    major minor
    positive negative
    plaintiff defendant
    home away
    guilty innocent
    true false
    yes no
    primary secondary
    domestic foreign
    daily weekly monthly annual/yearly
    best worst
    better worse
    allow/allows/allowed ban/bans/banned
    yesterday today tomorrow
    killed/dead/died/deaths/death injured/wounded/hurt/injuries arrested/detained missing rescued/survived evacuated
    """
}
