import AssayModel
import AssayReading
import AssayText
import Testing

@Suite struct ReaderTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("Café.".utf8), "Café.", nil),
      ([0xFF, 0xFE] + "Café.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "Café.", nil),
      ([0xFE, 0xFF] + "Café.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "Café.", nil),
      (
        "Plain words.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "Plain words.", .encodingGuessed
      ),
      (Array("Café.".utf8), "Café.", nil),
      ([0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x61, 0x94], "Café “a”", .encodingGuessed),
      (Array("“Café” – déjà vu ".utf8) + [0xFF, 0x2E], "“Café” – déjà vu \u{FFFD}.", .invalidBytes),
    ] as [([UInt8], String, ReadingNote.Kind?)])
  func `reads the encoding`(_ bytes: [UInt8], _ text: String, _ note: ReadingNote.Kind?) throws {
    let document = try #require(try Reader.documents(from: bytes, named: "a.txt").first)
    #expect(document.text.string == text)
    #expect(document.notes.map(\.kind) == (note.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7 ...".utf8), "a PDF document"),
      ([0x50, 0x4B, 0x03, 0x04, 0x00], "a zip archive or an office document (DOCX, ODT, EPUB)"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
      (Array("text".utf8) + [0x00, 0x01] + Array("more".utf8), "binary data"),
    ] as [([UInt8], String)])
  func `refuses what is not text`(_ bytes: [UInt8], _ kind: String) {
    #expect {
      try Reader.documents(from: bytes, named: "a.bin")
    } throws: { error in
      if case .binary(file: "a.bin", kind: kind, remedy: let remedy)? = error as? ReadingError {
        !remedy.isEmpty
      } else {
        false
      }
    }
  }

  @Test func `refuses text that is named as an office document`() {
    #expect(throws: ReadingError.self) { try Reader.documents(from: Array("Text.".utf8), named: "a.docx") }
  }

  @Test(arguments: ["", " \n\t ", "\u{FEFF}"])
  func `refuses an empty file`(_ text: String) {
    #expect(throws: ReadingError.empty(file: "a.txt")) {
      try Reader.documents(from: Array(text.utf8), named: "a.txt")
    }
  }

  @Test func `reads one document a line of JSONL`() throws {
    let text = """
      {"id": "a", "text": "One.\\n\\nTwo \\u00e9\\ud83d\\ude00 three.", "date": "2024-03-12", "title": "T"}

      {"id": 7, "meta": {"text": "not this"}, "text": "Three."}
      """
    let documents = try Reader.documents(from: Array(text.utf8), named: "a.jsonl")
    #expect(documents.map(\.id) == ["a", "7"])
    #expect(documents.map(\.text.string) == ["One.\n\nTwo é😀 three.", "Three."])
    #expect(documents.first?.date?.description == "2024-03-12")
    #expect(documents.first?.title == "T")
    #expect(documents.map(\.origin.firstLine) == [1, 3])
    for document in documents {
      let block = try #require(document.blocks.last)
      let word = TextSpan(block.span.end - 6, block.span.end)
      let start = document.origin.contentOffset(of: word.start)
      #expect(document.origin.content[TextSpan(start, start + 6)] == document.text[word])
    }
  }

  @Test func `keeps the good lines of JSONL and names the bad`() throws {
    let text = "{\"id\": \"a\", \"text\": \"One.\"}\nnonsense\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": 5}"
    let reading = try Reader.reading(of: Array(text.utf8), named: "a.jsonl")
    #expect(reading.documents.map(\.id) == ["a"])
    #expect(
      reading.failures == [
        .badLine(file: "a.jsonl", line: 2, reason: "not valid JSON in UTF-8"),
        .badLine(file: "a.jsonl", line: 3, reason: "\"text\" is missing"),
        .badLine(file: "a.jsonl", line: 4, reason: "\"text\" has the wrong type"),
      ])
    #expect(throws: ReadingError.self) { try Reader.reading(of: Array("nonsense".utf8), named: "a.jsonl") }
  }
}
