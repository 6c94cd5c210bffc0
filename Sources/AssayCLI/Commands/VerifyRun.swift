import Assay
import AssayConsistency
import AssayModel
import AssayPasses
import AssaySources
import Foundation

/// Verifies many documents, giving anew only the verdicts that something has changed for.
///
/// What a document's verdicts are made from is its text and date, the sources, and the version of Assay; a key stands for
/// these. The rest, claims and findings, is so fast to make that nothing is gained by keeping it.
struct VerifyRun {
  let rules: [any Rule.Type]
  let packRules: [PackRule]
  let collection: SourceCollection
  let store: PassStore
  let jobs: Int
  let isSilent: Bool
  let reusesVerdicts: Bool

  /// As many documents are verified before the first of them are kept; a pass that is interrupted loses no more.
  private static let step = 64

  /// - Returns: The pass, a key for each document, and how many kept their verdicts.
  func pass(
    over documents: [Document], created: String
  ) async throws -> (pass: Pass, keys: [String], reused: Int) {
    var pass = await Verifier(rules: rules, packRules: packRules).pass(over: [], created: created)
    pass.collections = collection.parts
    let keys = documents.map { key(of: $0, tool: pass.tool) }
    let progress = ProgressLine(total: documents.count, noun: "documents", isSilent: isSilent)
    defer { progress.finish() }
    var verified = [VerifiedDocument?](repeating: nil, count: documents.count)
    var reused = 0
    if reusesVerdicts {
      let analyzer = Analyzer(rules: rules, packRules: packRules)
      let found = await OrderedMap.map(Array(documents.indices), jobs: jobs) { index -> VerifiedDocument? in
        guard let judged = try? store.verdicts(for: keys[index]) else { return nil }
        let annotated = analyzer.annotate(documents[index])
        guard annotated.claims.count == judged.verdicts.count else { return nil }
        progress.advance()
        return VerifiedDocument(
          annotated: annotated, verdicts: judged.verdicts, findings: analyzer.findings(in: annotated),
          sources: judged.sources)
      }
      verified = found
      reused = found.count { $0 != nil }
    }
    let open = documents.indices.filter { verified[$0] == nil }
    if !open.isEmpty {
      // Only now, for the sources are read and put in order first.
      let verifier = Verifier(rules: rules, packRules: packRules, collection: collection)
      for start in stride(from: 0, to: open.count, by: Self.step) {
        let part = Array(open[start..<min(start + Self.step, open.count)])
        let results = await OrderedMap.map(part, jobs: jobs) { index in
          let result = verifier.verify(documents[index])
          progress.advance()
          return result
        }
        for (index, result) in zip(part, results) { verified[index] = result }
        if start + Self.step < open.count {
          try store.draft(zip(part, results).map { ($1, keys[$0]) })
        }
      }
      // Verdicts from a part of the sources would look like verdicts from all of them.
      if let failure = verifier.sourceFailure { throw CommandFailure("\(failure)") }
    }
    pass.documents = verified.compactMap { $0 }
    return (pass, keys, reused)
  }

  private func key(of document: Document, tool: String) -> String {
    var digest = Digest()
    let parts =
      [
        tool, document.id, document.origin.name, document.origin.mediaType, document.date?.description ?? "",
        document.language,
      ]
      + collection.parts.flatMap { [$0.name, $0.digest] }
    for part in parts { digest.update(Array(part.utf8) + [0]) }
    digest.update(document.text.bytes)
    return digest.hexadecimal
  }
}
