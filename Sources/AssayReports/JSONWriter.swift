import AssayModel
public import AssayText
public import FoundationEssentials

/// Writes JSON as UTF-8, its keys in the order in which they are given: the same values give the same bytes.
///
/// The caller keeps to the grammar (a key before each value of an object, as many ends as beginnings); the writer sets
/// commas, line ends and escapes.
public struct JSONWriter: Sendable {
  public enum Layout: Sendable {
    /// No white space at all: one line.
    case compact
    /// One key a line, two blanks a level.
    case indented
  }

  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  public init(_ layout: Layout = .compact) { self.layout = layout }

  public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  // MARK: Structure

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a key; the next call writes its value. The key must need no escapes.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  /// Ends a line of a JSONL file, or the file.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  // MARK: Values

  public mutating func string(_ text: String) {
    separate()
    quoted(text)
    needsComma = true
  }

  /// Writes a part of a text without making a `String` of it.
  public mutating func string(_ text: Text, _ span: TextSpan) {
    separate()
    text.bytes.withUnsafeBufferPointer { quoted(UnsafeBufferPointer(rebasing: $0[span.start..<span.end])) }
    needsComma = true
  }

  /// Writes a string that needs no escapes.
  public mutating func string(plain text: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(text)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  public mutating func number(_ value: Int) {
    separate()
    append(value)
    needsComma = true
  }

  /// Writes all digits of a value and no exponent; `null` for what is not a number.
  public mutating func number(_ value: Decimal) {
    separate()
    append(value)
    needsComma = true
  }

  /// Writes a value as a string of all its digits, for readers whose numbers are binary fractions.
  public mutating func string(_ value: Decimal) {
    separate()
    if value.isNaN {
      append("null")
    } else {
      bytes.append(UInt8(ascii: "\""))
      append(value)
      bytes.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  /// Writes a score to four places; 0 for what is not a number.
  public mutating func number(score value: Double) {
    separate()
    append(score: value)
    needsComma = true
  }

  public mutating func bool(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
    needsComma = true
  }

  public mutating func null() {
    separate()
    append("null")
    needsComma = true
  }

  // MARK: Characters

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth = max(0, depth - 1)
    if layout == .indented, needsComma { newLine() }
    bytes.append(bracket)
    needsComma = true
  }

  /// What stands between this value or key and what came before it.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if layout == .indented, depth > 0 { newLine() }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(0x20) }
    followsKey = true
    needsComma = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func quoted(_ text: String) {
    var text = text
    text.withUTF8 { quoted($0) }
  }

  /// Copies runs of bytes that need no escape; byte by byte would be half as fast.
  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var runStart = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
      escape(byte)
      index += 1
      runStart = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      append("u00")
      for digit in [byte >> 4, byte & 0x0F] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }

  private mutating func append(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digits: UInt64(value.magnitude))
  }

  private mutating func append(digits value: UInt64) {
    if value >= 10 { append(digits: value / 10) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  private mutating func append(_ value: Decimal) {
    if value.isNaN {
      append("null")
      return
    }
    var isWritten = false
    value.withDigits { digits in
      let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
      guard digits.count - point - 1 <= Decimal.longestFraction else { return }
      bytes.append(contentsOf: digits)
      isWritten = true
    }
    if !isWritten { bytes.append(contentsOf: value.written.utf8) }
  }

  private mutating func append(score value: Double) {
    let bounded = value.isFinite ? Swift.min(Swift.max(value, -1e12), 1e12) : 0
    let scaled = Int((bounded * 10_000).rounded())
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = UInt64(scaled.magnitude)
    append(digits: magnitude / 10_000)
    var fraction = magnitude % 10_000
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place: UInt64 = 1000
    while fraction > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: fraction / place))
      fraction %= place
      place /= 10
    }
  }
}
