import AssayText
import FoundationEssentials

/// Numbers that are no quantities: years, dates, clock times, scores, telephone numbers, versions, labels, numbers in names.
enum LookAlikes {
  /// Whether a number could be a year: four digits without a comma, 1500 to 2100.
  static func isYear(_ number: WrittenNumber, in list: TokenList) -> Bool {
    guard number.form == .digits, number.scale == 0, number.tokens.count == 1 else { return false }
    let token = list[number.tokens.lowerBound]
    guard token.isNumber, !token.traits.contains(.hasFullStop) else { return false }
    if token.traits.contains(.nonASCII) {
      guard let digits = DigitNumber(list.text, token.span), digits.wholeDigits == 4, !digits.isGrouped else {
        return false
      }
    } else if token.length != 4 {
      return false
    }
    return number.value >= 1500 && number.value <= 2100
  }

  /// Words before a number that is a label: "section 427", "gate 14", "No. 10".
  static let labels = Lexicon([
    (
      1,
      """
      section sections release chapter chapters page pages article articles gate route routes flight room rooms level grade number numbers no nos
      nr nrs version versions figure fig table act phase part parts item step line lane channel volume vol type tier group row seat unit
      block apartment apt suite highway interstate exit terminal platform psalm verse verses stanza stanzas question exercise exercises paragraph clause rule flat flats lap
      amendment resolution case proposition title schedule appendix annex class formula division league pier ward district zone bus
      train tram area sector stage round week day episode season series game lesson unit bay berth hole track studio category model
      mark serial form note lot box bag code id pin zip postcode extension ext order invoice ticket isbn issn fax tel telephone phone
      road runway hall building house floor king pope louis henry earth channel tower reactor pump vitamin windows generation gen
      division region team squadron regiment brigade battalion corps army fleet u.n un decree directive regulation bill agenda chapter
      plate exhibit slide answer question problem example theorem equation eq eqn ref refs
      footnote footnotes endnote endnotes claim claims size motion docket gas plot junction junctions exits lines deck decks log
      cabin cabins cell cells prisoner warehouse bib pp p op asteroid call dial
      """
    )
  ])

  /// Labels in the singular that a number behind them belongs to, even before a plural: "in chapter 9 birds are described".
  static let strongLabels = Lexicon([
    (
      1,
      "chapter page section paragraph clause article amendment resolution junction psalm verse footnote figure appendix"
    )
  ])

  /// What has a number of its own: "her account number is 40027711".
  static let numbered = Lexicon([
    (
      1,
      "account passport case phone telephone mobile policy licence license reference card serial registration tracking file badge order invoice membership insurance id flight contract customer"
    )
  ])

  /// What happens at a time of day: "doors open at six".
  static let clockVerbs = Lexicon([
    (
      1,
      "open opens opened close closes closed start starts begin begins rise rises rose shut shuts end ends dine dines wake wakes"
    )
  ])

  /// What makes a number before it a clock time.
  static let clockWords = Lexicon([
    (1, "am pm a.m a.m. p.m p.m. o'clock gmt utc est edt pst pdt cet cest bst et pt noon midnight")
  ])

  static let streetWords = Lexicon([
    (
      1,
      "street st avenue ave road rd lane boulevard blvd drive place square court terrace way close crescent gardens"
    )
  ])

  static let scoreCues = Lexicon([
    (
      1,
      """
      won win wins winning beat beats beaten beating lost lose loses losing draw drew drawn defeat defeated defeats victory lead led leads
      leading score scored scoreline trailed trailing tied tie thrashed edged downed vote voted votes ruled ruling settled result aggregate
      """
    )
  ])
  static let scoreNouns = Lexicon([
    (
      1,
      "win wins loss losses defeat victory draw lead score vote record decision ruling majority aggregate scoreline triumph"
    )
  ])
}
