import AssayModel
import AssayText
import FoundationEssentials

/// Money: symbols and codes on either side of the number, country prefixes, cents after dollars.
extension QuantityReader {
  // MARK: Before the number

  /// The currency that stands right before token `index`, and where it starts.
  func currencyPrefix(before index: Int) -> (unit: Unit, start: Int)? {
    let place = index - 1
    guard place >= floor else { return nil }
    let token = list[place]
    if token.kind == .symbol, let code = Self.symbolCode(list, place) {
      let country = countryPrefix(before: place, symbol: code)
      return units[country?.code ?? code].map { ($0, country?.start ?? place) }
    }
    // "Rs. 500".
    if list.isMark(place, "."), list.matches(place - 1, "rs"), place - 1 >= floor {
      return units["INR"].map { ($0, place - 1) }
    }
    // "Y=500", where a yen sign was lost.
    if list.isMark(place, "="), list.matches(place - 1, "y"), !list[place].hasSpaceBefore, place - 1 >= floor {
      return units["JPY"].map { ($0, place - 1) }
    }
    guard token.isWord, let code = prefixCode(of: place) else { return nil }
    return units[code].map { ($0, place) }
  }

  /// The code of a word that stands before amounts: an ISO 4217 code in capitals, "Rs", "RM".
  private func prefixCode(of index: Int) -> String? {
    let token = list[index]
    if list.matches(index, "rs") { return "INR" }
    guard token.isCapitalised, token.length >= 2, token.length <= 3 else { return nil }
    if list.matches(index, "rp") { return "IDR" }
    guard token.traits.contains(.allCapitals) else { return nil }
    if list.matches(index, "rm") { return "MYR" }
    if list.matches(index, "ps") { return "GBP" }
    return isoCode(at: index)
  }

  /// The ISO 4217 code that a token is, in capitals.
  func isoCode(at index: Int) -> String? {
    guard index < end, list[index].traits.contains(.allCapitals), list[index].length == 3,
      let match = units.symbol(at: index, in: list), match.unit.dimension == .currency
    else { return nil }
    return match.unit.code
  }

  /// "US", "A", "HK" and the like before a dollar sign.
  private func countryPrefix(before index: Int, symbol: String) -> (code: String, start: Int)? {
    let place = index - 1
    guard place >= floor, list[place].isWord, list[place].length <= 4 else { return nil }
    let isGlued = !list[index].hasSpaceBefore
    let table = symbol == "USD" ? Self.dollars : symbol == "GBP" ? Self.pounds : nil
    guard let table, let name = table.value(of: list[place], in: list.text) as UInt32?, name > 0 else {
      return nil
    }
    // Apart from the sign only "US $", "HK $" and "c $": "a $5 note" has an article, "gave us $10" a pronoun.
    if !isGlued, list[place].length == 1, !list.matches(place, "c") { return nil }
    if !isGlued, list.matches(place, "us"), !list[place].isCapitalised,
      list[index + 1].hasSpaceBefore == false
    {
      return nil
    }
    return (Self.prefixedCodes[Int(name) - 1], place)
  }

  private static let prefixedCodes = [
    "USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "BRL", "MXN", "GBP", "EGP", "JMD", "TTD", "FJD", "BBD",
    "XCD",
  ]
  private static let dollars = Lexicon([
    (1, "us usd u.s. u.s"), (2, "a au aus aud"), (3, "c ca can cad cdn"), (4, "hk hkd"), (5, "nz nzd"),
    (6, "s sg sgd"), (7, "nt ntd"), (8, "r brl"), (9, "mx mxn mex"), (12, "j jmd"), (13, "tt"), (14, "fj"),
    (15, "bds"), (16, "ec"),
  ])
  private static let pounds = Lexicon([(10, "gb gbp uk"), (11, "e egp le")])

  private static let symbolLexicon = Lexicon([
    (1, "$"), (2, "£"), (3, "€"), (4, "¥"), (5, "₹"), (6, "₩"), (7, "₽"), (8, "₺"), (9, "₴"), (10, "₦"),
    (11, "฿"),
    (12, "₫"), (13, "₱"), (14, "₪"), (15, "₿"), (16, "₨"), (17, "₵"), (18, "₸"), (19, "₼"), (20, "₾"),
    (21, "₭"),
  ])
  private static let symbolCodes = [
    "USD", "GBP", "EUR", "JPY", "INR", "KRW", "RUB", "TRY", "UAH", "NGN", "THB", "VND", "PHP", "ILS", "BTC",
    "INR",
    "GHS", "KZT", "AZN", "GEL", "LAK",
  ]

  private static func symbolCode(_ list: TokenList, _ index: Int) -> String? {
    let value = symbolLexicon.value(of: list[index], in: list.text)
    return value == 0 ? nil : symbolCodes[Int(value) - 1]
  }

  // MARK: Glued

  /// "Rs20", "CNY3", "GBP3.01", "R15m": a code with the number in one word.
  func gluedMoney(at index: Int) -> Amount? {
    let token = list[index]
    var digits = Int(token.start)
    while digits < Int(token.end), list.text[digits] &- 0x30 >= 10 { digits += 1 }
    let letters = digits - Int(token.start)
    guard letters > 0, letters <= 3 else { return nil }
    guard let code = gluedCode(TextSpan(Int(token.start), digits)), let unit = units[code] else { return nil }
    // "COP28", "PEN15": a name.
    let isWordLike = Self.wordCodes.contains(list.text[TextSpan(Int(token.start), digits)])
    // The decimals are tokens of their own: "GBP3", ".", "01".
    var last = index + 1
    var stop = digits
    while stop < Int(token.end), list.text[stop] &- 0x30 < 10 { stop += 1 }
    let power = stop < Int(token.end) ? gluedScale(TextSpan(stop, Int(token.end))) : 0
    guard let power else { return nil }
    while power == 0, last + 1 < end, list.isMark(last, ".") || list.isMark(last, ","), !list[last].hasSpaceBefore,
      list[last + 1].isNumber,
      !list[last + 1].hasSpaceBefore, last - index < 8
    {
      stop = Int(list[last + 1].end)
      last += 2
    }
    guard let digitNumber = DigitNumber(list.text, TextSpan(digits, stop)) else { return nil }
    var number = WrittenNumber(
      value: digitNumber.value, resolution: digitNumber.resolution, tokens: index..<last)
    if power > 0 {
      guard let larger = number.scaled(by: power, through: last) else { return nil }
      number = larger
    } else {
      // "R450-million".
      let place = isHyphen(last) ? last + 1 : last
      if place < end, let scale = NumberWord.of(place, in: list), scale.role == .scale,
        let larger = number.scaled(by: scale.number, through: place + 1)
      {
        number = larger
      }
    }
    var amount = Amount(
      value: number.value, resolution: number.resolution, unit: unit, tokens: number.tokens, number: number)
    amount.hasPrefix = true
    readLetterScale(of: &amount)
    if isWordLike, amount.number.tokens.count == 1, digitNumber.wholeDigits < 4 { return nil }
    // "R5,000", "R1.20" and "R2bn" are rand; "R18", "R2-D2" and "R2.1" are names, and so is "PS5".
    if letters == 1 || code == "GBP" && letters == 2 && digitNumber.wholeDigits == 1, amount.number.scale == 0,
      !digitNumber.isGrouped, digitNumber.decimals != 2
    {
      return nil
    }
    return amount
  }

  /// The power of ten of letters glued to a number: 6 for the "m" of "R15m"; `nil` for other letters.
  private func gluedScale(_ span: TextSpan) -> Int? {
    switch list.text[span] {
    case "k": 3
    case "m", "mn": 6
    case "b", "bn": 9
    case "tn", "trn": 12
    default: nil
    }
  }

  /// Codes that are words or names of their own.
  private static let wordCodes: Set<String> = [
    "ALL", "BAM", "BOB", "CAD", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY",
  ]

  private func gluedCode(_ span: TextSpan) -> String? {
    let word = list.text[span]
    switch word {
    case "Rs", "rs": return "INR"
    case "RM": return "MYR"
    case "Rp": return "IDR"
    case "PS": return "GBP"
    case "R": return "ZAR"
    default:
      guard span.length == 3, word.allSatisfy({ $0.isASCII && $0.isUppercase }), let unit = units[word],
        unit.dimension == .currency
      else { return nil }
      return word
    }
  }

  // MARK: After the number

  /// Whether a currency's name, code or symbol stands at a token.
  func isCurrencySuffix(at index: Int) -> Bool { currencySuffix(at: index) != nil }

  /// The currency at a token, and the index after it.
  func currencySuffix(at index: Int) -> (unit: Unit, end: Int)? {
    guard index < end else { return nil }
    return currencySuffix(at: index, named: units.match(at: index, in: list, before: end))
  }

  /// The currency at a token where the table has `name`.
  func currencySuffix(at index: Int, named name: UnitTable.Match?) -> (unit: Unit, end: Int)? {
    let token = list[index]
    if token.kind == .symbol {
      if list.matches(index, "¢") { return units["cUSD"].map { ($0, index + 1) } }
      // A sign before the next number belongs to that number.
      guard let code = Self.symbolCode(list, index),
        !(index + 1 < end && list[index + 1].isNumber
          && (token.hasSpaceBefore || !list[index + 1].hasSpaceBefore))
      else { return nil }
      return units[code].map { ($0, index + 1) }
    }
    guard token.isWord else { return nil }
    if list.matches(index, "rs") { return units["INR"].map { ($0, index + 1) } }
    let lowerCode = Self.lowerCodes.value(of: token, in: list.text)
    if lowerCode != 0 { return units[Self.lowerCodeNames[Int(lowerCode) - 1]].map { ($0, index + 1) } }
    if let name, name.unit.dimension == .currency,
      !name.isSymbol || token.length == 3 || token.length == 2
    {
      if list.matches(index, "us"), name.tokens.count == 1 { return nil }
      return (name.unit, name.tokens.upperBound)
    }
    return nil
  }

  /// Codes that are no English words, found in small letters too.
  private static let lowerCodes = Lexicon([
    (1, "usd"), (2, "eur"), (3, "gbp"), (4, "rmb"), (5, "inr"), (6, "cad"), (7, "aud"),
  ])
  private static let lowerCodeNames = ["USD", "EUR", "GBP", "CNY", "INR", "CAD", "AUD"]

  /// A name after an amount that had a symbol before it: "$249 USD", "$9.99 US dollars", "$50 Canadian".
  func confirmCurrency(of amount: inout Amount) {
    guard let (unit, last) = currencySuffix(at: amount.tokens.upperBound), unit.base == unit.code,
      unit.code == amount.unit?.code || amount.unit?.code == "USD" && Self.dollarCodes.contains(unit.code)
    else { return }
    amount.unit = unit
    amount.tokens = amount.tokens.lowerBound..<last
  }

  private static let dollarCodes: Set<String> = [
    "USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "FJD", "BSD", "BZD", "BMD", "XCD", "BBD",
    "MXN",
  ]

  /// The hundredth that belongs to a currency's name without a country: "50 cents" after euros.
  func hundredth(of currency: Unit, named unit: Unit) -> Bool {
    guard unit.dimension == .currency, unit.denominator == 100 else { return false }
    return unit.code == "cUSD" || unit.base == currency.base
  }
}
