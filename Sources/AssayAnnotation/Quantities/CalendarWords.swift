import AssayText

/// Names of months and weekdays, for when no time was found around them.
enum CalendarWords {
  private static let months = Lexicon([
    (
      1,
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
      nov dec
      """
    )
  ])
  private static let weekdays = Lexicon([
    (
      1,
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    )
  ])

  /// Whether a token is a month's name with a capital (or in full, where no word is like it).
  static func isMonth(_ index: Int, in list: TokenList) -> Bool {
    guard index >= 0, index < list.count, months.contains(list[index], in: list.text) else { return false }
    if list[index].isCapitalised { return true }
    return list[index].length > 3 && !list.matches(index, "march") && !list.matches(index, "june")
  }

  static func isWeekday(_ index: Int, in list: TokenList) -> Bool {
    index >= 0 && index < list.count && list[index].isCapitalised
      && weekdays.contains(list[index], in: list.text)
  }
}
