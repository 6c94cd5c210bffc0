/// How text is laid out for a terminal.
public struct TerminalStyle: Hashable, Sendable {
  /// Whether to use the sixteen colours; no meaning hangs on them.
  public var usesColor: Bool
  /// The columns to fill; less than 40 counts as 40.
  public var width: Int

  public init(usesColor: Bool = false, width: Int = 80) {
    self.usesColor = usesColor
    self.width = max(40, width)
  }

  enum Ink: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
    case boldRed = "1;31"
    case boldYellow = "1;33"
    case boldCyan = "1;36"
  }

  func inked(_ text: String, _ ink: Ink) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Characters as terminals show them.
enum Terminal {
  /// The columns that a character fills: 0 for combining marks, 2 for East Asian wide ones (Unicode UAX #11).
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The character itself, a blank for white space, and U+FFFD for what could steer the terminal or turn the line.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value >= 0x20, scalar.value < 0x7F { return scalar }
    switch scalar.properties.generalCategory {
    case .control: return scalar.properties.isWhitespace ? " " : "\u{FFFD}"
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: return " "
    case .format, .surrogate: return "\u{FFFD}"
    default: return scalar
    }
  }

  /// A text on one line, harmless for a terminal.
  static func line(_ text: String) -> String {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars { result.append(contentsOf: bytes(of: shown(scalar))) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character in UTF-8.
  static func bytes(of scalar: Unicode.Scalar) -> Unicode.UTF8.EncodedScalar {
    Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
  }

  static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

  /// The text in rows of at most `width` columns, broken at blanks where there are any.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var used = 0
    for word in line(text).split(separator: " ") {
      let wide = self.width(of: String(word))
      if used > 0, used + 1 + wide > width {
        rows.append(row)
        row = ""
        used = 0
      }
      if used > 0 {
        row += " "
        used += 1
      }
      row += word
      used += wide
    }
    if used > 0 || rows.isEmpty { rows.append(row) }
    return rows
  }
}
