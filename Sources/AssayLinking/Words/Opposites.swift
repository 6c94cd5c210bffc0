/// Words that cannot both be true of the same thing at the same time.
enum Opposites {
  /// Each word on one side excludes each on the other.
  static let pairs: [(first: [Substring], second: [Substring])] = {
    let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n").compactMap { line in
      let sides = line.split(separator: "|")
      guard sides.count == 2 else { return nil }
      return (sides[0].split(separator: " "), sides[1].split(separator: " "))
    }
  }()

  private static let table: StaticString = """
    increase rise grow raise elevate enhance improve more higher up | decrease fall decline drop reduce lower less down shrink
    promote stimulate activate facilitate induce | inhibit suppress block prevent impair
    high higher highest | low lower lowest
    gain win won | lose loss lost
    accept approve allow permit | reject deny refuse ban forbid
    support back endorse | oppose reject
    begin start open | end finish stop close
    first | last
    alive survive | dead die
    success succeed | fail failure
    guilty convict | innocent acquit
    male man boy father husband brother son king | female woman girl mother wife sister daughter queen
    north northern | south southern
    east eastern | west western
    upper | lower
    fast faster | slow slower
    large larger largest big | small smaller smallest little
    positive positively | negative negatively
    beneficial benefit protect | harmful harm damage
    presence present | absence absent lack
    best | worst
    better | worse
    early earlier | late later
    legal lawful | illegal unlawful
    married | single unmarried divorced
    rich | poor
    strong | weak
    true | false
    buy bought | sell sold
    majority most | minority
    upregulate overexpress | downregulate
    sensitive | resistant
    always | never
    same | different
    younger | older
    """

  /// Words of which only one can be true of a thing: nationalities.
  static let exclusive: [Substring] = {
    let text = nationalities.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    return text.split(whereSeparator: \.isWhitespace)
  }()

  private static let nationalities: StaticString = """
    american argentine australian austrian belgian brazilian british bulgarian canadian chilean chinese colombian croatian
    cuban czech danish dutch egyptian english estonian ethiopian finnish french german ghanaian greek hungarian icelandic
    indian indonesian iranian iraqi irish israeli italian jamaican japanese kenyan korean latvian lithuanian malaysian
    mexican moroccan nepalese nigerian norwegian pakistani peruvian philippine polish portuguese romanian russian scottish
    serbian slovak slovenian spanish swedish swiss syrian taiwanese thai turkish ukrainian venezuelan vietnamese welsh
    """
}
