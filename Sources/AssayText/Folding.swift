/// Lower-casing for look-ups: ASCII and Latin-1 letters, and curly apostrophes made straight.
///
/// A full Unicode fold is not needed to find English cues, and would cost ten times as much.
public enum Folding {
  /// The FNV-1a offset basis (Fowler, Noll and Vo, 32 bits).
  @inlinable public static var basis: UInt32 { 2_166_136_261 }

  @inlinable
  public static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// Folds the character at `index` and moves `index` past what was read. Other characters pass byte by byte.
  @inlinable
  public static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, before end: Int) -> UInt8 {
    let byte = bytes[index]
    index += 1
    if byte &- 0x41 < 26 { return byte | 0x20 }
    if byte < 0x80 { return byte }
    if byte == 0xE2, index + 1 < end, bytes[index] == 0x80, bytes[index + 1] == 0x99 {
      index += 2
      return 0x27
    }
    // The second byte of U+00C0...U+00DE, except the multiplication sign.
    if index >= 2, bytes[index - 2] == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte | 0x20 }
    return byte
  }

  @inlinable
  static func lowerCase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Eight bytes with their ASCII letters in lower case.
  @inline(__always)
  static func lowerCase(_ bytes: UInt64) -> UInt64 {
    // Adding 0x3F lifts "A" and all above it into the eighth bit, adding 0x25 all above "Z".
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let aboveZ = low &+ 0x2525_2525_2525_2525
    return bytes | ((fromA & ~aboveZ & ~bytes & 0x8080_8080_8080_8080) >> 2)
  }

  /// The hash of a span as `Token.key` holds it.
  @inlinable
  public static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash = basis
    var index = start
    while index < end { hash = mix(hash, next(bytes, &index, before: end)) }
    return hash
  }

  /// The key that a token with these words has.
  public static func key(of word: some StringProtocol) -> UInt32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { key($0, 0, $0.count) }
  }

  /// The folded bytes of a word.
  public static func folded(_ word: some StringProtocol) -> [UInt8] {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var result: [UInt8] = []
      var index = 0
      while index < buffer.count { result.append(next(buffer, &index, before: buffer.count)) }
      return result
    }
  }
}

extension Text {
  /// Whether the folded bytes of `span` are exactly `word`, which must be folded already.
  @inlinable
  public func folded(_ span: TextSpan, equals word: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      if span.length < word.count { return false }
      var index = span.start
      var other = 0
      while index < span.end {
        if other == word.count { return false }
        if Folding.next(bytes, &index, before: span.end) != word[other] { return false }
        other += 1
      }
      return other == word.count
    }
  }

  /// The words of a span in lower case, for dictionaries of things found; not for hot loops.
  public func folded(_ span: TextSpan) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(span.length)
      var index = span.start
      while index < span.end { result.append(Folding.next(bytes, &index, before: span.end)) }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
