/// How a decision is signed.
public enum ReviewerName {
  /// The longest name, in bytes.
  public static let longest = 100

  /// The name without white space at its ends; `nil` when it is empty, too long or holds control characters.
  public static func clean(_ name: some StringProtocol) -> String? {
    let parts = name.split(whereSeparator: \.isWhitespace)
    let clean = parts.joined(separator: " ")
    let isPlain = clean.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    return clean.isEmpty || clean.utf8.count > longest || !isPlain ? nil : clean
  }
}
