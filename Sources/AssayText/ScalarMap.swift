/// Converts byte offsets to Unicode code point and UTF-16 offsets, and back.
///
/// A checkpoint every 64 bytes; a look-up counts at most 64 bytes from the nearest one.
public struct ScalarMap: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  /// Code points before byte `64 * index`.
  private let scalarsBefore: [UInt32]
  /// UTF-16 code units before byte `64 * index`.
  private let unitsBefore: [UInt32]

  public init(_ text: Text) {
    bytes = text.bytes
    var scalars: [UInt32] = []
    var units: [UInt32] = []
    scalars.reserveCapacity(bytes.count / Self.stride + 2)
    units.reserveCapacity(bytes.count / Self.stride + 2)
    var scalarCount: UInt32 = 0
    var unitCount: UInt32 = 0
    for index in bytes.indices {
      if index % Self.stride == 0 {
        scalars.append(scalarCount)
        units.append(unitCount)
      }
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 {
        scalarCount += 1
        unitCount += byte >= 0xF0 ? 2 : 1
      }
    }
    if bytes.count % Self.stride == 0 {
      scalars.append(scalarCount)
      units.append(unitCount)
    }
    scalarsBefore = scalars
    unitsBefore = units
  }

  /// The number of code points before the byte at `offset`.
  public func scalarOffset(of offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    var count = Int(scalarsBefore[checkpoint])
    for index in checkpoint * Self.stride..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The number of UTF-16 code units before the byte at `offset`.
  public func utf16Offset(of offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    var count = Int(unitsBefore[checkpoint])
    for index in checkpoint * Self.stride..<offset where bytes[index] & 0xC0 != 0x80 {
      count += bytes[index] >= 0xF0 ? 2 : 1
    }
    return count
  }

  /// The byte at which code point number `scalarOffset` starts; the end of the text when there are fewer.
  public func byteOffset(ofScalar scalarOffset: Int) -> Int {
    var low = 0
    var high = scalarsBefore.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(scalarsBefore[middle]) <= scalarOffset { low = middle } else { high = middle - 1 }
    }
    var count = Int(scalarsBefore[low])
    var index = low * Self.stride
    while index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 {
        if count == scalarOffset { return index }
        count += 1
      }
      index += 1
    }
    return bytes.count
  }
}
