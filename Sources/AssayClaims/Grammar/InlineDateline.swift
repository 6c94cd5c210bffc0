import AssayText

/// The place and date that open a news story: "LIMA, May 3 (Agency) – ", "Port Ellisand, 14 November 2024 — ".
enum InlineDateline {
  /// No dateline has more tokens.
  private static let longest = 16

  /// The sentence after its dateline; the whole sentence when it has none.
  ///
  /// A dateline is capitalised words, numbers and marks up to a dash between blanks, and begins in capitals or holds a
  /// number or a bracket: "Then – nothing" has none of these.
  static func dropped(from sentence: Range<Int>, in list: TokenList) -> Range<Int> {
    guard let first = sentence.first, list[first].isCapitalised else { return sentence }
    var isTold = list[first].traits.contains(.allCapitals)
    for place in sentence.prefix(longest).dropFirst() {
      let token = list[place]
      switch token.kind {
      case .number: isTold = true
      case .word: guard token.isCapitalised || list.matches(place, "of") else { return sentence }
      case .punctuation:
        if isDash(place, in: list) {
          return isTold && place + 1 < sentence.upperBound ? place + 1..<sentence.upperBound : sentence
        }
        if list.isMark(place, "(") { isTold = true }
        guard [",", ".", "(", ")", "/"].contains(where: { list.isMark(place, $0) }) else { return sentence }
      default: return sentence
      }
    }
    return sentence
  }

  /// A dash with blanks around it, so that no hyphen counts.
  private static func isDash(_ place: Int, in list: TokenList) -> Bool {
    guard place + 1 < list.count, list[place].hasSpaceBefore, list[place + 1].hasSpaceBefore else { return false }
    return list.matches(place, "—") || list.matches(place, "–") || list.matches(place, "-") || list.matches(place, "--")
  }
}
