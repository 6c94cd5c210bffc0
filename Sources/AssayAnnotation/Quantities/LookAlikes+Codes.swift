import AssayModel
import AssayText

/// Look-alikes that are joined to a word or to another code: "7-Eleven", "a five-star hotel", "Motion 24/117", "the valve 12".
extension QuantityReader {
  /// The index after a rating, a shape or a firm's name that starts with a number and a hyphen.
  func hyphenatedName(at index: Int) -> Int? {
    let next = index + 1
    guard next + 1 < end, isHyphen(next), !list[next].hasSpaceBefore, !list[next + 1].hasSpaceBefore,
      list[next + 1].isWord
    else { return nil }
    // "five-star", "two-way", "three-dimensional", ".38-calibre".
    if Self.shapes.contains(list[next + 1], in: list.text) { return next + 2 }
    // "7-Eleven"; but "Twenty-Five" is a number.
    guard list[index].isNumber, list[next + 1].isCapitalised, !list[next + 1].traits.contains(.allCapitals) else {
      return nil
    }
    let isName = NumberWord.of(next + 1, in: list)?.role == .small || list.matches(next + 1, "up")
    return isName ? next + 2 : nil
  }

  private static let shapes = Lexicon([(1, "star starred way dimensional calibre caliber gauge bore")])

  /// "Motion 24/117", "Case 3/12": a fraction behind a label or a name is a code.
  func isSlashedCode(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    guard amount.number.form == .fraction, amount.isBare, list[index].isNumber, amount.tokens.count == 3 else {
      return false
    }
    return isLabelled(index)
  }

  /// "a valve 12 connected to the housing 14": the numbers that a drawing gives its parts, in a text that speaks of figures or claims.
  func isPartNumber(_ index: Int) -> Bool {
    guard index - 1 >= sentence.lowerBound, list[index].hasSpaceBefore, list[index].length <= 3 else { return false }
    let part = list[index - 1]
    guard part.isWord, !part.isCapitalised, part.length > 2, !NounPhrase.isFunctionWord(index - 1, in: list),
      Changes.words.value(of: part, in: list.text) == 0, !NounPhrase.isPlural(index + 1, in: list, before: end)
    else { return false }
    return window(before: index, after: 0).contains {
      switch Self.drawings.value(of: list[$0], in: list.text) {
      case 0: false
      case 1: true
      default: $0 + 1 < end && list[$0 + 1].isNumber
      }
    }
  }

  /// 1 for words of drawings alone, 2 for those that need their number.
  private static let drawings = Lexicon([
    (1, "fig figs embodiment embodiments wherein"), (2, "figure figures claim claims"),
  ])
}
