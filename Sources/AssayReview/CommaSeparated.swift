/// Comma-separated values as RFC 4180 says.
enum CommaSeparated {
  /// One line, ended.
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell, in quotes where it needs them, that no spreadsheet takes for a formula.
  private static func cell(_ text: String) -> String {
    guard let first = text.utf8.first else { return "" }
    let isFormula = "=+-@\t\r".utf8.contains(first) && Double(text) == nil
    guard isFormula || text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    var bytes = Array((isFormula ? "\"'" : "\"").utf8)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
