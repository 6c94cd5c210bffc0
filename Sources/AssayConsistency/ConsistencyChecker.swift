public import AssayModel
import AssayText

/// Runs rules over a document.
public struct ConsistencyChecker: Sendable {
  private let rules: [any Rule]
  private let packRules: [PackRule]

  /// - Parameters:
  ///   - rules: The rules to run; all of the catalogue unless told.
  ///   - packRules: The desk's own rules to run beside them.
  public init(rules: [any Rule.Type] = RuleCatalogue.all, packRules: [PackRule] = []) {
    self.rules = rules.map { $0.init() }
    self.packRules = packRules
  }

  /// The findings of all rules in text order, each with its fingerprint.
  ///
  /// Of several findings of one family on the same span the most severe stays.
  public func findings(in document: AnnotatedDocument) -> [Finding] {
    let checked = CheckedDocument(document)
    // Program text has rules of its own; what is right there looks wrong as prose.
    let all = rules.flatMap { $0.findings(in: checked) } + packRules.flatMap { $0.findings(in: checked) }
    let prose = all.filter { finding in
      guard let sentence = document.sentenceIndex(at: finding.span.start) else { return true }
      return document.document.blocks[document.sentences[sentence].block].kind != .code
    }
    let found = prose.sorted {
      if $0.span != $1.span { return $0.span < $1.span }
      if $0.family != $1.family { return $0.family < $1.family }
      return $0.severity != $1.severity ? $0.severity > $1.severity : $0.rule < $1.rule
    }
    var kept: [Finding] = []
    for finding in found {
      if let last = kept.last, last.span == finding.span, last.family == finding.family { continue }
      kept.append(finding)
    }
    kept.sort { ($0.span, $0.rule) < ($1.span, $1.rule) }
    addFingerprints(to: &kept, in: document)
    return kept
  }

  /// A fingerprint is made of the rule, the words of the sentence and the finding's number among equals, so that
  /// edits elsewhere in the text leave it as it was.
  private func addFingerprints(to findings: inout [Finding], in document: AnnotatedDocument) {
    var seen: [UInt64: Int] = [:]
    // Findings come in text order, so the words of each sentence are read once.
    var current: (sentence: Int, words: String)?
    for index in findings.indices {
      var fingerprint = Fingerprint()
      fingerprint.add(findings[index].rule)
      if let sentence = document.sentenceIndex(at: findings[index].span.start) {
        if current?.sentence != sentence {
          var words = Fingerprint()
          words.add(wordsOf: document.tokens.tokens[document.sentences[sentence].tokens])
          current = (sentence, words.text)
        }
        fingerprint.add(current?.words ?? "")
      }
      let ordinal = seen[fingerprint.value, default: 0]
      seen[fingerprint.value] = ordinal + 1
      if ordinal > 0 { fingerprint.add(String(ordinal)) }
      findings[index].fingerprint = fingerprint.text
    }
  }
}
