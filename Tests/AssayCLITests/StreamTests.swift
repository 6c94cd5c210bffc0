import Foundation
import Testing

@Suite struct StreamTests {
  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `answers each line in its place and goes on after a bad one`() throws {
    let input = """
      {"id": "a", "text": "Exports rose 4.2% to $3.1 billion in May 2024."}
      {"id": "b"}
      not json

      {"id": 7, "text": "", "date": "2024-05-01"}
      {"id": "c", "text": "x", "date": "soon"}
      {"id": "d", "text": 4}
      """
    let result = try Program.run(["stream", "annotate"], input: input)
    #expect(result.status == 0)
    let lines = try objects(result.output)
    #expect(lines.count == 6)
    #expect(lines[0]["id"] as? String == "a")
    #expect((lines[0]["quantities"] as? [Any])?.count == 2)
    #expect(lines[1]["error"] as? String == "\"text\" is missing")
    #expect(lines[1]["line"] as? Int == 2)
    #expect(lines[2]["error"] != nil)
    #expect(lines[2]["line"] as? Int == 3)
    #expect((lines[3]["sentences"] as? [Any])?.isEmpty == true)
    #expect((lines[4]["error"] as? String)?.contains("soon") == true)
    #expect(lines[5]["id"] as? String == "d")
  }

  @Test func `gives the same bytes for any number of jobs`() throws {
    let texts = (0..<300).map { "Company \($0) sold \($0 * 17) tonnes of copper for $\($0).5 million on 3 May 2024." }
    let input = texts.enumerated().map { #"{"id": "\#($0)", "text": "\#($1)"}"# }.joined(separator: "\n")
    let one = try Program.run(["stream", "annotate", "--jobs", "1"], input: input)
    let four = try Program.run(["stream", "annotate", "--jobs", "4"], input: input)
    #expect(one.status == 0)
    #expect(one.output.split(separator: "\n").count == 300)
    #expect(one.output == four.output)
  }

  @Test(arguments: ["codepoints", "utf8", "utf16"])
  func `counts offsets as asked`(unit: String) throws {
    let text = "😀 Élan sold 12,000 tonnes of ore in May 2024."
    let result = try Program.run(
      ["stream", "annotate", "--offsets", unit], input: #"{"id": "a", "text": "\#(text)"}"#)
    let quantity = try #require((try objects(result.output)[0]["quantities"] as? [[String: Any]])?.first)
    let start = try #require(quantity["start"] as? Int)
    let end = try #require(quantity["end"] as? Int)
    let quoted: String =
      switch unit {
      case "utf8": String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
      case "utf16": String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
      default: String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
      }
    #expect(quoted == quantity["text"] as? String)
    #expect(quoted == "12,000 tonnes")
  }
}
