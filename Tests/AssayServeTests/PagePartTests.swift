#if Server
  import AssayModel
  import AssayReview
  import AssayText
  import Testing

  @testable import AssayServe

  @Suite struct PagePartTests {
    // MARK: Facts

    private func span(_ start: Int, _ end: Int) -> TextSpan { TextSpan(start, end) }

    private func facts(_ findings: [(TextSpan, [TextSpan])]) async throws -> [ConflictingFact] {
      let desk = try MillDesk(findings: findings.map { ($0.0, $0.1) })
      let now = await desk.session.desk
      let verified = try await desk.session.document(0)
      let items = now.items.indices.filter { now.items[$0].kind == .finding }
      return ConflictingFact.facts(items, findings: verified.findings, of: now)
    }

    @Test func `findings about the same places are one fact`() async throws {
      let (a, b, c) = (span(0, 8), span(20, 28), span(40, 48))
      let found = try await facts([(b, [a]), (c, [a])])
      #expect(found.count == 1)
      #expect(found.first?.places == [a, b, c])
      #expect(found.first?.flagged == [b, c])
    }

    @Test func `a figure in a repeated sentence is another matter than the sentence`() async throws {
      let found = try await facts([(span(40, 80), [span(0, 38)]), (span(44, 50), [span(4, 10)])])
      #expect(found.count == 2)
    }

    @Test func `a finding about one place is no fact`() async throws {
      #expect(try await facts([(span(0, 8), [])]).isEmpty)
    }

    // MARK: Figures side by side

    private func figures(_ steps: [(String, Bool?)], _ passage: String) -> [String] {
      let working = Working(steps.map { Working.Step(.compare, input: $0.0, holds: $0.1) })
      return ComparedFigure.figures(of: working, in: passage).map { "\($0.claimed)|\($0.stated)|\($0.label)" }
    }

    @Test func `each figure stands beside its other half, in the order of the passage`() {
      let passage = "It cost 44 million in 1950 and 44 million in 1960."
      #expect(
        figures([("1950 ↔ 1950", true), ("40 million ↔ 44 million", false)], passage)
          == ["40 million|44 million|differs", "1950|1950|agrees"])
      #expect(
        figures([("44 million ↔ 44 million", true), ("41 million ↔ 44 million", false)], passage)
          == ["44 million|44 million|agrees", "41 million|44 million|differs"])
    }

    @Test(arguments: [("40 ↔ 41", true), ("40", true), (" ↔ ", false), ("a ↔ ", nil), ("", true)] as [(String, Bool?)])
    func `what the passage has not joins nothing`(input: String, holds: Bool?) {
      #expect(figures([(input, holds)], "It cost 44 million.").isEmpty)
    }

    // MARK: The strip beside the text

    @Test func `the worst state of a place shows, and nothing stands outside the strip`() async throws {
      let desk = await (try MillDesk()).session.desk
      for length in [0, 1, 10, 90, 1_000_000] {
        let html = Overview.html(desk.items[...], length: length)
        #expect(html.contains("s-contradicted"))
        #expect(!html.contains("y=\"300\""))
      }
      #expect(Overview.html([], length: 0).contains("<svg"))
    }

    // MARK: Files from a form

    private func form(_ parts: [(headers: String, content: String)], boundary: String = "xx") -> [UInt8] {
      Array(
        (parts.map { "--\(boundary)\r\n\($0.headers)\r\n\r\n\($0.content)\r\n" }.joined() + "--\(boundary)--\r\n").utf8)
    }

    private func names(_ body: [UInt8], _ type: String = "multipart/form-data; boundary=xx") -> [String]? {
      UploadForm.files(in: body, contentType: type)?.map { "\($0.name)=\(String(decoding: $0.bytes, as: UTF8.self))" }
    }

    @Test func `the files of a form are read, other parts are not`() {
      let body = form([
        (
          "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain",
          "one\r\n--x\r\n"
        ),
        ("Content-Disposition: form-data; name=\"q\"", "two"),
        ("content-disposition: form-data; name=file; filename=\"../../b é.md\"", "three"),
        ("Content-Disposition: form-data; name=\"file\"; filename=\"\"", ""),
      ])
      #expect(names(body) == ["a.txt=one\r\n--x\r\n", "b é.md=three"])
    }

    @Test(arguments: [
      "", "--xx", "--xx\r\n", "--xx\r\n\r\n--xx", "--yy--", "\r\n\r\n", "--xx\r\nContent-Disposition: x",
    ])
    func `a body that is no form is refused`(body: String) { #expect(names(Array(body.utf8)) == nil) }

    @Test func `a form without a boundary is refused`() {
      #expect(names(form([]), "multipart/form-data") == nil)
      #expect(names(form([]), "multipart/form-data; boundary=\"\"") == nil)
      #expect(names(form([]), "multipart/form-data; boundary=\"xx\"") == [])
    }

    @Test(arguments: ["", "..", "/", "a\u{0}b", "a\nb", "\u{202E}txt.exe", String(repeating: "x", count: 300)])
    func `a name that is no file's is refused`(name: String) { #expect(UploadedFile(name: name, bytes: [1]) == nil) }
  }
#endif
