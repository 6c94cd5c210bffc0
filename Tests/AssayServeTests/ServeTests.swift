#if Server
  import AssayModel
  import AssayPasses
  import AssayReview
  import AssayText
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdCore
  import NIOCore
  import Synchronization
  import Testing

  @testable import AssayServe

  @Suite struct ServeTests {
    /// What came back.
    private struct Answer {
      let status: HTTPResponse.Status
      let headers: HTTPFields
      let text: String
    }

    private final class Bytes: Sendable {
      let all = Mutex([UInt8]())
    }

    /// Takes a response's body together.
    private struct Collector: ResponseBodyWriter {
      let take: @Sendable (ByteBuffer) -> Void

      mutating func write(_ buffer: ByteBuffer) async throws { take(buffer) }

      consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    /// A browser, with or without a session, that asks without a socket.
    private struct Browser {
      let responder: DeskResponder
      let host = "127.0.0.1:8787"
      var cookie = ""

      func get(_ path: String) async throws -> Answer { try await send(.get, path) }

      func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = ""
      ) async throws -> Answer {
        var headers = headers
        if !cookie.isEmpty { headers[.cookie] = cookie }
        let request = Request(
          head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers),
          body: RequestBody(buffer: ByteBuffer(string: body)))
        let response = await responder.respond(to: request)
        let bytes = Bytes()
        // A feed of events never ends.
        if response.headers[.contentType] != "text/event-stream" {
          try await response.body.write(
            Collector { buffer in bytes.all.withLock { $0 += Array(buffer.readableBytesView) } })
        }
        return Answer(
          status: response.status, headers: response.headers,
          text: bytes.all.withLock { String(decoding: $0, as: UTF8.self) })
      }

      func post(_ path: String, json: String) async throws -> Answer {
        try await send(
          .post, path, headers: [.contentType: "application/json", .origin: "http://\(host)"], body: json)
      }

      func post(_ path: String, _ fields: [(String, String)]) async throws -> Answer {
        let body = fields.map { "\($0.0)=\(Address.encoded($0.1))" }.joined(separator: "&")
        return try await send(
          .post, path,
          headers: [.contentType: "application/x-www-form-urlencoded", .origin: "http://\(host)"], body: body)
      }
    }

    private func serving(
      with workshop: (any Workshop)? = nil,
      _ test: @Sendable (Browser, Site, Doorkeeper, ReviewSession) async throws -> Void
    ) async throws {
      let desk = try MillDesk()
      let site = Site(review: desk.session, version: "0.1.0", workshop: workshop)
      let door = Doorkeeper()
      door.open(port: 8787)
      try await test(Browser(responder: DeskResponder(site: site, door: door)), site, door, desk.session)
    }

    private func signedIn(_ browser: Browser, _ door: Doorkeeper, as name: String = "Ana") async throws -> Browser {
      var browser = browser
      let link = try #require(door.link(for: name))
      let response = try await browser.get(String(link.dropFirst("http://127.0.0.1:8787".count)))
      #expect(response.status == .seeOther)
      let cookie = try #require(response.headers[.setCookie])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
      browser.cookie = String(cookie.prefix { $0 != ";" })
      return browser
    }

    /// Remembers what it was asked.
    private final class FakeWorkshop: Workshop {
      let seen = Mutex([String]())
      let levels = Mutex([String: String]())

      func verify(_ files: [UploadedFile]) async throws -> [String] {
        if files.contains(where: { $0.name == "bad.txt" }) { throw WorkshopError.refused("there is no document in it") }
        seen.withLock { seen in
          seen += files.map { "\($0.name): \(String(decoding: $0.bytes, as: UTF8.self))" }
        }
        return files.map(\.name)
      }

      func collections() async throws -> [RecordCollection] {
        [RecordCollection(path: "records", records: 1, faults: ["records/a.xml:3: no title"])]
      }

      func settings() throws -> WorkshopSettings {
        let levels = levels.withLock { $0 }
        return WorkshopSettings(
          path: "assay.toml", text: "schema = 1\n", levels: levels, version: "\(levels.count + 1)")
      }

      func set(_ rule: String, to level: String?, version: String) throws {
        guard try version == settings().version else { throw WorkshopError.conflict }
        levels.withLock { $0[rule] = level }
      }
    }

    private static func text(_ response: Answer) -> String { response.text }

    @Test func `the link works once, and nothing shows without a session`() async throws {
      try await serving { browser, _, door, _ in
        let closed = try await browser.get("/")
        #expect(closed.status == .ok)
        #expect(!Self.text(closed).contains("mill"))
        for path in ["/table", "/api/items", "/d/00000000", "/events", "/report/file"] {
          #expect(try await browser.get(path).status == .unauthorized)
        }
        let link = try #require(door.link(for: "Ana")).dropFirst("http://127.0.0.1:8787".count)
        #expect(try await browser.get(String(link)).status == .seeOther)
        #expect(try await browser.get(String(link)).status == .unauthorized)
      }
    }

    @Test(arguments: [
      "/", "/table", "/conflicts", "/disagreements", "/agreement", "/sources", "/sources/records", "/history",
      "/history?verify=yes",
      "/orphans", "/rules", "/settings", "/keys", "/report", "/c/c-aaaaaaa0", "/continue", "/agreement/table.csv",
      "/table/items.csv", "/table/items.jsonl", "/table?sort=state",
      "/table?q=kind%3Dclaim",
      "/history?item=c-aaaaaaa0",
    ])
    func `every page answers, guarded and with the document's words as text`(path: String) async throws {
      try await serving { browser, _, door, _ in
        let browser = try await signedIn(browser, door)
        var response = try await browser.get(path)
        if response.status == .seeOther { response = try await browser.get(try #require(response.headers[.location])) }
        #expect(response.status == .ok)
        #expect(response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        let text = Self.text(response)
        #expect(!text.contains("{{"))
        // A file to save is no page.
        guard response.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        #expect(!text.contains("<script>alert"))
        #expect(!text.contains("<i>mill</i>"))
        #expect(!text.contains("<b>12</b>"))
      }
    }

    @Test func `a form decides and leads on to the next item, and its undo comes back`() async throws {
      try await serving { browser, _, door, session in
        let browser = try await signedIn(browser, door)
        let decided = try await browser.post(
          "/decide",
          [
            ("item", "c-aaaaaaa0"), ("action", "supported"), ("reason", "a & b"),
            ("version", await session.desk.version(at: 0, for: "Ana")),
          ])
        #expect(decided.status == .seeOther)
        #expect(decided.headers[.location]?.contains("/c/c-aaaaaaa1") == true)
        #expect(await session.desk.state(at: 0).decisions.map(\.reason) == ["a & b"])
        let undone = try await browser.post("/undo", [("what", "undo"), ("then", "/")])
        #expect(undone.headers[.location]?.contains("/c/c-aaaaaaa0") == true)
        #expect(await session.desk.status(at: 0) == .open)
        #expect(
          Self.text(try await browser.get(try #require(undone.headers[.location]))).contains("a &amp; b") == false)
      }
    }

    @Test func `two browsers on one claim: the later one sees both sides`() async throws {
      try await serving { browser, _, door, session in
        let ana = try await signedIn(browser, door)
        let ben = try await signedIn(browser, door, as: "Ben")
        let version = await session.desk.version(at: 0, for: "Ana")
        #expect(
          try await ana.post("/decide", [("item", "c-aaaaaaa0"), ("action", "supported"), ("version", version)]).status
            == .seeOther)
        let late = try await ben.post(
          "/decide", [("item", "c-aaaaaaa0"), ("action", "contradicted"), ("reason", "my own"), ("version", version)])
        #expect(late.status == .conflict)
        let text = Self.text(late)
        #expect(text.contains("my own") && text.contains("Ana") && text.contains("Decide so all the same"))
        let asked = try await ben.post(
          "/api/decisions", json: #"{"id":"c-aaaaaaa0","decision":"contradicted","version":"\#(version)"}"#)
        #expect(asked.status == .conflict)
        #expect(Self.text(asked).contains("\"yours\""))
        #expect(try session.store.decisions().count == 1)
      }
    }

    @Test func `many are decided at once, after a preview, and undone at once`() async throws {
      try await serving { browser, _, door, session in
        let browser = try await signedIn(browser, door)
        let preview = try await browser.post(
          "/bulk", [("scope", "filter"), ("q", "kind=claim"), ("action", "confirm"), ("preview", "yes")])
        #expect(Self.text(preview).contains("3 would be decided"))
        #expect(try session.store.decisions().isEmpty)
        #expect(
          try await browser.post("/bulk", [("scope", "filter"), ("q", "kind=claim"), ("action", "confirm")]).status
            == .seeOther)
        #expect(try session.store.decisions().count == 3)
        _ = try await browser.post("/undo", [("what", "undo"), ("then", "/table")])
        #expect(await session.desk.items.count == 4)
        let desk = await session.desk
        #expect(desk.items.indices.allSatisfy { desk.status(at: $0) == .open })
      }
    }

    @Test func `requests of other sites and wrong bodies are refused`() async throws {
      try await serving { browser, _, door, session in
        let browser = try await signedIn(browser, door)
        let good = #"{"id":"c-aaaaaaa0","decision":"supported"}"#
        let json: HTTPFields = [.contentType: "application/json"]
        for origin in ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:8787"] {
          var headers = json
          headers[.origin] = origin
          #expect(try await browser.send(.post, "/api/decisions", headers: headers, body: good).status == .forbidden)
        }
        #expect(try await browser.send(.post, "/api/decisions", headers: json, body: good).status == .forbidden)
        let plain: HTTPFields = [.contentType: "text/plain", .origin: "http://127.0.0.1:8787"]
        #expect(
          try await browser.send(.post, "/api/decisions", headers: plain, body: good).status == .unsupportedMediaType)
        for body in ["", "{", "[]", "{\"id\":1}", String(repeating: "[", count: 100_000)] {
          #expect(try await browser.post("/api/decisions", json: body).status == .badRequest)
        }
        let long =
          "{\"id\":\"c-aaaaaaa0\",\"decision\":\"supported\",\"reason\":\"" + String(repeating: "x", count: 2 << 20)
          + "\"}"
        #expect(try await browser.post("/api/decisions", json: long).status == .contentTooLarge)
        #expect(
          try await browser.post("/api/decisions", json: #"{"id":"x","decision":"supported"}"#).status == .notFound)
        #expect(
          try await browser.post("/api/decisions", json: #"{"id":"f-bbbbbbbb","decision":"supported"}"#).status
            == .unprocessableContent)
        #expect(try await browser.get("/api/decisions").status == .methodNotAllowed)
        #expect(try session.store.decisions().isEmpty)
        #expect(try await browser.post("/api/decisions", json: good).status == .ok)
      }
    }

    @Test func `with a blind policy nobody sees another's decision first`() async throws {
      try await serving { browser, _, door, _ in
        let ana = try await signedIn(browser, door)
        let ben = try await signedIn(browser, door, as: "Ben")
        _ = try await ana.post("/api/policy", json: #"{"policy":"blind"}"#)
        _ = try await ana.post("/api/decisions", json: #"{"id":"c-aaaaaaa0","decision":"supported","reason":"zebra"}"#)
        for path in ["/api/items/c-aaaaaaa0", "/api/items/c-aaaaaaa0/history", "/history", "/table", "/disagreements"] {
          let text = Self.text(try await ben.get(path))
          #expect(!text.contains("zebra"))
        }
        _ = try await ben.post("/api/decisions", json: #"{"id":"c-aaaaaaa0","decision":"contradicted"}"#)
        #expect(Self.text(try await ben.get("/api/items/c-aaaaaaa0")).contains("zebra"))
        #expect(Self.text(try await ben.get("/disagreements")).contains("Take A"))
      }
    }

    @Test func `the description has exactly the operations that there are`() throws {
      let file = Data(EmbeddedFiles.text("Sources/AssayServe/Assets/openapi.json").utf8)
      let api = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
      let paths = try #require(api["paths"] as? [String: [String: Any]])
      let described = Set(paths.flatMap { path, operations in operations.keys.map { "\($0.uppercased()) \(path)" } })
      #expect(described == Set(Route.interface.map { "\($0.method.rawValue) \($0.path)" }))
    }

    @Test func `every operation that reads gives what the description says`() async throws {
      let file = Data(EmbeddedFiles.text("Sources/AssayServe/Assets/openapi.json").utf8)
      let api = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
      let schemas = try #require((api["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
      let required = try #require(schemas["Item"]?["required"] as? [String])
      let properties = Set(try #require(schemas["Item"]?["properties"] as? [String: Any]).keys)
      try await serving { browser, _, door, _ in
        let browser = try await signedIn(browser, door)
        for route in Route.interface where route.method == .get {
          let path = route.path.replacingOccurrences(of: "{item}", with: "c-aaaaaaa0")
          #expect(try await browser.get(path).status == .ok)
        }
        let text = Data(Self.text(try await browser.get("/api/items/c-aaaaaaa0")).utf8)
        let item = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        #expect(Set(required).isSubset(of: item.keys))
        #expect(Set(item.keys).isSubset(of: properties))
      }
    }

    @Test func `keys can be moved, but not two on one`() async throws {
      try await serving { browser, _, door, _ in
        let browser = try await signedIn(browser, door)
        let moved = try await browser.post("/look", [("key.confirm", "q"), ("theme", "dark")])
        let cookie = try #require(moved.headers[.setCookie])
        #expect(cookie.contains("key.confirm=q") && cookie.contains("theme=dark"))
        let clash = try await browser.post("/look", [("key.confirm", "x")])
        #expect(clash.headers[.location]?.hasPrefix("/settings?clash=") == true)
        #expect(clash.headers[.setCookie] == nil)
        var dark = browser
        dark.cookie += "; " + cookie.prefix { $0 != ";" }
        #expect(Self.text(try await dark.get("/table")).contains("data-theme=\"dark\""))
      }
    }

    @Test func `files from a form go to the workshop, and its refusals are shown`() async throws {
      let workshop = FakeWorkshop()
      try await serving(with: workshop) { browser, _, door, _ in
        let browser = try await signedIn(browser, door)
        let headers: HTTPFields = [
          .contentType: "multipart/form-data; boundary=xx", .origin: "http://127.0.0.1:8787",
        ]
        func body(_ name: String) -> String {
          "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\nThe mill.\r\n--xx--\r\n"
        }
        let checked = try await browser.send(.post, "/documents", headers: headers, body: body("mill.txt"))
        #expect(checked.status == .seeOther)
        #expect(checked.headers[.location]?.hasPrefix("/d/") == true)
        let refused = try await browser.send(.post, "/documents", headers: headers, body: body("bad.txt"))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("no document in it"))
        #expect(
          try await browser.send(.post, "/documents", headers: headers, body: "--xx--").status == .unprocessableContent)
        var foreign = headers
        foreign[.origin] = "http://evil.example"
        #expect(
          try await browser.send(.post, "/documents", headers: foreign, body: body("mill.txt")).status == .forbidden)
        #expect(
          try await browser.post("/api/documents", json: #"{"name":"mill.txt","text":"The mill."}"#).text.contains(
            "mill.txt"))
        #expect(workshop.seen.withLock { $0 } == ["mill.txt: The mill.", "mill.txt: The mill."])
      }
    }

    @Test func `settings are shown, changed, and not changed twice at once`() async throws {
      try await serving(with: FakeWorkshop()) { browser, _, door, _ in
        let browser = try await signedIn(browser, door)
        #expect(try await browser.get("/rules").text.contains("assay.toml"))
        #expect(try await browser.get("/sources").text.contains("cannot be used"))
        let set = [("rule", "doubled-word"), ("level", "note"), ("version", "1")]
        #expect(try await browser.post("/rules/level", set).status == .seeOther)
        #expect(try await browser.post("/rules/level", set).status == .conflict)
        #expect(try await browser.get("/api/settings").text.contains(#""doubled-word":"note""#))
      }
    }

    @Test func `a desk without a workshop has no form for files`() async throws {
      try await serving { browser, _, door, _ in
        let browser = try await signedIn(browser, door)
        #expect(try await !browser.get("/").text.contains("multipart"))
        #expect(
          try await browser.post("/api/documents", json: #"{"name":"a","text":"b"}"#).status == .unprocessableContent)
      }
    }

    @Test func `no command has another's key`() {
      #expect(Look().clash == nil)
      #expect(Set(KeyCommand.all.map(\.name)).count == KeyCommand.all.count)
    }

    @Test(arguments: [
      ("/d/x", "/d/x"), ("//evil", "/"), ("https://evil", "/"), ("/a\\b", "/"), ("/a\r\nb", "/"), ("", "/"),
    ])
    func `a form leads nowhere else`(given: String, own: String) { #expect(Address.own(given) == own) }
  }
#endif
