import Assay
import AssayModel
import AssayReading
import AssaySources
import AssayText
import Foundation
import Testing

/// Holds the whole pass over the sample documents against the tables in `Sources-Corpus/README.md`.
@Suite struct SampleWorkspaceTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The cells of the README's table rows that begin with a document's name, without back-ticks.
  static let rows: [[String]] = {
    let readme = (try? String(contentsOf: root.appending(path: "Sources-Corpus/README.md"), encoding: .utf8)) ?? ""
    let lines = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      }
    }.filter { $0.count >= 4 }
  }()

  static let verdicts = ["supported", "contradicted", "not enough evidence"]

  /// The pass over the three documents, by file name.
  static let pass: [String: VerifiedDocument] = {
    var collection = SourceCollection()
    guard let found = try? SourceFolder.collection(at: root.appending(path: "Sources-Corpus").path) else { return [:] }
    collection.add(found.sources, name: "Sources-Corpus", digest: found.digest)
    let verifier = Verifier(collection: collection)
    var result: [String: VerifiedDocument] = [:]
    for name in ["budget-brief.md", "council-speech.txt", "harbour-story.html"] {
      let file = root.appending(path: "Sources-Corpus/Documents/\(name)")
      guard let bytes = try? Data(contentsOf: file),
        let document = try? Reader.documents(from: [UInt8](bytes), named: name).first
      else { continue }
      result[name] = verifier.verify(document)
    }
    return result
  }()

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: rows.filter { !verdicts.contains($0[2]) })
  func `finds each planted fault`(row: [String]) throws {
    let verified = try #require(Self.pass[row[0]])
    let found = verified.findings.contains { finding in
      guard finding.family == row[1], finding.severity >= .warning else { return false }
      let sentences = verified.annotated.sentences.filter { $0.span.overlaps(finding.span) }
      let spans = sentences.map(\.span) + [finding.span]
      return spans.contains { Self.collapsed(verified.annotated.text[$0]).contains(row[2]) }
        || row[2].contains(Self.collapsed(verified.annotated.text[finding.span]))
    }
    #expect(found, "no finding of the family \(row[1]) at “\(row[2])”")
  }

  @Test func `finds hardly anything else in the samples`() {
    let findings = Self.pass.values.flatMap(\.findings).filter { $0.severity >= .warning }
    #expect(findings.count <= Self.rows.count { !Self.verdicts.contains($0[2]) } + 2)
  }

  /// The decided verdicts on the claims with these words: a claim in them, or one that holds them.
  private static func decided(_ row: [String]) -> Set<Verdict.Value> {
    guard let verified = pass[row[0]] else { return [] }
    var values: Set<Verdict.Value> = []
    for (claim, verdict) in zip(verified.annotated.claims, verified.verdicts) {
      let words = collapsed(verified.annotated.text[claim.span])
      if words.contains(row[1]) || row[1].contains(words) { values.insert(verdict.value) }
    }
    return values.subtracting([.notEnough])
  }

  @Test(arguments: rows.filter { verdicts.contains($0[2]) })
  func `never decides against the records`(row: [String]) {
    let decided = Self.decided(row)
    switch row[2] {
    case "supported": #expect(!decided.contains(.contradicted))
    case "contradicted": #expect(!decided.contains(.supported))
    default: #expect(decided.isEmpty)
    }
  }

  @Test func `decides most of what the records tell`() {
    let decidable = Self.rows.filter { $0[2] == "supported" || $0[2] == "contradicted" }
    let right = decidable.filter { row in
      Self.decided(row) == [row[2] == "supported" ? .supported : .contradicted]
    }
    #expect(right.count * 100 >= decidable.count * 60, "\(right.count) of \(decidable.count)")
  }

  @Test func `every span is the words it quotes`() throws {
    for verified in Self.pass.values {
      let text = verified.annotated.text
      for claim in verified.annotated.claims {
        #expect(text.span.contains(claim.span))
        #expect(String(validating: text.bytes[claim.span.start..<claim.span.end], as: UTF8.self) != nil)
        for quantity in verified.annotated.quantities[claim.quantities] { #expect(claim.span.overlaps(quantity.span)) }
      }
      for verdict in verified.verdicts {
        for evidence in verdict.evidence {
          #expect(evidence.passageText.span.contains(evidence.span))
          let source = try #require(verified.sources.first { $0.id == evidence.source })
          let passage = try #require(source.passages.first { $0.id == evidence.passage })
          #expect(passage.text == evidence.passageText.string)
        }
      }
    }
  }
}
