import AssayText

/// What a word does in a number: the lexicon behind the readers of numbers.
struct NumberWord: Equatable {
  enum Role: UInt32 {
    /// "zero" to "nineteen".
    case small = 1
    /// "twenty" to "ninety".
    case tens
    case hundred
    /// "thousand", "million", "lakh": `number` is the power of ten.
    case scale
    /// "hundreds", "millions": `number` is the power of ten.
    case scales
    /// "dozen", "score": `number` is what it counts.
    case collective
    case collectives
    case half
    /// "third", "quarter", "fifth": `number` is the denominator.
    case part
    case parts
    /// "first", "second" and others that are no part of a whole.
    case ordinal
    /// "a", "an".
    case article
  }

  var role: Role
  var number: Int

  /// The role of a word; `nil` for most words.
  static func of(_ token: Token, in text: Text) -> NumberWord? {
    guard token.kind == .word else { return nil }
    let value = lexicon.value(of: token, in: text)
    guard value != 0, let role = Role(rawValue: value >> 16) else { return nil }
    return NumberWord(role: role, number: Int(value & 0xFFFF))
  }

  static func of(_ index: Int, in list: TokenList) -> NumberWord? {
    guard index >= 0, index < list.count else { return nil }
    return of(list[index], in: list.text)
  }

  /// Whether it is a cardinal's first word.
  var startsCardinal: Bool { role == .small || role == .tens || role == .hundred || role == .scale }

  private static let table: [(role: Role, words: StaticString)] = [
    (
      .small,
      """
      zero=0 nought=0 naught=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11
      twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
      """
    ),
    (
      .tens,
      """
      twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
      """
    ),
    (.hundred, "hundred=2"),
    (
      .scale,
      """
      thousand=3 million=6 billion=9 trillion=12 quadrillion=15 quintillion=18 lakh=5 lac=5 lkh=5 crore=7 krore=7 koti=7
      mn=6 mln=6 mio=6 bn=9 bln=9 tn=12 trn=12
      """
    ),
    (
      .scales,
      """
      hundreds=2 thousands=3 millions=6 billions=9 trillions=12 lakhs=5 lacs=5 crores=7 krores=7 tens=1
      """
    ),
    (.collective, "dozen=12 score=20"),
    (.collectives, "dozens=12 dzs=12 scores=20"),
    (.half, "half=2 halves=2"),
    (
      .part,
      """
      third=3 quarter=4 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
      thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
      thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100
      thousandth=1000
      """
    ),
    (
      .parts,
      """
      thirds=3 quarters=4 fourths=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10 elevenths=11 twelfths=12
      sixteenths=16 twentieths=20 hundredths=100 thousandths=1000
      """
    ),
    (.ordinal, "first=1 second=2"),
    (.article, "a=1 an=1"),
  ]

  /// Every word with its role, for lexicons that hold more than these.
  static var entries: [(word: String, role: Role)] {
    listed.compactMap { word, value in Role(rawValue: value >> 16).map { (word, $0) } }
  }

  private static let listed: [(word: String, value: UInt32)] = {
    var entries: [(word: String, value: UInt32)] = []
    for row in table {
      let words = row.words.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for word in words.split(whereSeparator: \.isWhitespace) {
        let parts = word.split(separator: "=")
        guard parts.count == 2, let number = UInt32(parts[1]) else { continue }
        entries.append((String(parts[0]), row.role.rawValue << 16 | number))
      }
    }
    return entries
  }()

  private static let lexicon = Lexicon(listed)
}
