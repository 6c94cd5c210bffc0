import AssayModel
import AssayPasses
import AssayReview
import AssayText
import Foundation

/// A desk with one document of three claims and a finding, in a folder that goes away with it.
final class MillDesk: Sendable {
  let folder: URL
  let session: ReviewSession

  /// - Parameter findings: Places and the places that they relate to, instead of the finding that the text has.
  init(findings: [(span: TextSpan, related: [TextSpan])] = []) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "assay-serve-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try PassStore(path: folder.appending(path: "assay.sqlite").path)
    var pass = Self.pass
    pass.documents[0].findings += findings.enumerated().map { index, place in
      Finding(
        rule: "unequal-figures", family: "figures", span: place.span, related: place.related, severity: .error,
        message: "figures differ", fingerprint: "00000000\(String(index + 0x1000_0000, radix: 16))")
    }
    if !findings.isEmpty { pass.documents[0].findings.removeFirst() }
    _ = try store.keep(pass)
    session = try ReviewSession(store: store) { "2024-06-12T10:00:00Z" }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let words = "The mill cost 40 million. It has <b>12</b> floors. It opened in 1950. The the end came."

  private static var pass: Pass {
    let text = Text(words)
    func span(_ part: String) -> TextSpan {
      let start = words.utf8.distance(from: words.startIndex, to: words.range(of: part)?.lowerBound ?? words.startIndex)
      return TextSpan(start, start + part.utf8.count)
    }
    let sentences = ["The mill cost 40 million", "It has <b>12</b> floors", "It opened in 1950"]
    let claims = sentences.enumerated().map { index, sentence in
      Claim(
        id: "c\(index + 1)", kind: .quantitative, span: span(sentence), sentence: 0, voice: .author,
        checkWorthiness: CheckWorthiness(score: 0.5, reasons: []), fingerprint: "00000000aaaaaaa\(index)")
    }
    let passage = Text("<script>alert(1)</script> It cost 44 million.")
    let verdict = Verdict.decided(
      .contradicted, reason: .figureDiffers, confidence: 0.9, explanation: "The figures differ.",
      evidence: Evidence(
        source: "records", passage: "p1", passageText: passage, span: passage.span, role: .contradicts,
        score: Evidence.Score(words: 1), rank: 1),
      working: Working([Working.Step(.compare, input: "40 ↔ 44", holds: false)]))
    let open = Verdict.notEnough(.noSource, explanation: "No source bears on it.")
    let document = Document(
      id: "mill.txt", title: "The <i>mill</i>",
      origin: Origin(name: "mill.txt", mediaType: "text/plain", content: text),
      text: text, blocks: [Block(kind: .paragraph, span: text.span)])
    let finding = Finding(
      rule: "doubled-word", family: "wording", span: span("The the"), related: [span("The mill")], severity: .warning,
      message: "“the” stands twice", fingerprint: "00000000bbbbbbbb")
    let source = Source(
      id: "records", type: "report", title: "Records", quoting: .full,
      passages: [Passage(id: "p1", text: passage.string)])
    return Pass(
      created: "2024-06-12T09:00:00Z", tool: "0.1.0", rulesDigest: "", collections: [], settings: [],
      documents: [
        VerifiedDocument(
          annotated: AnnotatedDocument(
            document: document, tokens: TokenList(text: text, tokens: []),
            sentences: [Sentence(span: text.span, tokens: 0..<0, block: 0)], claims: claims),
          verdicts: [verdict, open, open], findings: [finding], sources: [source])
      ])
  }
}
