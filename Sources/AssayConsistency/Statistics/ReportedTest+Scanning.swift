import AssayText

extension ReportedTest {
  /// The tests that a text reports, in text order.
  ///
  /// APA style, "t(72) = 2.00, p = .048", "χ²(4, N = 37) = 9.92, p < .05", "F(1, 30) = 0.8, ns", and looser forms:
  /// "t = 2.00, df = 72, P=0.048", "p = .048 (z = 1.98)". A text without "=", "<" and ">" costs one look at each byte.
  static func tests(in text: Text) -> [ReportedTest] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var tests: [ReportedTest] = []
      var index = 0
      while index < bytes.count {
        // "<", "=" and ">" follow one another.
        if bytes[index] &- 0x3C > 1 {
          index += 1
        } else if let test = TestScanner(bytes).test(comparedAt: index) {
          tests.append(test)
          index = max(index + 1, test.span.end)
        } else {
          index += 1
        }
      }
      return tests
    }
  }
}

/// Reads a report of a test around the "=" of its statistic; everything it looks at is near.
private struct TestScanner {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// How far the p-value may stand from its statistic, in bytes.
  private static let reach = 120

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private enum Kind {
    case z, t, f, chiSquare, r
  }

  private struct Probability {
    let comparison: ReportedTest.Comparison
    let number: ReportedNumber
    let span: TextSpan
  }

  func test(comparedAt index: Int) -> ReportedTest? {
    guard let head = head(before: index) else { return nil }
    var next = skippingSpaces(index + 1)
    guard let value = number(at: next) else { return nil }
    next = value.end
    // "2.0 million", "5%" and "3.1.2" are no statistics.
    if next < bytes.count, isWordByte(bytes[next]) || bytes[next] == UInt8(ascii: "%") { return nil }
    guard let found = probability(near: TextSpan(head.start, next)) else { return nil }
    var degrees = head.degrees
    var size = head.size
    if degrees.isEmpty, found.span.start > next {
      let given = self.degrees(in: next..<found.span.start)
      degrees = given.degrees
      size = size ?? given.size
    }
    guard let statistic = statistic(head.kind, degrees, size: size) else { return nil }
    return ReportedTest(
      span: TextSpan(min(head.start, found.span.start), max(next, found.span.end)), statistic: statistic,
      value: value.number, isBound: bytes[index] == UInt8(ascii: "<"), comparison: found.comparison,
      probability: found.number)
  }

  private func statistic(_ kind: Kind, _ degrees: [Double], size: Double?) -> TestStatistic? {
    switch kind {
    case .z: return degrees.isEmpty ? .z : nil
    case .t: return degrees.count == 1 ? .t(degrees: degrees[0]) : nil
    case .f: return degrees.count == 2 ? .f(degrees[0], degrees[1]) : nil
    case .chiSquare: return degrees.count == 1 ? .chiSquare(degrees: degrees[0]) : nil
    case .r:
      if degrees.count == 1 { return .r(degrees: degrees[0]) }
      guard degrees.isEmpty, let size, size > 2 else { return nil }
      return .r(degrees: size - 2)
    }
  }

  // MARK: The statistic

  private struct Head {
    let kind: Kind
    let start: Int
    var degrees: [Double] = []
    var size: Double?
  }

  /// The statistic's name and degrees of freedom, which end before `index`.
  private func head(before index: Int) -> Head? {
    var end = index
    while end > 0, index - end < 3, isSpace(before: end) { end -= spaceLength(before: end) }
    guard end > 0 else { return nil }
    // APA style has round brackets, some journals square ones.
    guard let opening = [UInt8(ascii: ")"): UInt8(ascii: "("), UInt8(ascii: "]"): UInt8(ascii: "[")][bytes[end - 1]]
    else {
      return name(endingAt: end).map { Head(kind: $0.kind, start: $0.start) }
    }
    var open = end - 2
    while open >= 0, end - open < 48, bytes[open] != opening, bytes[open] >= 0x20 { open -= 1 }
    guard open > 0, bytes[open] == opening else { return nil }
    let nameEnd = isSpace(before: open) ? open - spaceLength(before: open) : open
    guard let name = name(endingAt: nameEnd), let inner = parameters(in: open + 1..<end - 1) else { return nil }
    return Head(kind: name.kind, start: name.start, degrees: inner.degrees, size: inner.size)
  }

  private static let names: [(kind: Kind, name: StaticString)] = [
    (.chiSquare, "χ²"), (.chiSquare, "χ2"), (.chiSquare, "χ^2"), (.chiSquare, "Χ²"), (.chiSquare, "Χ2"),
    (.chiSquare, "X²"), (.chiSquare, "X2"), (.chiSquare, "X^2"), (.chiSquare, "chi²"), (.chiSquare, "chi2"),
    (.chiSquare, "chi-square"), (.chiSquare, "chi-squared"), (.chiSquare, "chi square"), (.chiSquare, "chi squared"),
    (.chiSquare, "Chi-square"), (.chiSquare, "Chi-squared"), (.chiSquare, "Chi square"), (.chiSquare, "Chi squared"),
    (.chiSquare, "Chi2"), (.chiSquare, "Chi²"), (.t, "t"), (.f, "F"), (.r, "r"), (.z, "z"), (.z, "Z"),
  ]

  private func name(endingAt end: Int) -> (kind: Kind, start: Int)? {
    for (kind, name) in Self.names {
      let start = end - name.utf8CodeUnitCount
      guard start >= 0, (0..<name.utf8CodeUnitCount).allSatisfy({ bytes[start + $0] == name.utf8Start[$0] }) else {
        continue
      }
      // "partial χ²" may follow a letter that is not ASCII ("Δχ²"); "t" is a word of its own.
      if start > 0, isWordByte(bytes[start - 1]) || (kind != .chiSquare && bytes[start - 1] >= 0x80) {
        // Typographic spaces and dashes end in such bytes too.
        guard bytes[start - 1] >= 0x80, isSpace(before: start) else { continue }
      }
      return (kind, start)
    }
    return nil
  }

  /// "72", "1, 113", "4, N = 37", "df = 3", "n=20"; `nil` for anything else.
  private func parameters(in range: Range<Int>) -> (degrees: [Double], size: Double?)? {
    var degrees: [Double] = []
    var size: Double?
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: ";") { end += 1 }
      guard let part = parameter(in: start..<end) else { return nil }
      if part.isSize { size = part.value } else { degrees.append(part.value) }
      start = end + 1
    }
    return degrees.count > 2 ? nil : (degrees, size)
  }

  private func parameter(in range: Range<Int>) -> (value: Double, isSize: Bool)? {
    var index = skippingSpaces(range.lowerBound)
    var letters: [UInt8] = []
    while index < range.upperBound, bytes[index] | 0x20 >= UInt8(ascii: "a"), bytes[index] | 0x20 <= UInt8(ascii: "z") {
      letters.append(bytes[index] | 0x20)
      index += 1
    }
    if !letters.isEmpty {
      guard letters == Array("n".utf8) || letters == Array("df".utf8) else { return nil }
      index = skippingSpaces(index)
      guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else { return nil }
      index = skippingSpaces(index + 1)
    }
    guard index < range.upperBound, let number = number(at: index), number.end <= range.upperBound,
      skippingSpaces(number.end) >= range.upperBound, number.number.value >= 0
    else { return nil }
    return (number.number.value, letters.count == 1)
  }

  /// The degrees of freedom and the sample size between a statistic and its p-value: ", df = 2, 33,", ", n = 85,".
  private func degrees(in range: Range<Int>) -> (degrees: [Double], size: Double?) {
    var degrees: [Double] = []
    var size: Double?
    var index = range.lowerBound
    while index < range.upperBound {
      let isFree = has("df", at: index) || has("d.f.", at: index)
      guard isFree || has("N", at: index) || has("n", at: index), !isWordByte(bytes[index - 1]) else {
        index += 1
        continue
      }
      index += isFree ? (has("df", at: index) ? 2 : 4) : 1
      var next = skippingSpaces(index)
      guard next < range.upperBound, bytes[next] == UInt8(ascii: "=") else { continue }
      next = skippingSpaces(next + 1)
      guard let first = number(at: next) else { continue }
      index = first.end
      guard isFree else {
        size = first.number.value
        continue
      }
      degrees.append(first.number.value)
      if index < range.upperBound, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "/"),
        let second = number(at: skippingSpaces(index + 1)), second.end <= range.upperBound
      {
        degrees.append(second.number.value)
        index = second.end
      }
    }
    return (degrees, size)
  }

  // MARK: The p-value

  private func probability(near test: TextSpan) -> Probability? {
    let after = probability(after: test.end)
    let isAdjacent = after.map { after in
      (test.end..<after.span.start).allSatisfy { [0x20, 0x2C, 0x3B].contains(bytes[$0]) }
    }
    // "p = .01 (t(31) = 2.6), p = .50 (t(31) = 0.7)": each belongs to the p-value before it.
    if isAdjacent != true, let before = probability(before: test.start) { return before }
    return after
  }

  /// The p-value, or "ns", that comes next, as long as nothing but other figures of the same test stands between.
  private func probability(after start: Int) -> Probability? {
    var index = start
    var word = 0..<0
    let end = min(bytes.count, start + Self.reach)
    while index < end {
      let byte = bytes[index]
      if byte < 0x20 { return nil }
      guard isWordByte(byte) else {
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") {
          // The end of a sentence.
          let next = skippingSpaces(index + 1)
          if next > index + 1, next < bytes.count, bytes[next] &- 0x41 < 26 { return nil }
        }
        // Another statistic: "t(28) = 1.9; F(1, 28) = …".
        if byte == UInt8(ascii: ")") {
          let next = skippingSpaces(index + 1)
          if next < bytes.count, bytes[next] &- 0x3C <= 1 { return nil }
        }
        index += 1
        continue
      }
      var wordEnd = index
      while wordEnd < end, isWordByte(bytes[wordEnd]) { wordEnd += 1 }
      word = index..<wordEnd
      if let found = probability(at: word.lowerBound) { return found }
      if has("ns", at: index) || has("NS", at: index), word.count == 2 {
        return Self.notSignificant(TextSpan(index, wordEnd))
      }
      if word.count == 1, has("n.s.", at: index) { return Self.notSignificant(TextSpan(index, index + 4)) }
      if word.count >= 4, bytes[index] &- 0x30 > 9, !Self.fillers.contains(where: { isWord($0, word) }) { return nil }
      index = wordEnd
    }
    return nil
  }

  private static func notSignificant(_ span: TextSpan) -> Probability {
    Probability(comparison: .above, number: ReportedNumber(value: 0.05, place: 0.01), span: span)
  }

  /// What may stand between a statistic and its p-value.
  private static let fillers: [StaticString] = [
    "with", "partial", "tailed", "sided", "power", "cohen", "Cohen", "hedges", "Hedges", "RMSE", "yielding", "giving",
    "Glass", "equal", "effect", "size", "significant",
  ]

  /// The p-value that ends just before `start`, with nothing but brackets, commas and blanks between.
  private func probability(before start: Int) -> Probability? {
    var end = start
    while end > 0, start - end < 6, [0x20, 0x28, 0x5B, 0x2C, 0x3B].contains(bytes[end - 1]) { end -= 1 }
    guard end > 0, end < start, bytes[end - 1] &- 0x30 <= 9 else { return nil }
    let first = max(0, end - 24)
    for index in stride(from: end - 1, through: first, by: -1) {
      guard bytes[index] | 0x20 == UInt8(ascii: "p"), let found = probability(at: index) else { continue }
      return found.span.end == end ? found : nil
    }
    return nil
  }

  /// "p = .03", "P<0.001", "p-value ≤ .05" at `index`.
  private func probability(at index: Int) -> Probability? {
    guard bytes[index] | 0x20 == UInt8(ascii: "p"), index == 0 || !isWordByte(bytes[index - 1]) else { return nil }
    var next = index + 1
    for ending: StaticString in ["-value", " value"] where has(ending, at: next) { next += 6 }
    next = skippingSpaces(next)
    guard next < bytes.count else { return nil }
    let comparison: ReportedTest.Comparison
    switch bytes[next] {
    case UInt8(ascii: "="): comparison = .equal
    case UInt8(ascii: "<"): comparison = .below
    case UInt8(ascii: ">"): comparison = .above
    case 0xE2 where has("≤", at: next): comparison = .below
    case 0xE2 where has("≥", at: next): comparison = .above
    default: return nil
    }
    next += bytes[next] == 0xE2 ? 3 : 1
    next = skippingSpaces(next)
    guard let number = number(at: next), number.number.place < 1, number.number.value >= 0, number.number.value <= 1
    else { return nil }
    // "3.1e-5", "2.0 × 10−4" and "0.5%" are other ways to write numbers.
    let after = skippingSpaces(number.end)
    if after < bytes.count, [0x25, UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[after]) && after == number.end {
      return nil
    }
    if has("×", at: after) || has("x 10", at: after) || has("x10", at: after)
      || has("*", at: after) && has("10", at: after + 1)
    {
      return nil
    }
    return Probability(comparison: comparison, number: number.number, span: TextSpan(index, number.end))
  }

  // MARK: Characters

  /// A decimal number with an optional sign: "2.00", ".05", "−1.5"; at most fifteen digits.
  private func number(at start: Int) -> (number: ReportedNumber, end: Int)? {
    var index = start
    var isNegative = false
    if has("−", at: index) || has("–", at: index) {
      isNegative = true
      index += 3
    } else if has("-", at: index) || has("+", at: index) {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var digits = 0.0
    var count = 0
    var place = 1.0
    var scale = 1.0
    while index < bytes.count, bytes[index] &- 0x30 <= 9 {
      digits = digits * 10 + Double(bytes[index] - 0x30)
      count += 1
      index += 1
    }
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1] &- 0x30 <= 9 {
      index += 1
      while index < bytes.count, bytes[index] &- 0x30 <= 9 {
        digits = digits * 10 + Double(bytes[index] - 0x30)
        scale *= 10
        count += 1
        index += 1
      }
      place = 1 / scale
    }
    guard count > 0, count <= 15 else { return nil }
    let value = digits / scale
    return (ReportedNumber(value: isNegative ? -value : value, place: place), index)
  }

  private func has(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  private func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && has(word, at: range.lowerBound)
  }

  /// Letters, digits and "_" of ASCII.
  private func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }

  private func skippingSpaces(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, index - start < 8 {
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if bytes[index] == 0xC2, has("\u{A0}", at: index) {
        index += 2
      } else if bytes[index] == 0xE2, has("\u{2009}", at: index) || has("\u{202F}", at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  private func isSpace(before end: Int) -> Bool { spaceLength(before: end) > 0 }

  /// The length of the blank that ends at `end`; 0 when there is none.
  private func spaceLength(before end: Int) -> Int {
    guard end > 0 else { return 0 }
    if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { return 1 }
    if has("\u{A0}", at: end - 2) { return 2 }
    return has("\u{2009}", at: end - 3) || has("\u{202F}", at: end - 3) ? 3 : 0
  }
}
