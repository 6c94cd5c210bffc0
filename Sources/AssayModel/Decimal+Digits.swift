public import FoundationEssentials

extension Decimal {
  /// Calls `body` with the bytes of `description`; common values are written without the divisions it takes.
  ///
  /// `Decimal` does not publish its significand as an integer, so the value's 20 bytes are read where they lie as they
  /// do in every Foundation so far: exponent, flags, two bytes unused, sixteen of significand, the lowest first. A
  /// Foundation that lays them out otherwise is noticed, and gets `description`.
  public func withDigits(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard Self.layoutIsKnown, let parts = Parts(self), parts.isShort else {
      var text = description
      text.withUTF8(body)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Parts.longest) { buffer in
      let first = parts.write(to: buffer)
      body(UnsafeBufferPointer(rebasing: buffer[first...]))
    }
  }

  /// The double that is nearest to the value; not a number when the value is none.
  public var nearestDouble: Double {
    guard Self.layoutIsKnown, let parts = Parts(self), parts.significand <= 1 << 53,
      parts.exponent.magnitude < Self.powersOfTen.count
    else { return Double(description) ?? .nan }
    // Both numbers are exact as doubles, so that their product or quotient is rounded once.
    let size = Double(parts.significand)
    let power = Self.powersOfTen[Int(parts.exponent.magnitude)]
    let value = parts.exponent < 0 ? size / power : size * power
    return parts.isNegative ? -value : value
  }

  /// The double that is nearest to the value times one factor over another; `nil` where that takes long division.
  ///
  /// Multiplying and dividing decimals takes tens of thousands of instructions, even by one.
  func nearestDouble(times numerator: Decimal, over denominator: Decimal) -> Double? {
    guard Self.layoutIsKnown, let value = Parts(self), let above = Parts(numerator), let below = Parts(denominator),
      below.significand > 0
    else { return nil }
    let exponent = value.exponent + above.exponent - below.exponent
    guard exponent.magnitude < Self.wholePowersOfTen.count else { return nil }
    let power = Self.wholePowersOfTen[Int(exponent.magnitude)]
    let (product, overflows) = value.significand.multipliedReportingOverflow(by: above.significand)
    let (top, topOverflows) = product.multipliedReportingOverflow(by: exponent > 0 ? power : 1)
    let (bottom, bottomOverflows) = below.significand.multipliedReportingOverflow(by: exponent < 0 ? power : 1)
    // Both are exact as doubles, so that their quotient is rounded once.
    guard !overflows, !topOverflows, !bottomOverflows, max(top, bottom) <= 1 << 53 else { return nil }
    let isNegative = value.isNegative != (above.isNegative != below.isNegative)
    return (isNegative ? -1 : 1) * Double(top) / Double(bottom)
  }

  /// Whether the value is less than a whole number, without the allocations that comparing two decimals takes.
  public func isLess(than other: Int) -> Bool {
    switch compared(with: other) {
    case .some(let order): order < 0
    case .none: self < Decimal(other)
    }
  }

  /// Whether the value is a whole number, without the allocations that comparing two decimals takes.
  public func isEqual(to other: Int) -> Bool {
    switch compared(with: other) {
    case .some(let order): order == 0
    case .none: self == Decimal(other)
    }
  }

  /// -1, 0 or 1; `nil` where the value or the power of ten to compare with does not fit into eight bytes.
  private func compared(with other: Int) -> Int? {
    guard Self.layoutIsKnown, let parts = Parts(self) else { return nil }
    if parts.isNegative { return other < 0 ? nil : -1 }
    if other < 0 { return 1 }
    if parts.exponent == 0 { return parts.significand.compared(with: UInt64(other)) }
    guard parts.exponent.magnitude < Self.wholePowersOfTen.count else { return nil }
    let power = Self.wholePowersOfTen[Int(parts.exponent.magnitude)]
    // A product that overflows is larger than any whole number of eight bytes.
    if parts.exponent > 0 {
      let (value, overflows) = parts.significand.multipliedReportingOverflow(by: power)
      return overflows ? 1 : value.compared(with: UInt64(other))
    }
    let (value, overflows) = UInt64(other).multipliedReportingOverflow(by: power)
    return overflows ? -1 : parts.significand.compared(with: value)
  }

  /// From 10⁰ to 10¹⁹, the last one of eight bytes.
  private static let wholePowersOfTen: [UInt64] = (0..<20).map { power in
    (0..<power).reduce(1) { value, _ in value * 10 }
  }

  /// From 10⁰ to 10²², the last one that a double holds exactly.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  private static let layoutIsKnown: Bool = {
    let samples = [(12000, 0, "12000"), (120_005, -1, "12000.5"), (-7, -3, "-0.007"), (1, 12, "1000000000000")]
    return samples.allSatisfy { significand, exponent, text in
      let value = Decimal(
        sign: significand < 0 ? .minus : .plus, exponent: exponent, significand: Decimal(significand.magnitude))
      guard let parts = Parts(value), parts.isShort else { return false }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Parts.longest) { buffer in
        text.utf8.elementsEqual(buffer[parts.write(to: buffer)...]) && value.description == text
      }
    }
  }()

  /// What a value's bytes hold.
  private struct Parts {
    let significand: UInt64
    let exponent: Int
    let isNegative: Bool

    /// The bytes of the longest text written here: a sign, a point, and 20 digits or fewer with 20 zeros.
    static let longest = 48

    /// Whether the text fits into `longest` bytes.
    var isShort: Bool { (-20...20).contains(exponent) }

    /// `nil` when the significand is longer than eight bytes, or the value is no number.
    init?(_ value: Decimal) {
      guard MemoryLayout<Decimal>.size == 20, !value.isNaN else { return nil }
      let (first, low, high) = withUnsafeBytes(of: value) { bytes in
        (
          bytes.loadUnaligned(as: UInt32.self), bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self),
          bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self)
        )
      }
      guard high == 0 else { return nil }
      exponent = Int(Int8(truncatingIfNeeded: UInt32(littleEndian: first)))
      isNegative = value.isSignMinus
      significand = UInt64(littleEndian: low)
    }

    /// Writes the digits to the end of a buffer of `longest` bytes, and returns the offset of the first.
    func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
      var place = buffer.count
      func put(_ byte: UInt8) {
        place -= 1
        buffer[place] = byte
      }
      var rest = significand
      var fraction = 0
      if exponent < 0 {
        // Zeros at the end of a fraction are not written.
        fraction = -exponent
        while fraction > 0, rest % 10 == 0 {
          rest /= 10
          fraction -= 1
        }
      } else if rest > 0 {
        for _ in 0..<exponent { put(UInt8(ascii: "0")) }
      }
      if fraction > 0 {
        for _ in 0..<fraction {
          put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
          rest /= 10
        }
        put(UInt8(ascii: "."))
      }
      repeat {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      if isNegative { put(UInt8(ascii: "-")) }
      return place
    }
  }
}

extension UInt64 {
  fileprivate func compared(with other: UInt64) -> Int { self < other ? -1 : self == other ? 0 : 1 }
}
