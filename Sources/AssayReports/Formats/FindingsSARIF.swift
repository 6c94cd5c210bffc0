public import AssayModel
import AssayText

/// Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code scanning and viewers.
///
/// Columns count code points. A result is known again by its fingerprint, which is made of the rule and the words of the
/// sentence and of no line number.
public struct FindingsSARIF {
  /// The version of Assay.
  public let tool: String
  /// All rules that ran, those without a finding too.
  public let rules: [RuleDescription]
  /// Whether the findings were compared with a baseline: then each says whether it is new.
  public let hasBaseline: Bool
  /// What could not be read, in words.
  public let failures: [String]

  /// The most results that GitHub takes from a run.
  private static let mostResults = 25_000

  public init(tool: String, rules: [RuleDescription], hasBaseline: Bool = false, failures: [String] = []) {
    self.tool = tool
    self.rules = rules.sorted { $0.id < $1.id }
    self.hasBaseline = hasBaseline
    self.failures = failures
  }

  /// One log with one run.
  public func text(_ results: [(document: Document, findings: [Finding])]) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.key("$schema")
    json.string(plain: "https://json.schemastore.org/sarif-2.1.0.json")
    json.key("runs")
    json.beginArray()
    run(results, to: &json)
    json.endArray()
    json.key("version")
    json.string(plain: "2.1.0")
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func run(_ results: [(document: Document, findings: [Finding])], to json: inout JSONWriter) {
    let left = Self.leftOut(of: results)
    json.beginObject()
    json.key("artifacts")
    json.beginArray()
    for (document, _) in results { artifact(document, to: &json) }
    json.endArray()
    json.key("automationDetails")
    json.beginObject()
    json.key("id")
    json.string(plain: "assay/check/")
    json.endObject()
    json.key("columnKind")
    json.string(plain: "unicodeCodePoints")
    json.key("defaultEncoding")
    json.string(plain: "utf-8")
    json.key("invocations")
    json.beginArray()
    invocation(leftOut: left.count, to: &json)
    json.endArray()
    json.key("language")
    json.string(plain: "en")
    json.key("originalUriBaseIds")
    json.beginObject()
    json.key("SRCROOT")
    json.beginObject()
    json.key("description")
    json.text("The folder that Assay was called in.")
    json.endObject()
    json.endObject()
    json.key("results")
    json.beginArray()
    var number = 0
    for (index, result) in results.enumerated() {
      let places = Places(result.document)
      for finding in result.findings {
        if !left.contains(number) { self.result(finding, places, artifact: index, to: &json) }
        number += 1
      }
    }
    json.endArray()
    json.key("tool")
    json.beginObject()
    json.key("driver")
    driver(to: &json)
    json.endObject()
    json.endObject()
  }

  /// The numbers of the findings that are too many: the mildest, the last first.
  private static func leftOut(of results: [(document: Document, findings: [Finding])]) -> Set<Int> {
    let severities = results.flatMap { $0.findings.map(\.severity) }
    guard severities.count > mostResults else { return [] }
    let ranked = severities.indices.sorted { (severities[$1], $0) < (severities[$0], $1) }
    return Set(ranked.dropFirst(mostResults))
  }

  private func invocation(leftOut: Int, to json: inout JSONWriter) {
    json.beginObject()
    json.key("executionSuccessful")
    json.bool(failures.isEmpty)
    json.key("toolExecutionNotifications")
    json.beginArray()
    for failure in failures { notification(failure, "error", to: &json) }
    if leftOut > 0 {
      notification("\(leftOut) findings are left out: a run holds \(Self.mostResults).", "warning", to: &json)
    }
    json.endArray()
    json.endObject()
  }

  private func notification(_ message: String, _ level: StaticString, to json: inout JSONWriter) {
    json.beginObject()
    json.key("level")
    json.string(plain: level)
    json.key("message")
    json.text(message)
    json.endObject()
  }

  // MARK: Rules

  private func driver(to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(plain: "Assay")
    json.key("rules")
    json.beginArray()
    for rule in rules { self.rule(rule, to: &json) }
    json.endArray()
    json.key("semanticVersion")
    json.string(tool)
    json.endObject()
  }

  private func rule(_ rule: RuleDescription, to json: inout JSONWriter) {
    json.beginObject()
    json.key("defaultConfiguration")
    json.beginObject()
    json.key("level")
    json.string(rule.severity.rawValue)
    json.endObject()
    json.key("fullDescription")
    json.text("\(rule.summary) \(rule.rationale)")
    json.key("help")
    help(for: rule, to: &json)
    json.key("id")
    json.string(rule.id)
    json.key("name")
    json.string(rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    json.key("properties")
    json.beginObject()
    json.key("problem.severity")
    json.string(rule.severity == .note ? "recommendation" : rule.severity.rawValue)
    json.key("tags")
    json.beginArray()
    json.string(rule.family)
    json.endArray()
    json.endObject()
    json.key("shortDescription")
    json.text(rule.summary)
    json.endObject()
  }

  private func help(for rule: RuleDescription, to json: inout JSONWriter) {
    let silence = "assay check --ignore \(rule.id)"
    var text = "\(rule.summary) \(rule.rationale)"
    var markdown = text
    if let example = rule.fires.first {
      text += "\nFires: \(example)"
      markdown += "\n\nFires:\n\n> \(example.split(separator: "\n").joined(separator: "\n> "))"
    }
    if let example = rule.staysQuiet.first {
      text += "\nStays quiet: \(example)"
      markdown += "\n\nStays quiet:\n\n> \(example.split(separator: "\n").joined(separator: "\n> "))"
    }
    json.beginObject()
    json.key("markdown")
    json.string(markdown + "\n\nTo leave it out: `\(silence)`")
    json.key("text")
    json.string(text + "\nTo leave it out: \(silence)")
    json.endObject()
  }

  // MARK: Results

  private func artifact(_ document: Document, to json: inout JSONWriter) {
    json.beginObject()
    if !document.origin.digest.isEmpty {
      json.key("hashes")
      json.beginObject()
      json.key("sha-256")
      json.string(document.origin.digest)
      json.endObject()
    }
    json.key("location")
    location(of: document.origin.name, artifact: nil, to: &json)
    json.key("mimeType")
    json.string(document.origin.mediaType)
    json.endObject()
  }

  private func result(_ finding: Finding, _ places: Places, artifact: Int, to json: inout JSONWriter) {
    json.beginObject()
    if hasBaseline {
      json.key("baselineState")
      json.string(finding.isKnown ? "unchanged" : "new")
    }
    json.key("kind")
    json.string(plain: "fail")
    json.key("level")
    json.string(finding.severity.rawValue)
    json.key("locations")
    json.beginArray()
    json.beginObject()
    physical(finding.span, places, artifact: artifact, to: &json)
    json.endObject()
    json.endArray()
    json.key("message")
    json.text(finding.message)
    json.key("partialFingerprints")
    json.beginObject()
    json.key("assayFinding/v1")
    json.string(finding.fingerprint)
    json.key("primaryLocationLineHash")
    json.string("\(finding.fingerprint):1")
    json.endObject()
    if !finding.related.isEmpty || !finding.elsewhere.isEmpty {
      json.key("relatedLocations")
      json.beginArray()
      related(finding, places, artifact: artifact, to: &json)
      json.endArray()
    }
    json.key("ruleId")
    json.string(finding.rule)
    if let index = rules.firstIndex(where: { $0.id == finding.rule }) {
      json.key("ruleIndex")
      json.number(index)
    }
    json.endObject()
  }

  private func related(_ finding: Finding, _ places: Places, artifact: Int, to json: inout JSONWriter) {
    for (index, span) in finding.related.enumerated() {
      json.beginObject()
      json.key("id")
      json.number(index + 1)
      json.key("message")
      json.text(Self.nonEmpty(Excerpt.words(span, in: places)))
      physical(span, places, artifact: artifact, to: &json)
      json.endObject()
    }
    for (index, other) in finding.elsewhere.enumerated() {
      json.beginObject()
      json.key("id")
      json.number(finding.related.count + index + 1)
      json.key("message")
      json.text(Self.nonEmpty(other.words))
      json.key("physicalLocation")
      json.beginObject()
      json.key("artifactLocation")
      location(of: other.path, artifact: nil, to: &json)
      json.key("region")
      json.beginObject()
      json.key("startColumn")
      json.number(other.place.column)
      json.key("startLine")
      json.number(other.place.line)
      json.endObject()
      json.endObject()
      json.endObject()
    }
  }

  private func physical(_ span: TextSpan, _ places: Places, artifact: Int, to json: inout JSONWriter) {
    let start = places.start(of: span)
    let end = places.end(of: span)
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    location(of: places.document.origin.name, artifact: artifact, to: &json)
    json.key("region")
    json.beginObject()
    json.key("endColumn")
    json.number(end.line == start.line ? max(end.column, start.column) : end.column)
    json.key("endLine")
    json.number(max(end.line, start.line))
    json.key("snippet")
    json.text(Self.nonEmpty(places.words(span)))
    json.key("startColumn")
    json.number(start.column)
    json.key("startLine")
    json.number(start.line)
    json.endObject()
    json.endObject()
  }

  private static func nonEmpty(_ text: String) -> String { text.isEmpty ? "…" : text }

  /// A relative path is one from the folder that Assay was called in.
  private func location(of path: String, artifact: Int?, to json: inout JSONWriter) {
    let isAbsolute = path.hasPrefix("/")
    json.beginObject()
    if let artifact {
      json.key("index")
      json.number(artifact)
    }
    json.key("uri")
    json.string((isAbsolute ? "file://" : "") + Self.encoded(Self.named(path)))
    if !isAbsolute {
      json.key("uriBaseId")
      json.string(plain: "SRCROOT")
    }
    json.endObject()
  }

  private static func named(_ path: String) -> String {
    if path == "-" || path == "<stdin>" { return "stdin" }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// Percent-encoded as RFC 3986 has it for paths.
  private static func encoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") && byte < 0x80
      if isLetter || (byte >= 0x30 && byte <= 0x39) || "-._~/".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0x0F] { bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  /// A SARIF message.
  fileprivate mutating func text(_ text: String) {
    beginObject()
    key("text")
    string(text)
    endObject()
  }
}
