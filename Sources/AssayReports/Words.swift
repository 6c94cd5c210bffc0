import AssayModel

/// Small pieces of English that the formats share.
public enum Words {
  /// "1 claim", "2 claims"; the plural adds an s unless given.
  public static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A share of 0…1 in hundredths; what is outside counts as its nearest end, what is no number as 0.
  static func hundredths(_ share: Double) -> Int {
    share.isNaN ? 0 : Int((min(max(share, 0), 1) * 100).rounded())
  }

  /// "12,043".
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  /// "12 March 2024".
  static func date(_ date: CalendarDate) -> String { "\(date.day) \(month(date.month)) \(date.year)" }

  /// A date as precise as it is known: "2015", "September 2015", "12 September 2015".
  static func date(_ date: LooseDate) -> String {
    let first = date.interval.first
    switch date.text.utf8.count {
    case 4: return date.text
    case 7: return "\(month(first.month)) \(first.year)"
    default: return self.date(first)
    }
  }

  /// "12 March 2024, 09:30 UTC" from an RFC 3339 instant; other text as it stands.
  static func instant(_ text: String) -> String {
    guard let date = CalendarDate(iso: text), text.utf8.count >= 16 else { return text }
    let time = text.dropFirst(11).prefix(5)
    return "\(self.date(date)), \(time)" + (text.hasSuffix("Z") ? " UTC" : "")
  }

  /// "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func month(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : String(number)
  }
}
