import CAssayXML

/// Character references of HTML: `&amp;`, `&#8212;`, `&#x2014;`.
public enum HTMLEntity {
  /// Appends the character at `position`, or what the reference there stands for, as UTF-8.
  ///
  /// A reference that is none stays as it is written.
  /// - Returns: The position after it, at most `end`.
  public static func decode(_ bytes: [UInt8], at position: Int, end: Int, into output: inout [UInt8]) -> Int {
    let byte = bytes[position]
    if byte == UInt8(ascii: "&"), let (scalars, next) = reference(bytes, at: position, end: end) {
      output += Array(String(scalars).utf8)
      return next
    }
    output.append(byte)
    return position + 1
  }

  private static func reference(
    _ bytes: [UInt8], at position: Int, end: Int
  ) -> (String.UnicodeScalarView, Int)? {
    var index = position + 1
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return numeric(bytes, at: index + 1, end: end) }
    var name: [CChar] = []
    while index < end, name.count < 10, isAlphanumeric(bytes[index]) {
      name.append(CChar(bitPattern: bytes[index]))
      index += 1
    }
    guard !name.isEmpty else { return nil }
    let terminated = index < end && bytes[index] == UInt8(ascii: ";")
    // Without a semicolon only the names of Latin-1 count, as in browsers.
    let value = name == apostrophe ? 0x27 : assay_html_entity(name + [0])
    guard value != 0, terminated || value < 0x100, let scalar = Unicode.Scalar(value) else { return nil }
    return (String.UnicodeScalarView([scalar]), terminated ? index + 1 : index)
  }

  private static let apostrophe: [CChar] = [0x61, 0x70, 0x6F, 0x73]

  private static func numeric(
    _ bytes: [UInt8], at start: Int, end: Int
  ) -> (String.UnicodeScalarView, Int)? {
    var index = start
    guard index < end else { return nil }
    let isHexadecimal = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    var value: UInt32 = 0
    let first = index
    while index < end, let digit = digit(bytes[index], hexadecimal: isHexadecimal) {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    let scalar: Unicode.Scalar
    if (0x80..<0xA0).contains(value) {
      // Pages mean the characters of Windows-1252 by these numbers: HTML Living Standard, §13.2.5.80.
      scalar = Windows1252.scalar(UInt8(value))
    } else {
      scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }
    return (String.UnicodeScalarView([scalar]), index)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func digit(_ byte: UInt8, hexadecimal: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return hexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }
}

/// The encoding that undeclared Western text is taken for.
public enum Windows1252 {
  /// The characters of 0x80 to 0x9F, U+FFFD where none is assigned (WHATWG Encoding Standard has C1 controls there).
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  public static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    let value = 0x80..<0xA0 ~= byte ? upper[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
