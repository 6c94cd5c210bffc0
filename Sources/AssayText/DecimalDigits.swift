/// The decimal digits of the scripts of the world: Arabic, Devanagari, Bengali, Thai, full-width and others.
public enum DecimalDigits {
  /// The code point of each script's zero, ascending; the digits follow it (Unicode category Nd).
  private static let zeros: [UInt32] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0xFF10,
  ]

  /// The value of a decimal digit; `nil` for other code points.
  public static func value(of scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? UInt8(scalar - 0x30) : nil }
    // Between Mongolian and full-width digits lie most of the East Asian characters.
    if scalar < 0x0660 || scalar > 0xFF19 || scalar > 0x1819 && scalar < 0xFF10 { return nil }
    for zero in zeros where scalar &- zero < 10 { return UInt8(scalar - zero) }
    return nil
  }
}
