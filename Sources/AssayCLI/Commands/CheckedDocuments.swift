import Assay
import AssayConsistency
import AssayModel

/// A document with what its check found.
struct CheckedResult: Sendable {
  let document: Document
  let claims: Int
  var findings: [Finding]
}

/// Runs the rules over documents, each by itself and all against each other, as the settings say.
enum CheckedDocuments {
  static func check(
    _ batch: DocumentBatch, _ options: DocumentOptions, rules: RuleChoice, settings: SettingsOptions
  ) async throws -> [CheckedResult] {
    let settled = try settings.settings(for: batch.documents, stdinFilename: options.stdinFilename)
    let rules = try rules.extended(by: settled)
    let analyzer = Analyzer(rules: rules.rules, packRules: rules.packRules)
    let compares = batch.documents.count > 1 && !rules.betweenDocuments.isEmpty
    let read = await OrderedMap.map(Array(zip(batch.documents, settled)), jobs: options.tasks) { document, settings in
      let annotated = analyzer.annotate(document)
      let findings = settings.rules.tolerated(analyzer.findings(in: annotated), in: annotated, at: settings.path)
      let result = CheckedResult(document: document, claims: annotated.claims.count, findings: findings)
      return (result: result, keys: compares ? CorpusKeys(annotated) : nil)
    }
    let findings = CorpusFindings.merged(
      read.map(\.result.findings), keys: read.compactMap(\.keys), rules: rules.betweenDocuments)
    return zip(zip(read, findings), settled).map { element, settings in
      var result = element.0.result
      result.findings = settings.settled(element.1, in: result.document, choice: rules)
      return result
    }
  }
}
