import AssayModel
import Foundation

/// What a decision's row and an exported line hold as JSON: the bytes that its digest is made of.
///
/// A name never changes its meaning, and new ones are optional. The bytes are kept as they were written, so that a field
/// which a later version adds does not get lost in an older one.
struct DecisionShape: Codable {
  struct Target: Codable {
    var document: String
    var kind: String
    var fingerprint: String
  }

  struct Basis: Codable {
    var sort: String
    var words: String
    var before: String
    var after: String
    var start: Int
    var pass: Int
    var result: String
    var evidence: String
  }

  var version: Int
  var by: String
  var at: String
  var action: String
  var target: Target?
  var basis: Basis?
  var reason: String?
  var value: String?
  var revises: [String]?
  var batch: String?
  var previous: [String]

  init(_ decision: Decision) {
    version = 1
    by = decision.by
    at = decision.at
    action = decision.action.rawValue
    target = decision.target.map {
      Target(document: $0.document, kind: $0.kind.rawValue, fingerprint: $0.fingerprint)
    }
    basis = decision.basis.map {
      Basis(
        sort: $0.sort, words: $0.words, before: $0.before, after: $0.after, start: $0.start, pass: $0.pass,
        result: $0.result, evidence: $0.evidence)
    }
    reason = decision.reason.isEmpty ? nil : decision.reason
    value = decision.value.isEmpty ? nil : decision.value
    revises = decision.revises.isEmpty ? nil : decision.revises
    batch = decision.batch.isEmpty ? nil : decision.batch
    previous = decision.previous
  }

  func model() throws -> Decision {
    Decision(
      by: by, at: at, action: Decision.Action(rawValue: action),
      target: try target.map {
        Decision.Target(document: $0.document, kind: try Stored.value($0.kind), fingerprint: $0.fingerprint)
      },
      basis: basis.map {
        Decision.Basis(
          sort: $0.sort, words: $0.words, before: $0.before, after: $0.after, start: $0.start, pass: $0.pass,
          result: $0.result, evidence: $0.evidence)
      },
      reason: reason ?? "", value: value ?? "", revises: revises ?? [], batch: batch ?? "", previous: previous)
  }
}
