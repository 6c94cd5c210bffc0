import AssayModel
import AssayText
import FoundationEssentials

/// Values in the forms that the report's schema allows.
enum XMLValue {
  /// The text on one line; `nil` when nothing of it can be seen.
  static func nonEmpty(_ text: String) -> String? {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
  }

  static func isDigest(_ text: String) -> Bool { text.utf8.count == 64 && text.utf8.allSatisfy(isHexDigit) }

  /// The digest; for text that is none, the digest of that text.
  static func digest(_ text: String) -> String { isDigest(text) ? text : Markup.digest(Array(text.utf8)) }

  /// The fingerprint; for text that is none, the fingerprint of that text.
  static func fingerprint(_ text: String) -> String {
    if text.utf8.count == 16, text.utf8.allSatisfy(isHexDigit) { return text }
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.text
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// The id; `nil` when it is not one of a record.
  static func localID(_ text: String) -> String? {
    guard let first = text.utf8.first, text.utf8.count <= 64, isLetter(first) || first == 0x5F else {
      return nil
    }
    let fits = text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
    return fits ? text : nil
  }

  /// Lower-case words with hyphens between; what does not fit becomes a hyphen.
  static func code(_ text: String) -> String {
    let words = text.utf8.split { !isDigit($0) && !isLetter($0) }
    let code = words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: "-")
    guard let first = code.utf8.first else { return "unnamed" }
    return isDigit(first) ? "rule-" + code : code
  }

  /// A date and time with its zone; `nil` when the text is none.
  static func instant(_ text: String) -> String? {
    LooseDate.isInstant(text) ? text : nil
  }

  /// Its digits, a fraction rounded to the 24 characters that libxml2 takes; `nil` for what is not a number, or is too large or
  /// too small for them.
  static func decimal(_ value: Decimal) -> String? {
    if value.isNaN { return nil }
    let text = value.written
    guard text.utf8.count > longestDecimal else { return text }
    let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    guard whole + 1 < longestDecimal else { return nil }
    let rounded = value.written(places: longestDecimal - whole - 1)
    return rounded == "0" || rounded.utf8.count > longestDecimal ? nil : rounded
  }

  private static let longestDecimal = 24

  /// 0…1 to four places.
  static func share(_ value: Double) -> String { score(value.isNaN ? 0 : min(max(value, 0), 1)) }

  /// Four places at most.
  static func score(_ value: Double) -> String {
    var json = JSONWriter()
    json.number(score: value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
