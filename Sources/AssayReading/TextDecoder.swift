import AssayModel
import AssayText
import AssayXML

/// Bytes to text: by byte order mark, by declaration, as UTF-8, else as Windows-1252.
enum TextDecoder {
  static func decode(_ bytes: [UInt8]) -> (text: Text, notes: [ReadingNote]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes[3...]), notes: []) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], bigEndian: false, notes: []) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], bigEndian: true, notes: []) }
    if bytes.contains(0), let bigEndian = utf16Order(bytes) {
      let note = ReadingNote(.encodingGuessed, "read as UTF-16, which nothing in the file says")
      return utf16(bytes[...], bigEndian: bigEndian, notes: [note])
    }
    if isUTF8(bytes) { return (Text(decoding: bytes), []) }
    switch declaredEncoding(bytes) {
    case .utf8: return utf8(bytes, notes: [])
    case .windows1252: return windows1252(bytes, notes: [])
    case .other(let name):
      let note = ReadingNote(
        .encodingGuessed,
        "read as Windows-1252, though it declares the encoding \(name), which is not supported")
      return windows1252(bytes, notes: [note])
    case nil: break
    }
    if isMostlyUTF8(bytes) { return utf8(bytes, notes: []) }
    let note = ReadingNote(.encodingGuessed, "read as Windows-1252: it is not UTF-8 and declares no encoding")
    return windows1252(bytes, notes: [note])
  }

  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || utf16Order(bytes) != nil
  }

  /// Whether the bytes look like UTF-16 without a mark: every second byte of Western text is 0, on one side only.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(2000)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let enough = sample.count * 2 / 5
    if zeros[0] > enough, zeros[1] == 0 { return true }
    if zeros[1] > enough, zeros[0] == 0 { return false }
    return nil
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func utf8(_ bytes: [UInt8], notes: [ReadingNote]) -> (text: Text, notes: [ReadingNote]) {
    guard !isUTF8(bytes) else { return (Text(decoding: bytes), notes) }
    let note = ReadingNote(.invalidBytes, "some bytes are not UTF-8 and were replaced by U+FFFD")
    return (Text(decoding: bytes), notes + [note])
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool, notes: [ReadingNote]
  ) -> (text: Text, notes: [ReadingNote]) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return (Text(decoding: Array(String(decoding: units, as: UTF16.self).utf8)), notes)
  }

  private static func windows1252(_ bytes: [UInt8], notes: [ReadingNote]) -> (
    text: Text, notes: [ReadingNote]
  ) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        output += UTF8.encode(Windows1252.scalar(byte)).map(Array.init) ?? []
      }
    }
    return (Text(decoding: output), notes)
  }

  /// Whether a few bad bytes stand among much good UTF-8: damage, not another encoding.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      if length == 1 {
        index += 1
      } else if length > 0, index + length <= bytes.count,
        bytes[index + 1..<index + length].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return good >= bad * 4
  }

  // MARK: Declarations

  private enum Declared {
    case utf8
    case windows1252
    case other(String)
  }

  /// The encoding that an XML declaration or an HTML `meta` names in the first 2,048 bytes.
  private static func declaredEncoding(_ bytes: [UInt8]) -> Declared? {
    let head = bytes.prefix(2048)
    guard head.contains(UInt8(ascii: "<")) else { return nil }
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for key in ["encoding=", "charset="] {
      guard let range = text.firstRange(of: key) else { continue }
      let name = text[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      switch name {
      case "": continue
      case "utf-8", "utf8": return .utf8
      case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii":
        return .windows1252
      default: return .other(String(name))
      }
    }
    return nil
  }
}
