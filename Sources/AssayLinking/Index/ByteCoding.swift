/// Numbers written one after the other as bytes: unsigned ones in groups of seven bits, low group first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func number(_ value: Int) {
    var rest = UInt(bitPattern: value)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  @inline(__always)
  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func word(_ value: UInt32) {
    for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  mutating func words(_ values: [UInt32]) {
    number(values.count)
    values.withUnsafeBytes { raw in bytes.append(contentsOf: raw) }
  }

  mutating func long(_ value: UInt64) {
    word(UInt32(truncatingIfNeeded: value))
    word(UInt32(truncatingIfNeeded: value >> 32))
  }

  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }
}

/// Reads what `ByteWriter` wrote. Beyond the end everything reads as 0, so that no damaged bytes can stop the
/// program.
struct ByteReader {
  let bytes: ArraySlice<UInt8>
  var place: Int

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place >= bytes.endIndex }

  @inline(__always)
  mutating func byte() -> UInt8 {
    guard place < bytes.endIndex else { return 0 }
    defer { place += 1 }
    return bytes[place]
  }

  @inline(__always)
  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while place < bytes.endIndex, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: value)
  }

  /// A number of things that follow, each of at least `size` bytes: never more than the bytes can hold.
  mutating func count(of size: Int = 1) -> Int {
    let value = number()
    return min(max(value, 0), max(bytes.endIndex - place, 0) / size)
  }

  mutating func word() -> UInt32 {
    var value: UInt32 = 0
    for shift: UInt32 in [0, 8, 16, 24] { value |= UInt32(byte()) << shift }
    return value
  }

  mutating func text() -> String {
    let count = count()
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func long() -> UInt64 { UInt64(word()) | UInt64(word()) << 32 }

  mutating func words() -> [UInt32] {
    let count = count(of: 4)
    let end = place + 4 * count
    let start = place - bytes.startIndex
    let result = bytes.withUnsafeBytes { raw in
      [UInt32](unsafeUninitializedCapacity: count) { target, filled in
        UnsafeMutableRawBufferPointer(target).copyMemory(from: .init(rebasing: raw[start..<start + 4 * count]))
        filled = count
      }
    }
    place = end
    return result
  }
}
