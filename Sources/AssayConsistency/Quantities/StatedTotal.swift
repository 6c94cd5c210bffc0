import AssayModel
import AssayText

/// A figure that the text calls a total: "19 in all", "a total of 19", "19 people altogether".
struct StatedTotal {
  let quantity: Quantity
  /// The token at which its phrase begins: "a" of "a total of 19".
  let start: Int

  /// `nil` when the text does not say that the figure is a total, or that it is one only about.
  init?(_ quantity: Quantity, in list: TokenList, sentence: Range<Int>) {
    guard quantity.modifier == nil, quantity.upper == nil, quantity.number > 0 else { return nil }
    self.quantity = quantity
    var before = quantity.tokens.lowerBound - 1
    if sentence.contains(before), Self.sums.contains(list[before], in: list.text) {
      start = before
      return
    }
    if sentence.contains(before - 1), list.matches(before - 1, "total", "of") {
      before -= 2
      if sentence.contains(before), list.matches(before, "a") { before -= 1 }
      start = before + 1
      return
    }
    var next = quantity.tokens.upperBound
    var steps = 0
    while sentence.contains(next), steps < 2, list[next].kind == .word,
      FunctionWords.lexicon.value(of: list[next], in: list.text) & FunctionWords.grammar == 0,
      !Self.wholly.contains(list[next], in: list.text)
    {
      next += 1
      steps += 1
    }
    guard sentence.contains(next),
      Self.wholly.contains(list[next], in: list.text) || list.matches(next, "in", "all")
        || list.matches(next, "in", "total") || list.matches(next, "all", "told")
    else { return nil }
    start = quantity.tokens.lowerBound
  }

  private static let sums = Lexicon([(1, "totalling totaling")])
  private static let wholly = Lexicon([(1, "altogether")])
}
