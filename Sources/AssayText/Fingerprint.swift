/// A 64-bit FNV-1a hash (Fowler, Noll and Vo) over bytes: the same on every machine, for identity and not for security.
public struct Fingerprint: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Adds the first part of what the next `add` ends: "12" and then " m" count as "12 m" at once.
  @inlinable
  public mutating func addPart(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  @inlinable
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    addPart(bytes)
    // A separator, so that "ab" + "c" and "a" + "bc" differ.
    state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  @inlinable
  public mutating func add(_ text: some StringProtocol) { add(text.utf8) }

  /// The same for a whole string, whose bytes lie in one piece.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds a sentence as its words in lower case: white space, punctuation and case leave no trace.
  public mutating func add(wordsOf tokens: ArraySlice<Token>) {
    for token in tokens where token.kind != .punctuation {
      for step: UInt32 in 0..<4 {
        state = (state ^ UInt64(truncatingIfNeeded: token.key >> (step * 8) & 0xFF)) &* 0x100_0000_01B3
      }
    }
    state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  public var value: UInt64 { state }

  /// Sixteen lower-case hexadecimal digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: state >> UInt64(60 - place * 4) & 0xF)
        digits[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 16
    }
  }
}
