import AssayText
import FoundationEssentials

/// Reads cardinals in words: "twenty-eight thousand six hundred and forty-two", "two point two million".
enum WordNumberReader {
  /// Longer runs of number words are cut here, so that reading stays linear.
  private static let mostTokens = 40

  static func number(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    var reader = Reader(list: list, index: index, end: min(end, index + mostTokens))
    guard let value = reader.read() else { return nil }
    var number = WrittenNumber(
      value: value, resolution: .tenTo(reader.trailingZeros), tokens: index..<reader.index, form: .words)
    if reader.lastScale < 100 { number.scale = reader.lastScale }
    if let decimals = point(number, in: list, before: end) { return decimals }
    return number
  }

  /// Whether a plain word follows the number word at `index`: then the number is that word, and no part of a longer one.
  static func isSingle(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    let next = index + 1
    guard next < end else { return true }
    return list[next].isWord && NumberWord.of(next, in: list) == nil && !list.matches(next, "and")
      && !list.matches(next, "point")
  }

  /// "two point two million", "two hundred point zero three".
  private static func point(_ number: WrittenNumber, in list: TokenList, before end: Int) -> WrittenNumber? {
    var next = number.tokens.upperBound
    guard list.matches(next, "point"), next + 1 < end else { return nil }
    next += 1
    var value = number.value
    var place = Decimal(1)
    let first = next
    while next < end, next - first < 12, let word = NumberWord.of(next, in: list), word.role == .small,
      word.number < 10
    {
      place /= 10
      value += Decimal(word.number) * place
      next += 1
    }
    guard next > first else { return nil }
    var result = WrittenNumber(
      value: value, resolution: place, tokens: number.tokens.lowerBound..<next, form: .words)
    if next < end, let scale = NumberWord.of(next, in: list), scale.role == .scale,
      let larger = result.scaled(by: scale.number, through: next + 1)
    {
      result = larger
    }
    return result
  }

  private struct Reader {
    let list: TokenList
    var index: Int
    let end: Int
    /// Below a thousand, not yet multiplied.
    var group: Int?
    /// What the last word added to the group: 0 at the start of a group.
    var lastPlace = 0
    var total: Decimal = 0
    var lastScale = 100
    /// The zeros that the last scale's own number ended with: 1 for "twenty thousand".
    var scaledZeros = 0

    var trailingZeros: Int {
      if let group, group > 0 { return group.trailingZeros }
      return lastScale < 100 ? lastScale + scaledZeros : 0
    }

    init(list: TokenList, index: Int, end: Int) {
      self.list = list
      self.index = index
      self.end = end
    }

    mutating func read() -> Decimal? {
      var isFirst = true
      while index < end, let word = NumberWord.of(index, in: list), accept(word, isFirst: isFirst) {
        index += 1
        isFirst = false
        index += joint()
      }
      if isFirst { return nil }
      return total + Decimal(group ?? 0)
    }

    /// Adds a word to the number; false when it does not continue it.
    mutating func accept(_ word: NumberWord, isFirst: Bool) -> Bool {
      switch word.role {
      case .small:
        guard let sum = group else { return start(word.number, place: 1) }
        guard word.number > 0, word.number < 10 ? lastPlace == 10 || lastPlace == 100 : lastPlace == 100
        else { return false }
        group = sum + word.number
        lastPlace = 1
      case .tens:
        guard let sum = group else { return start(word.number, place: 10) }
        guard lastPlace == 100 else { return false }
        group = sum + word.number
        lastPlace = 10
      case .hundred,
        .scales where word.number == 2 && !isFirst:
        let count = group ?? 1
        guard group != nil || isFirst, count > 0, count < 100, lastPlace != 100 else { return false }
        group = count * 100
        lastPlace = 100
      case .scale,
        .scales where word.number > 2 && !isFirst:
        return multiply(by: word.number, isFirst: isFirst)
      default: return false
      }
      return true
    }

    mutating func start(_ number: Int, place: Int) -> Bool {
      group = number
      lastPlace = place
      return true
    }

    mutating func multiply(by power: Int, isFirst: Bool) -> Bool {
      if let count = group {
        guard power < lastScale else { return false }
        total += Decimal(count) * .tenTo(power)
        scaledZeros = count.trailingZeros
      } else if isFirst {
        total = .tenTo(power)
      } else {
        // "three thousand millions".
        guard lastScale < 100, let larger = total.scaled(by: power), lastScale + power <= 24 else {
          return false
        }
        total = larger
        lastScale += power
        return true
      }
      group = nil
      lastPlace = 0
      lastScale = power
      return true
    }

    /// The number of joining tokens ("and", "-", ",") before the next word of the same number; 0 when it ends here.
    func joint() -> Int {
      guard index + 1 < end else { return 0 }
      guard let next = NumberWord.of(index + 1, in: list) else { return 0 }
      if isHyphen(index) {
        // "twenty-eight", "two-hundred", "fifty - two".
        switch next.role {
        case .small: return lastPlace == 10 && next.number < 10 && next.number > 0 ? 1 : 0
        case .hundred, .scale: return !list[index].hasSpaceBefore ? 1 : 0
        default: return 0
        }
      }
      let continues = next.role == .small && next.number > 0 || next.role == .tens
      if list.matches(index, "and") || list.isMark(index, "&") {
        guard continues else { return 0 }
        if lastPlace == 100 { return isPart(index + 1) ? 0 : 1 }
        guard group == nil, lastScale < 100, lastScale > 2 else { return 0 }
        return isPart(index + 1) ? 0 : 1
      }
      if list.isMark(index, ","), group == nil, lastScale < 100, lastScale > 2, continues, index + 2 < end,
        let after = NumberWord.of(index + 2, in: list), after.role == .hundred || after.role == .scale
      {
        return after.role == .hundred || after.number < lastScale ? 1 : 0
      }
      return 0
    }

    /// Whether a fraction starts at a token, as in "one hundred and three quarters".
    func isPart(_ place: Int) -> Bool {
      guard place + 1 < end, let next = NumberWord.of(place + 1, in: list) else { return false }
      return next.role == .parts || next.role == .part || next.role == .half
    }

    func isHyphen(_ place: Int) -> Bool {
      list.isMark(place, "-") || list.matches(place, "–") || list.matches(place, "‑")
    }
  }
}
