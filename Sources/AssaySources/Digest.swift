import Crypto

/// SHA-256, as passes and records keep it.
public struct Digest {
  private var hasher = SHA256()

  public init() {}

  public mutating func update(_ bytes: some Sequence<UInt8>) { hasher.update(data: Array(bytes)) }

  /// Sixty-four lower-case hexadecimal digits of all that was given.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The thirty-two bytes of a digest.
  package static func bytes(of bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// The digest of some bytes, in lower-case hexadecimal.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.hexadecimal
  }
}
