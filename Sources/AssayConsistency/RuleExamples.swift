public import AssayModel
public import AssayText

/// Runs the examples of a rule: its documentation is its test.
public enum RuleExamples {
  /// An example without its marks.
  public struct Example: Sendable {
    public let text: String
    /// What `⟦…⟧` marked, in text order; empty for a text in which the rule stays quiet.
    public let findings: [TextSpan]
    /// What `⟨…⟩` marked, in text order.
    public let related: [TextSpan]

    /// Reads an example with its marks; marks may nest.
    public init(marked: String) {
      var bytes: [UInt8] = []
      var findings: [TextSpan] = []
      var related: [TextSpan] = []
      var openFindings: [Int] = []
      var openRelated: [Int] = []
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦": openFindings.append(bytes.count)
        case "⟧": if let start = openFindings.popLast() { findings.append(TextSpan(start, bytes.count)) }
        case "⟨": openRelated.append(bytes.count)
        case "⟩": if let start = openRelated.popLast() { related.append(TextSpan(start, bytes.count)) }
        default: bytes += Array(String(scalar).utf8)
        }
      }
      text = String(decoding: bytes, as: UTF8.self)
      self.findings = findings.sorted()
      self.related = related.sorted()
    }
  }

  /// An example on which a rule does not do what its description says.
  public struct Failure: Sendable, CustomStringConvertible {
    public let rule: String
    /// The example with its marks.
    public let example: String
    public let reason: String

    public var description: String { "\(rule): \(reason)\n  in: \(example)" }
  }

  /// The marked texts of a rule, those that fire first.
  public static func examples(of rule: any Rule.Type) -> [String] { rule.about.fires + rule.about.staysQuiet }

  /// Runs all examples of a rule.
  ///
  /// - Parameter annotate: Takes a text and its date through all stages before the rules.
  /// - Returns: The examples that fail, in order; empty when the rule does what it says.
  public static func failures(
    of rule: any Rule.Type, annotate: (String, CalendarDate?) -> AnnotatedDocument
  ) -> [Failure] {
    examples(of: rule).compactMap { failure(of: rule, on: $0, annotate: annotate) }
  }

  /// Runs one example of a rule; `nil` when the findings are exactly those marked.
  public static func failure(
    of rule: any Rule.Type, on marked: String, annotate: (String, CalendarDate?) -> AnnotatedDocument
  ) -> Failure? {
    let example = Example(marked: marked)
    let document = annotate(example.text, RuleDescription.exampleDate)
    let found = ConsistencyChecker(rules: [rule]).findings(in: document)
    let spans = found.map(\.span)
    let related = Set(found.flatMap(\.related)).sorted()
    func quoted(_ spans: [TextSpan]) -> String {
      spans.isEmpty ? "nothing" : spans.map { "“\(document.text[$0])”" }.joined(separator: ", ")
    }
    if spans != example.findings {
      return Failure(
        rule: rule.about.id, example: marked,
        reason: "reports \(quoted(spans)) where \(quoted(example.findings)) is marked")
    }
    if related != example.related {
      return Failure(
        rule: rule.about.id, example: marked,
        reason: "relates to \(quoted(related)) where \(quoted(example.related)) is marked")
    }
    return nil
  }

  /// Runs all examples of a desk's own rule.
  ///
  /// - Returns: The examples that fail, in order, each with the line it stands in.
  public static func failures(
    of rule: PackRule, annotate: (String, CalendarDate?) -> AnnotatedDocument
  ) -> [(failure: Failure, line: Int)] {
    rule.examples.compactMap { listed in
      let example = Example(marked: listed.text)
      let document = annotate(example.text, RuleDescription.exampleDate)
      let spans = ConsistencyChecker(rules: [], packRules: [rule]).findings(in: document).map(\.span)
      let holds =
        listed.isBad ? !spans.isEmpty && (example.findings.isEmpty || spans == example.findings) : spans.isEmpty
      if holds { return nil }
      let wanted =
        !listed.isBad
        ? "nothing is wanted"
        : example.findings.isEmpty ? "a finding is wanted" : "\(example.findings.count) are marked"
      let found = spans.isEmpty ? "nothing" : spans.map { "“\(document.text[$0])”" }.joined(separator: ", ")
      let failure = Failure(rule: rule.about.id, example: listed.text, reason: "reports \(found) where \(wanted)")
      return (failure, listed.line)
    }
  }

  /// Runs all examples of a rule for several documents.
  public static func failures(
    of rule: CorpusRule, annotate: (String, CalendarDate?) -> AnnotatedDocument
  ) -> [Failure] {
    (rule.about.fires + rule.about.staysQuiet).compactMap { marked in
      let documents = CorpusRule.documents(of: marked).map(Example.init(marked:))
      var checker = CorpusChecker(rules: [rule])
      for document in documents { checker.add(CorpusKeys(annotate(document.text, RuleDescription.exampleDate))) }
      let found = checker.findings().map { $0.map(\.span) }
      return found == documents.map(\.findings)
        ? nil : Failure(rule: rule.rawValue, example: marked, reason: "reports something else than what is marked")
    }
  }
}
