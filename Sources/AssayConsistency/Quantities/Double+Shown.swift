extension Double {
  /// The number for a message: whole when it is whole, else with one digit after the point; digits from 10,000 on are
  /// grouped.
  var shown: String {
    guard isFinite, abs(self) < 1e15 else { return "\(self)" }
    let tenths = Int((abs(self) * 10).rounded())
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    let sign = self < 0 && tenths > 0 ? "-" : ""
    let digits = whole < 10_000 ? "\(whole)" : Self.grouped(whole)
    return rest == 0 ? sign + digits : "\(sign)\(digits).\(rest)"
  }

  /// "1,200,000".
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
