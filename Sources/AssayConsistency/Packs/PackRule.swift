public import AssayModel
import AssayText

/// A rule that a desk wrote for itself: a pattern over words and annotations, with its own examples.
public struct PackRule: Sendable {
  /// An example with the line it stands in.
  public struct Example: Sendable {
    /// `⟦…⟧` marks a finding.
    public let text: String
    /// From 1.
    public let line: Int
    /// Whether the rule must fire; without marks it may do so anywhere.
    public let isBad: Bool

    public init(text: String, line: Int, isBad: Bool) {
      self.text = text
      self.line = line
      self.isBad = isBad
    }
  }

  public let about: RuleDescription
  /// The pack's file, as messages show it, and the line of the rule in it, from 1.
  public let file: String
  public let line: Int
  /// What is found, in one sentence.
  public let pattern: PackPattern
  /// What must also stand in the sentence, each of them somewhere.
  public let with: [PackPattern]
  /// What must not stand in the sentence.
  public let without: [PackPattern]
  public let place: PackPlace
  /// `{match}` stands for the words found, `{x}` for those of the step labelled "x".
  public let message: String
  public let examples: [Example]

  /// - Parameters:
  ///   - about: Its `fires` and `staysQuiet` are taken from `examples`.
  public init(
    about: RuleDescription, file: String, line: Int, pattern: PackPattern, with: [PackPattern] = [],
    without: [PackPattern] = [], place: PackPlace = PackPlace(), message: String, examples: [Example]
  ) {
    self.about = about
    self.file = file
    self.line = line
    self.pattern = pattern
    self.with = with
    self.without = without
    self.place = place
    self.message = message
    self.examples = examples
  }

  /// Where the document holds the pattern, in text order.
  func findings(in document: CheckedDocument) -> [Finding] {
    var findings: [Finding] = []
    for (index, sentence) in document.sentences.enumerated() where place.allows(sentence: index, in: document) {
      var matcher = PackMatcher(pattern, in: document, sentence: sentence.tokens)
      lazy var hasNeighbours =
        with.allSatisfy { PackMatcher.holds($0, in: document, sentence: sentence.tokens) }
        && !without.contains { PackMatcher.holds($0, in: document, sentence: sentence.tokens) }
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        guard let match = matcher.match(at: start) else {
          start += 1
          continue
        }
        start = max(match.tokens.upperBound, start + 1)
        guard place.allows(match.tokens, in: document), hasNeighbours else { continue }
        findings.append(finding(match, in: document))
      }
    }
    return findings
  }

  private func finding(_ match: PackMatch, in document: CheckedDocument) -> Finding {
    let list = document.tokens
    let focus = match.focus ?? match.tokens
    var text = message.replacing("{match}", with: list.text[list.span(focus)])
    for label in match.labels.keys.sorted() {
      if let tokens = match.labels[label] { text = text.replacing("{\(label)}", with: list.text[list.span(tokens)]) }
    }
    return Finding(
      rule: about.id, family: about.family, span: list.span(focus), severity: about.severity, message: text)
  }
}
