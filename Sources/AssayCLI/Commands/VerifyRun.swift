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

  /// As many documents are verified before they are kept; a pass that is interrupted loses no more. The numbers are for
  /// about a second of work, so that keeping costs little.
  private static let steps = 4...512

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
      let drafts = try store.draftKeys()
      let resumed = documents.indices.count { found[$0] != nil && drafts.contains(keys[$0]) }
      if resumed > 0, !isSilent {
        StandardError.write(
          "the pass before was interrupted: \(resumed) of \(documents.count) documents were verified; going on with the rest"
        )
      }
    }
    let open = documents.indices.filter { verified[$0] == nil }
    if !open.isEmpty {
      // Only now, for the sources are read and put in order first.
      let verifier = Verifier(rules: rules, packRules: packRules, collection: collection)
      var start = 0
      var step = 16
      while start < open.count {
        let began = ContinuousClock.now
        let part = Array(open[start..<min(start + step, open.count)])
        let results = await OrderedMap.map(part, jobs: jobs) { index in
          let result = verifier.verify(documents[index])
          progress.advance()
          return result
        }
        for (index, result) in zip(part, results) { verified[index] = result }
        start += part.count
        if start < open.count { try store.draft(zip(part, results).map { ($1, keys[$0]) }) }
        let taken = ContinuousClock.now - began
        step = min(
          max(taken < .milliseconds(500) ? step * 2 : taken > .seconds(2) ? step / 2 : step, Self.steps.lowerBound),
          Self.steps.upperBound)
      }
      // Verdicts from a part of the sources would look like verdicts from all of them.
      if let failure = verifier.sourceFailure { throw CommandFailure("\(failure)") }
    }
    pass.documents = verified.compactMap { $0 }
    return (pass, keys, reused)
  }

  /// Verifies documents, settles their findings as the settings say, and keeps the pass.
  ///
  /// - Parameters:
  ///   - chosen: The rules, with those that the settings turn on.
  ///   - settled: The settings, one a document.
  ///   - command: The call as it can be made again.
  /// - Returns: The pass with its number, and how many documents had their verdicts already.
  func keptPass(
    over documents: [Document], chosen: RuleChoice, settled: [DocumentSettings], created: String, command: String
  ) async throws -> (pass: Pass, reused: Int) {
    let made = try await pass(over: documents, created: created)
    var pass = made.pass
    await pass.compareDocuments(rules: chosen.betweenDocuments, jobs: jobs)
    for (index, settings) in settled.enumerated() {
      let verified = pass.documents[index]
      let tolerated = settings.rules.tolerated(verified.findings, in: verified.annotated, at: settings.path)
      pass.documents[index].findings = settings.settled(tolerated, in: verified.document, choice: chosen)
    }
    pass.settings.append(Pass.Setting(name: "command", value: command))
    pass.number = try store.keep(pass, keys: made.keys)
    return (pass, made.reused)
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
