import AssayModel
import AssayPasses
import AssayReview
import AssayText
import Foundation
import Synchronization

/// A workspace in a folder that goes away with it, with passes over small texts made by hand.
final class SampleDesk: Sendable {
  let path: String
  let store: PassStore
  private let clock = Mutex(0)

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    store = try PassStore(path: "\(path)/assay.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func session() throws -> ReviewSession {
    // A second later with every entry.
    try ReviewSession(store: store) { [unowned self] in
      let second = clock.withLock { count in
        count += 1
        return count
      }
      return String(format: "2024-06-12T10:%02d:%02dZ", second / 60, second % 60)
    }
  }

  /// Keeps a pass over a text: every sentence that ends with a digit is a claim, every "the the" a finding.
  ///
  /// - Parameter contradicting: What the passage that contradicts each claim says; without it no source bears on them.
  func verify(_ words: String, as name: String = "story.txt", contradicting: String? = nil) throws {
    let text = Text(words)
    var claims: [Claim] = []
    var verdicts: [Verdict] = []
    var findings: [Finding] = []
    var sentences: [Sentence] = []
    var start = 0
    for sentence in words.split(separator: ". ", omittingEmptySubsequences: false) {
      let span = TextSpan(start, start + sentence.utf8.count)
      start = min(span.end + 2, text.count)
      if span.isEmpty { continue }
      sentences.append(Sentence(span: span, tokens: 0..<0, block: 0))
      var print = Fingerprint()
      print.add(String(sentence))
      if sentence.contains(where: \.isNumber) {
        claims.append(
          Claim(
            id: "c\(claims.count + 1)", kind: .quantitative, span: span, sentence: sentences.count - 1, voice: .author,
            checkWorthiness: CheckWorthiness(score: 0.5, reasons: ["states a figure"]), fingerprint: print.text))
        verdicts.append(Self.verdict(contradicting))
      }
      if let range = sentence.range(of: "the the") {
        let offset = span.start + sentence[..<range.lowerBound].utf8.count
        print.add("doubled")
        findings.append(
          Finding(
            rule: "doubled-word", family: "wording", span: TextSpan(offset, offset + 7), severity: .warning,
            message: "“the” stands twice", fingerprint: print.text))
      }
    }
    let document = Document(
      id: name, title: "A story", date: CalendarDate(year: 2024, month: 6, day: 12),
      origin: Origin(name: name, mediaType: "text/plain", content: text), text: text,
      blocks: [Block(kind: .paragraph, span: text.span)])
    let source = Source(
      id: "records", type: "report", title: "Records", quoting: .full,
      passages: [Passage(id: "p1", text: contradicting ?? "")])
    _ = try store.keep(
      Pass(
        created: "2024-06-12T09:00:00Z", tool: "0.1.0", rulesDigest: "", collections: [], settings: [],
        documents: [
          VerifiedDocument(
            annotated: AnnotatedDocument(
              document: document, tokens: TokenList(text: text, tokens: []), sentences: sentences, claims: claims),
            verdicts: verdicts, findings: findings, sources: contradicting == nil ? [] : [source])
        ]))
  }

  private static func verdict(_ passage: String?) -> Verdict {
    guard let passage else { return .notEnough(.noSource, explanation: "No source bears on it.") }
    let text = Text(passage)
    return .decided(
      .contradicted, reason: .figureDiffers, confidence: 0.9, explanation: "The figures differ.",
      evidence: Evidence(
        source: "records", passage: "p1", passageText: text, span: text.span, role: .contradicts,
        score: Evidence.Score(words: 1), rank: 1),
      working: Working([Working.Step(.compare, input: "1 = 2", output: "no", holds: false)]))
  }
}
