/// A text as valid UTF-8 bytes, addressed by byte offset.
///
/// All stages loop over `bytes`; a `String` is made only for what is shown to a person.
public struct Text: Hashable, Sendable {
  /// Valid UTF-8.
  public let bytes: [UInt8]

  public init(_ string: some StringProtocol) {
    bytes = Array(string.utf8)
  }

  /// Takes bytes as they are; ill-formed sequences become U+FFFD.
  public init(decoding bytes: [UInt8]) {
    let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
    self.bytes = isWellFormed ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The number of bytes.
  @inlinable
  public var count: Int { bytes.count }

  @inlinable
  public var isEmpty: Bool { bytes.isEmpty }

  /// The whole text.
  @inlinable
  public var span: TextSpan { TextSpan(0, bytes.count) }

  @inlinable
  public subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The words of a span, exactly as they stand.
  public subscript(span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The Unicode scalar that starts at `offset`, and its length in bytes; `nil` at the end of the text.
  @inlinable
  public func scalar(at offset: Int) -> (value: UInt32, length: Int)? {
    guard offset < bytes.count else { return nil }
    let a = UInt32(bytes[offset])
    if a < 0x80 { return (a, 1) }
    if a < 0xE0 {
      guard offset + 1 < bytes.count else { return (0xFFFD, 1) }
      return ((a & 0x1F) << 6 | UInt32(bytes[offset + 1]) & 0x3F, 2)
    }
    if a < 0xF0 {
      guard offset + 2 < bytes.count else { return (0xFFFD, 1) }
      return (
        (a & 0x0F) << 12 | (UInt32(bytes[offset + 1]) & 0x3F) << 6 | UInt32(bytes[offset + 2]) & 0x3F, 3
      )
    }
    guard offset + 3 < bytes.count else { return (0xFFFD, 1) }
    return (
      (a & 0x07) << 18 | (UInt32(bytes[offset + 1]) & 0x3F) << 12 | (UInt32(bytes[offset + 2]) & 0x3F) << 6
        | UInt32(bytes[offset + 3]) & 0x3F, 4
    )
  }

  /// The offset of the first byte of `span` with this value; `nil` when none has it. Eight bytes a step.
  public func firstIndex(of byte: UInt8, in span: TextSpan) -> Int? {
    bytes.withUnsafeBytes { bytes in
      let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
      var index = span.start
      while index + 8 <= span.end {
        let difference = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
        // A byte of zero borrows from its eighth bit.
        if (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      while index < span.end {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  /// The span without white space (ASCII, no-break and typographic spaces) at its ends.
  public func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.start
    var end = span.end
    while start < end, let length = whitespaceLength(at: start), start + length <= end { start += length }
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard let length = whitespaceLength(at: last), last + length == end else { break }
      end = last
    }
    return TextSpan(start, end)
  }

  /// The length in bytes of the white space character at `offset`; `nil` when there is none.
  @inlinable
  public func whitespaceLength(at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    let a = bytes[offset]
    if a == 0x20 || (a >= 0x09 && a <= 0x0D) { return 1 }
    if a < 0xC2 { return nil }
    guard let scalar = scalar(at: offset) else { return nil }
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      return scalar.length
    default: return nil
    }
  }
}
