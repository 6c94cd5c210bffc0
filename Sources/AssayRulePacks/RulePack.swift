public import AssayConsistency
import AssayModel
import AssayXML

/// The rules of one file that a desk wrote for itself.
public struct RulePack: Sendable {
  /// In the order of the file; one or more.
  public let rules: [PackRule]

  /// Reads a pack and compares it with the schema and with what the schema cannot say.
  ///
  /// - Parameters:
  ///   - file: As messages show it.
  ///   - takenIDs: Ids that no rule of the pack may have.
  /// - Throws: `RulePackError` with every fault that was found.
  public init(_ bytes: [UInt8], file: String, takenIDs: Set<String> = []) throws(RulePackError) {
    let read: (tree: XMLTree, faults: [XMLFault])
    do {
      read = try RulePackSchema.compiled().validate(bytes, file: file)
    } catch {
      throw RulePackError(faults: Self.faults(of: error, file: file))
    }
    let root = read.tree.root
    guard root.name == "rules", root.namespace == RulePackSchema.namespace else {
      throw RulePackError(faults: [
        .init(
          file: file, line: root.line,
          reason: "this is no rule pack: it must begin <rules xmlns=\"\(RulePackSchema.namespace)\">")
      ])
    }
    guard read.faults.isEmpty else {
      throw RulePackError(
        faults: read.faults.map { .init(file: file, line: $0.line, reason: "\($0.path): \($0.reason)") })
    }
    var conversion = PackConversion(file: file)
    rules = root.children(named: "rule").map { conversion.rule($0) }
    for (rule, element) in zip(rules, root.children(named: "rule")) where takenIDs.contains(rule.about.id) {
      conversion.fault(element, "there is a rule \(rule.about.id) already: choose another id")
    }
    if !conversion.faults.isEmpty { throw RulePackError(faults: conversion.faults) }
  }

  private static func faults(of error: XMLError, file: String) -> [RulePackError.Fault] {
    switch error {
    case .notReadable(_, let reason): [.init(file: file, line: nil, reason: "cannot be read: \(reason)")]
    case .notWellFormed(_, let line, let reason): [.init(file: file, line: line, reason: "this is not XML: \(reason)")]
    case .refused(_, let line, let refusal): [.init(file: file, line: line, reason: "refused: \(refusal.reason)")]
    case .notValid(_, let faults):
      faults.map { .init(file: file, line: $0.line, reason: "\($0.path): \($0.reason)") }
    case .schemaNotUsable(let name, let line, let reason):
      [.init(file: name, line: line, reason: "not a usable schema: \(reason)")]
    }
  }
}
