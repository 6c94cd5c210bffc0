import AssayText

/// Numbers in digits of other scripts: "٣٤٥", "१२३", "１２，０００".
enum ScriptDigits {
  /// The number in ASCII digits with a comma and a full stop as separators; `nil` when it is no number of one other script.
  static func plain(_ text: Text, _ span: TextSpan) -> Text? {
    guard !span.isEmpty, text[span.start] >= 0xD9 else { return nil }
    var plain = ""
    var script: UInt32?
    var offset = span.start
    while offset < span.end, let scalar = text.scalar(at: offset) {
      offset += scalar.length
      if scalar.value >= 0x80, let digit = DecimalDigits.value(of: scalar.value) {
        let zero = scalar.value - UInt32(digit)
        guard script == nil || script == zero else { return nil }
        script = zero
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
      } else {
        switch scalar.value {
        case 0x2C, 0x066C, 0xFF0C: plain += ","
        case 0x2E, 0x066B, 0xFF0E: plain += "."
        default: return nil
        }
      }
    }
    return script == nil ? nil : Text(plain)
  }
}
