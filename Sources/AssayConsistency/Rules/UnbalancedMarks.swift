import AssayModel
import AssayText

/// A bracket or quotation mark without its partner.
///
/// Marks are paired block by block. A quotation may run over several paragraphs, each of which then opens with a mark;
/// "1)" and "a)" number things; a mark right after a figure may stand for inches.
struct UnbalancedMarks: Rule {
  static let about = RuleDescription(
    id: "unbalanced-marks",
    family: "garbled-text",
    summary: "A bracket or quotation mark has no partner.",
    rationale: "The reader cannot tell where the aside or the quotation ends.",
    severity: .warning,
    fires: [
      "The tower ⟦(built⟧ in 1710 fell in the storm.",
      "The tower, built in ⟦1710)⟧ fell in the storm.",
      "“The tower fell,” she said. ⟦“It⟧ was old.",
      "The mayor called it ⟦\"a⟧ disaster for the town.",
      "The mayor called it a ⟦disaster\"⟧ for the town.",
    ],
    staysQuiet: [
      "The tower (built in 1710) fell. \"It was old,\" she said.",
      "“The tower fell.\n\n“It was old,” she said.",  // a quotation of two paragraphs
      "He had two reasons: 1) cost and 2) time.",
      "The plank was 12\" wide.",  // inches
      "She smiled :) and left.",
      "He said,\" it fell\". She called it \" a loss \".",  // odd spacing
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    let list = document.tokens
    let blocks = document.document.blocks
    var openBefore: [(mark: Mark, token: Int, block: Int)] = []
    for (number, block) in blocks.enumerated() {
      let first = index
      while index < list.count, Int(list[index].start) < block.span.end { index += 1 }
      guard block.kind != .code, block.kind != .tableRow, index > first else { continue }
      var unpaired = pair(first..<index, in: list)
      // Where a block leaves more open than any text does, its first mark stands for all.
      if unpaired.count > Self.depth { unpaired.removeLast(unpaired.count - 1) }
      // What the blocks before left open may be closed here, or go on.
      let holdsQuotation =
        !openBefore.isEmpty
        && (first..<index).contains { list[$0].kind == .punctuation && QuotationMark(list, $0) != nil }
      var stillOpen: [(mark: Mark, token: Int, block: Int)] = []
      for (mark, token, opener) in openBefore {
        if let closer = unpaired.firstIndex(where: { !$0.opens && $0.mark == mark }) {
          unpaired.remove(at: closer)
        } else if mark.isQuotation, !holdsQuotation, number - opener < Self.reach {
          stillOpen.append((mark, token, opener))
        } else if !(mark.isQuotation && number == opener + 1 && opensQuotation(first, in: list)) {
          findings.append(self.finding(mark: mark, at: token, in: list))
        }
      }
      openBefore = stillOpen
      for item in unpaired {
        if item.opens, number + 1 < blocks.count {
          openBefore.append((item.mark, item.token, number))
        } else {
          findings.append(self.finding(mark: item.mark, at: item.token, in: list, closes: !item.opens))
        }
      }
    }
    for (mark, token, _) in openBefore { findings.append(finding(mark: mark, at: token, in: list)) }
    return findings
  }

  /// The blocks over which a quotation may run with no mark in between.
  private static let reach = 4

  /// The marks that may be open at one time.
  private static let depth = 32

  private enum Mark {
    case round, square, quotation, straightQuotation

    var isQuotation: Bool { self == .quotation || self == .straightQuotation }
    var name: String {
      switch self {
      case .round, .square: "bracket"
      case .quotation, .straightQuotation: "quotation mark"
      }
    }
  }

  private func opensQuotation(_ index: Int, in list: TokenList) -> Bool {
    switch QuotationMark(list, index) {
    case .opening, .straight: true
    case .closing, nil: false
    }
  }

  /// The marks of a block that have no partner in it, in text order.
  private func pair(_ range: Range<Int>, in list: TokenList) -> [(mark: Mark, token: Int, opens: Bool)] {
    var open: [(mark: Mark, token: Int)] = []
    var unpaired: [(mark: Mark, token: Int, opens: Bool)] = []
    func close(_ mark: Mark, at index: Int) {
      if let partner = open.lastIndex(where: { $0.mark == mark }) {
        open.remove(at: partner)
      } else {
        unpaired.append((mark, index, false))
      }
    }
    for index in range where list[index].kind == .punctuation {
      // Deep nesting is no text; the oldest mark is given up.
      if open.count > Self.depth { unpaired.append((open[0].mark, open.removeFirst().token, true)) }
      switch list.text[Int(list[index].start)] {
      case UInt8(ascii: "("):
        if !isFace(index, in: list) { open.append((.round, index)) }
      case UInt8(ascii: "{"): open.append((.round, index))
      case UInt8(ascii: "}"): close(.round, at: index)
      case UInt8(ascii: "["): open.append((.square, index))
      case UInt8(ascii: "]"): close(.square, at: index)
      case UInt8(ascii: ")"):
        if open.contains(where: { $0.mark == .round }) {
          close(.round, at: index)
        } else if !isLabel(index, in: list, block: range), !isFace(index, in: list) {
          unpaired.append((.round, index, false))
        }
      case UInt8(ascii: "\""), 0xC2, 0xE2:
        guard let mark = QuotationMark(list, index) else { continue }
        switch mark {
        case .opening:
          // A second opening mark: the first one was never closed.
          if let last = open.lastIndex(where: { $0.mark == .quotation }) {
            unpaired.append((.quotation, open.remove(at: last).token, true))
          }
          open.append((.quotation, index))
        case .closing: close(.quotation, at: index)
        case .straight: readStraight(index, range, in: list, open: &open, unpaired: &unpaired)
        }
      default: break
      }
    }
    unpaired += open.map { ($0.mark, $0.token, true) }
    unpaired.sort { $0.token < $1.token }
    return withoutDoubt(unpaired, range, in: list)
  }

  /// An even number of straight marks is taken to pair off, however they are spaced; of an odd number the first that
  /// has no partner is reported. Where straight and curly marks are mixed nothing is certain.
  private func withoutDoubt(
    _ unpaired: [(mark: Mark, token: Int, opens: Bool)], _ range: Range<Int>, in list: TokenList
  ) -> [(mark: Mark, token: Int, opens: Bool)] {
    guard unpaired.contains(where: { $0.mark.isQuotation }) else { return unpaired }
    var straight = 0
    var curly = 0
    for index in range where list[index].kind == .punctuation {
      switch QuotationMark(list, index) {
      case .straight: if index == range.lowerBound || list[index - 1].kind != .number { straight += 1 }
      case .opening, .closing: curly += 1
      case nil: break
      }
    }
    let first = unpaired.first { $0.mark == .straightQuotation }
    return unpaired.filter { item in
      switch item.mark {
      case .round, .square: true
      case .quotation: straight == 0
      case .straightQuotation: straight % 2 == 1 && curly == 0 && item.token == first?.token
      }
    }
  }

  /// A straight mark opens after a blank and closes before one; where that does not tell, it does what is due.
  private func readStraight(
    _ index: Int, _ range: Range<Int>, in list: TokenList, open: inout [(mark: Mark, token: Int)],
    unpaired: inout [(mark: Mark, token: Int, opens: Bool)]
  ) {
    let token = list[index]
    let atStart = index == range.lowerBound
    let spaceAfter = index + 1 >= range.upperBound || list[index + 1].hasSpaceBefore
    let opensByForm = (atStart || token.hasSpaceBefore) && !spaceAfter
    let closesByForm = !atStart && !token.hasSpaceBefore && spaceAfter
    if let last = open.lastIndex(where: { $0.mark == .straightQuotation }) {
      if opensByForm {
        unpaired.append((.straightQuotation, open.remove(at: last).token, true))
        open.append((.straightQuotation, index))
      } else {
        open.remove(at: last)
      }
    } else if closesByForm {
      if list[index - 1].kind != .number { unpaired.append((.straightQuotation, index, false)) }
    } else {
      open.append((.straightQuotation, index))
    }
  }

  /// "1)", "a)", "iv)" at the start of a block or after a blank.
  private func isLabel(_ index: Int, in list: TokenList, block: Range<Int>) -> Bool {
    guard index > block.lowerBound, !list[index].hasSpaceBefore else { return false }
    let label = list[index - 1]
    guard label.hasSpaceBefore || index - 1 == block.lowerBound else { return false }
    return label.length == 1 || (label.kind == .number && label.length <= 2)
      || Self.numerals.contains(label, in: list.text)
  }

  private static let numerals = Lexicon([(1, "ii iii iv vi vii viii ix xi xii")])

  /// ":)", ";)", ":-(".
  private func isFace(_ index: Int, in list: TokenList) -> Bool {
    guard index > 0, !list[index].hasSpaceBefore else { return false }
    return list.isMark(index - 1, ":") || list.isMark(index - 1, ";")
      || (list.isMark(index - 1, "-") && (list.isMark(index - 2, ":") || list.isMark(index - 2, ";")))
  }

  private func finding(mark: Mark, at index: Int, in list: TokenList, closes: Bool = false) -> Finding {
    var span = list[index].span
    if closes {
      if index > 0, !list[index].hasSpaceBefore { span = list[index - 1].span.union(span) }
      return finding(span, "This \(mark.name) was never opened.")
    }
    if index + 1 < list.count, !list[index + 1].hasSpaceBefore { span = span.union(list[index + 1].span) }
    return finding(span, "This \(mark.name) is never closed.")
  }
}
