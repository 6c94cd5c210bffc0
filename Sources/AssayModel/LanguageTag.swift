/// Tags of languages (BCP 47) in the form that the schemas take.
public enum LanguageTag {
  /// The tag that a text writes, "_" read as "-": "en_US" gives "en-US"; `nil` when the text is no tag.
  public static func tag(from text: String) -> String? {
    let bytes = text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    guard let first = parts.first, first.allSatisfy(isLetter) else { return nil }
    let fits = parts.allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || $0 &- 0x30 < 10 }
    }
    return fits ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
