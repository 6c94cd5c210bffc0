import AssayModel
import AssayText

/// Periods written as a letter and a number: "Q3 2021", "H1 2020", "FY2021", "3Q21".
extension TimeReader {
  func periodCode(at index: Int) -> FoundTime? {
    let token = list[index]
    guard token.isCapitalised, token.length <= 6, !isTight(index) || !isDash(index - 1) else { return nil }
    switch list.text[Int(token.start)] {
    case UInt8(ascii: "Q"):
      guard let quarter = number(in: index, behind: UInt8(ascii: "Q")), (1...4).contains(quarter) else { return nil }
      return codedQuarter(quarter, index..<index + 1)
    case UInt8(ascii: "H"):
      guard let half = number(in: index, behind: UInt8(ascii: "H")), (1...2).contains(half),
        let (year, next) = codedYear(behind: index + 1)
      else { return nil }
      return FoundTime(index..<next, .half(year: year, half), .explicit)
    case UInt8(ascii: "F"): return fiscalCode(at: index)
    default: return nil
    }
  }

  /// "3Q", "3Q21", "3Q 2021": the number stands first.
  func quarterCode(at index: Int) -> FoundTime? {
    guard let quarter = integer(index), list[index].length == 1, (1...4).contains(quarter), isTight(index + 1),
      list[index + 1].isWord, list.text[Int(list[index + 1].start)] == UInt8(ascii: "Q")
    else { return nil }
    if list[index + 1].length == 3, let year = number(in: index + 1, behind: UInt8(ascii: "Q")) {
      return FoundTime(index..<index + 2, .quarter(year: century(of: year), quarter), .explicit)
    }
    guard list[index + 1].length == 1 else { return nil }
    return codedQuarter(quarter, index..<index + 2)
  }

  /// A quarter by its year, or by the document date where a preposition or a word of business calls for one.
  private func codedQuarter(_ quarter: Int, _ tokens: Range<Int>) -> FoundTime? {
    let next = tokens.upperBound
    if let (year, end) = codedYear(behind: next) {
      return FoundTime(tokens.lowerBound..<end, .quarter(year: year, quarter), .explicit)
    }
    if let (year, end) = countedYear(behind: next) {
      return FoundTime(tokens.lowerBound..<end, .quarter(year: year, quarter), .documentDate)
    }
    let lead = tokens.lowerBound - 1
    let isLed = lead >= sentence.lowerBound && Self.leads.contains(list[lead], in: list.text)
    let isBusiness = next < end && Self.business.contains(list[next], in: list.text)
    guard isLed || isBusiness || fillsSentence(tokens) else { return nil }
    return nearQuarter(quarter, tokens)
  }

  private static let business = Lexicon([
    (1, "results earnings revenue revenues profit profits sales growth guidance gdp report figures numbers")
  ])

  /// "2021", "of 2021", "'21", "FY2021" behind a code.
  private func codedYear(behind index: Int) -> (year: Int, next: Int)? {
    let place = matches(index, "fy") || matches(index, "fiscal") ? index + 1 : index
    if let found = yearBehind(place) { return found }
    guard place == index, index < end, list[index].isWord, let found = fiscalCode(at: index),
      case .fiscalYear(let year)? = found.period
    else { return nil }
    return (year, found.tokens.upperBound)
  }

  /// "FY2021", "FY21".
  private func fiscalCode(at index: Int) -> FoundTime? {
    let token = list[index]
    let start = Int(token.start)
    guard token.isWord, token.length == 4 || token.length == 6, list.text[start] == UInt8(ascii: "F"),
      list.text[start + 1] == UInt8(ascii: "Y")
    else { return nil }
    var value = 0
    for offset in start + 2..<Int(token.end) {
      let digit = list.text[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    let year = token.length == 4 ? century(of: value) : value
    guard (1900...2100).contains(year) else { return nil }
    return FoundTime(index..<index + 1, .fiscalYear(year), .explicit)
  }
}
