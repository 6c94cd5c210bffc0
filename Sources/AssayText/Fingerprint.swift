/// A 64-bit FNV-1a hash (Fowler, Noll and Vo) over bytes: the same on every machine, for identity and not for security.
public struct Fingerprint: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // A separator, so that "ab" + "c" and "a" + "bc" differ.
    state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  public mutating func add(_ text: some StringProtocol) { add(text.utf8) }

  /// Adds a sentence as its words in lower case: white space, punctuation and case leave no trace.
  public mutating func add(wordsOf tokens: ArraySlice<Token>) {
    for token in tokens where token.kind != .punctuation {
      for shift: UInt32 in [0, 8, 16, 24] {
        state = (state ^ UInt64(truncatingIfNeeded: token.key >> shift & 0xFF)) &* 0x100_0000_01B3
      }
    }
    state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  public var value: UInt64 { state }

  /// Sixteen lower-case hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
