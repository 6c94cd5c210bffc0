public import AssayConsistency
public import AssayModel

/// What documents that are read together say against each other.
public enum CorpusFindings {
  /// The findings of each document with those that come from comparing all of them, in text order.
  ///
  /// - Parameters:
  ///   - findings: One list for each document.
  ///   - keys: One element for each document, in the same order.
  public static func merged(
    _ findings: [[Finding]], keys: [CorpusKeys], rules: [CorpusRule] = CorpusRule.allCases
  ) -> [[Finding]] {
    guard keys.count > 1, !rules.isEmpty else { return findings }
    var checker = CorpusChecker(rules: rules)
    for key in keys { checker.add(key) }
    return zip(findings, checker.findings()).map { own, between in
      between.isEmpty ? own : (own + between).sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
    }
  }
}

extension Pass {
  /// Compares the documents of the pass with each other and adds what was found to their findings.
  public mutating func compareDocuments(rules: [CorpusRule] = CorpusRule.allCases, jobs: Int = 1) async {
    guard documents.count > 1, !rules.isEmpty else { return }
    let keys = await OrderedMap.map(documents, jobs: jobs) { CorpusKeys($0.annotated) }
    let merged = CorpusFindings.merged(documents.map(\.findings), keys: keys, rules: rules)
    for (index, findings) in merged.enumerated() { documents[index].findings = findings }
  }
}
