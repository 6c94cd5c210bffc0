public import AssayModel
import Crypto
import Foundation

/// An entry of the decision log, as it is kept.
public struct KeptDecision: Hashable, Sendable {
  /// From 1, in the order in which this workspace learnt of them.
  public let number: Int
  /// SHA-256 of `body`, lower-case hexadecimal: the name of the entry on every desk.
  public let digest: String
  /// The JSON that was written first, byte for byte.
  public let body: [UInt8]
  public let decision: Decision

  /// The entry as a line of an exported log: digest, blank, JSON.
  public var line: [UInt8] { Array(digest.utf8) + [0x20] + body + [0x0A] }

  static func digest(of body: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: body).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// A line of a log from elsewhere that cannot be taken in.
public enum DecisionLogError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line is not a digest, a blank and JSON. `line` counts from 1.
  case notALine(line: Int)
  /// The digest is not that of the JSON: somebody changed one of them.
  case changed(line: Int)
  /// The JSON is no decision.
  case notADecision(line: Int, reason: String)
  /// The entry follows one that neither log has.
  case gap(line: Int, missing: String)
  /// The store refused.
  case store(PassStoreError)

  public var description: String {
    switch self {
    case .notALine(let line): "line \(line) is not a decision: expected a digest, a blank and JSON"
    case .changed(let line):
      "line \(line) was changed after it was written: its digest is another. Nothing was imported."
    case .notADecision(let line, let reason): "line \(line) is not a decision: \(reason). Nothing was imported."
    case .gap(let line, let missing):
      "line \(line) follows the decision \(missing.prefix(12)), which neither log has: export the whole log. "
        + "Nothing was imported."
    case .store(let error): "\(error)"
    }
  }
}

/// What is wrong with a log.
public enum DecisionLogFault: Hashable, Sendable, CustomStringConvertible {
  /// The entry's digest is not that of its JSON.
  case changed(number: Int)
  case unreadable(number: Int)
  /// An entry that was written before this one is gone.
  case missing(number: Int, digest: String)
  /// The last entries are not those that were written last.
  case cut

  public var description: String {
    switch self {
    case .changed(let number): "decision \(number) was changed after it was written"
    case .unreadable(let number): "decision \(number) cannot be read"
    case .missing(let number, let digest):
      "the decision \(digest.prefix(12)), which decision \(number) follows, is gone"
    case .cut: "the log's last decisions are not those that were written last"
    }
  }
}
