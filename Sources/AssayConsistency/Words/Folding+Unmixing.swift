import AssayText

extension Folding {
  /// The key of a word without its last byte: `mix` undone.
  static func unmix(_ hash: UInt32, _ last: UInt8) -> UInt32 { (hash &* inversePrime) ^ UInt32(last) }

  /// The inverse of the FNV prime 16,777,619 modulo 2³².
  private static var inversePrime: UInt32 { 899_433_627 }
}
