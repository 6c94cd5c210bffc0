/// Names of records that the schema takes, made from any names and turned back into them.
///
/// A name of letters, digits, ".", ":", "-" and "_" stays as it is. Any other gets the prefix "x--" and each
/// byte outside letters, digits, "." and "-" as "_" with two hexadecimal digits.
public enum RecordIdentifier {
  static let prefix = "x--"
  /// The longest that the schema takes, in bytes.
  static let longest = 128

  /// The record's id for a name; `nil` when the name is empty or too long.
  public static func id(for name: String) -> String? {
    let bytes = Array(name.utf8)
    guard let first = bytes.first else { return nil }
    if bytes.count <= longest, isAlphanumeric(first), !name.hasPrefix(prefix),
      bytes.allSatisfy({ isAlphanumeric($0) || "._:-".utf8.contains($0) })
    {
      return name
    }
    var result = Array(prefix.utf8)
    for byte in bytes {
      if isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "_"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return result.count <= longest ? String(decoding: result, as: UTF8.self) : nil
  }

  /// The name that a record's id was made from; the id itself when it was not made so.
  public static func name(of id: String) -> String {
    guard id.hasPrefix(prefix) else { return id }
    let bytes = Array(id.utf8.dropFirst(prefix.utf8.count))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_") {
        guard index + 2 < bytes.count, let high = digits.firstIndex(of: bytes[index + 1]),
          let low = digits.firstIndex(of: bytes[index + 2])
        else { return id }
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? id
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
