#if Server
  import AssayPasses
  public import AssayReview
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdCore
  import Logging
  import NIOCore

  /// The review workbench on this machine's loopback interface.
  public struct ReviewServer: Sendable {
    /// The longest body of a request, in bytes.
    static let longestBody = 1 << 20
    /// The longest body with files to verify, in bytes.
    static let longestUpload = 32 << 20

    private let site: Site
    private let door = Doorkeeper()
    private let reviewer: String
    private let port: Int

    /// - Parameters:
    ///   - session: The desk.
    ///   - reviewer: Who the first link is for.
    ///   - port: The port to listen on; 0 for any that is free.
    ///   - version: The program's version, as the pages show it.
    ///   - workshop: What verifies new documents and keeps settings; without one the pages leave these out.
    public init(
      session: ReviewSession, reviewer: String, port: Int, version: String, workshop: (any Workshop)? = nil
    ) {
      site = Site(review: session, version: version, workshop: workshop)
      self.reviewer = reviewer
      self.port = port
    }

    /// Serves until the program is asked to end.
    ///
    /// - Parameter isOpen: Called with the one-time link as soon as the desk answers.
    /// - Throws: `ReviewServerError` when the port cannot be had.
    public func run(isOpen: @escaping @Sendable (String) async -> Void) async throws {
      var logger = Logger(label: "assay.review")
      logger.logLevel = .critical
      let keepingUp = Task { [site] in
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(1))
          // A workspace that cannot be read at the moment is looked at again a second later.
          try? await site.review.refresh()
        }
      }
      defer { keepingUp.cancel() }
      do {
        try await application(logger, isOpen).runService()
      } catch {
        throw ReviewServerError(port: port, reason: "\(error)")
      }
      await site.review.close()
    }

    func application(
      _ logger: Logger, _ isOpen: @escaping @Sendable (String) async -> Void
    ) -> some ApplicationProtocol {
      Application(
        responder: DeskResponder(site: site, door: door),
        server: HTTPServerBuilder { DeskChannel(responder: $0) },
        configuration: ApplicationConfiguration(
          address: .hostname("127.0.0.1", port: port), serverName: nil,
          availableConnectionsDelegate: MaximumAvailableConnections(512)),
        onServerRunning: { [door, reviewer, port] channel in
          door.open(port: channel.localAddress?.port ?? port)
          if let link = door.link(for: reviewer) { await isOpen(link) }
        }, logger: logger)
    }
  }

  /// The desk could not be opened.
  public struct ReviewServerError: Error, CustomStringConvertible {
    let port: Int
    let reason: String

    public var description: String {
      "the review could not be opened on port \(port): \(reason). Choose another with --port, or 0 for any that is free"
    }
  }

  /// Looks at each request before the site sees it.
  struct DeskResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let site: Site
    let door: Doorkeeper

    func respond(to request: Request, context: Context) async throws -> Response { await respond(to: request) }

    func respond(to request: Request) async -> Response {
      var response: Response
      do {
        response = try await answer(request)
      } catch let error as SiteError {
        response = Self.plain(error.status, error.message)
      } catch {
        // The reason is for the person at the desk, who owns the machine.
        response = Self.plain(500, "The desk could not do that: \(error)")
      }
      for (name, value) in Self.guards where response.headers[name] == nil { response.headers[name] = value }
      return response
    }

    private static let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private static let guards: [(HTTPField.Name, String)] = [
      (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"), (.cacheControl, "no-store"),
      (field("Referrer-Policy"), "same-origin"), (field("Cross-Origin-Opener-Policy"), "same-origin"),
      (field("Cross-Origin-Resource-Policy"), "same-origin"),
      (field("Permissions-Policy"), "camera=(), microphone=(), geolocation=()"),
    ]

    private static func field(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }

    private static func plain(_ status: Int, _ message: String) -> Response {
      respond(SiteResponse(status: status, contentType: "text/plain; charset=utf-8", Array((message + "\n").utf8)))
    }

    private static func respond(_ answer: SiteResponse) -> Response {
      var headers: HTTPFields = [.contentType: answer.contentType]
      for (name, value) in answer.headers {
        if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
      }
      return Response(
        status: HTTPResponse.Status(code: answer.status), headers: headers,
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    private func answer(_ request: Request) async throws -> Response {
      let target = request.head.path ?? ""
      // A second Host stays among the fields; the first is the authority.
      guard let host = request.head.authority, door.isOwn(host: host),
        request.headers[values: Self.field("Host")].isEmpty,
        target.hasPrefix("/")
      else { throw SiteError(status: 400, message: "This desk answers on its own address alone.") }
      guard request.method == .get || request.method == .post || request.method == .head else {
        throw SiteError(status: 405, message: "This desk knows GET and POST.")
      }
      if let site = request.headers[Self.field("Sec-Fetch-Site")], request.method == .post, site != "same-origin" {
        throw SiteError(status: 403, message: "Requests of other sites are refused.")
      }
      let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      let path = String(parts[0])
      let query = parts.count > 1 ? Address.pairs(parts[1]) : []
      if request.method != .post, let asset = Self.asset(path) { return Self.respond(asset) }
      let cookies = Self.cookies(request)
      if path == "/open", request.method == .get {
        return try enter(query.last { $0.name == "token" }?.value ?? "", cookies)
      }
      guard let session = door.session(cookies: cookies) else {
        if path == "/", request.method != .post { return Self.respond(Self.lockedPage) }
        throw SiteError(status: 401, message: "Open the desk with the link that `assay review` prints.")
      }
      var asked = SiteRequest(
        method: request.method == .head ? "GET" : request.method.rawValue, path: path,
        query: Dictionary(query.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }), reviewer: session.reviewer,
        look: Look(cookie: cookies["assay-look"] ?? ""), wantsPart: request.headers[Self.field("X-Part")] != nil,
        session: session.name)
      if path == "/events", request.method == .get { return await events() }
      do {
        if request.method == .post { try await read(request, into: &asked) }
        return Self.respond(try await dispatch(asked))
      } catch let error as SiteError {
        if path.hasPrefix("/api/") { return Self.respond(Site.problem(error.message, status: error.status)) }
        return Self.respond(await site.failure(asked, error))
      }
    }

    /// What concerns the door is answered here, the rest by the site.
    private func dispatch(_ request: SiteRequest) async throws -> SiteResponse {
      switch (request.method, request.path) {
      case ("POST", "/invite"):
        guard let name = ReviewerName.clean(request.field("name")), let link = door.link(for: name) else {
          throw SiteError(status: 422, message: "An invitation needs a name of at most \(ReviewerName.longest) bytes.")
        }
        var shown = request
        shown.method = "GET"
        shown.path = "/settings"
        shown.query = ["invitation": link]
        return try await site.settingsPage(shown)
      case ("POST", "/name"):
        guard let name = ReviewerName.clean(request.field("name")) else {
          throw SiteError(status: 422, message: "A name has at most \(ReviewerName.longest) bytes, on one line.")
        }
        door.rename(session: request.session, to: name)
        return .see("/settings?done=name")
      default: return try await Route.answer(request, from: site)
      }
    }

    private func enter(_ token: String, _ cookies: [String: String]) throws -> Response {
      if let cookie = door.admit(token) {
        var response = SiteResponse.see("/")
        response.headers.append(("Set-Cookie", "\(door.cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict"))
        return Self.respond(response)
      }
      if door.session(cookies: cookies) != nil { return Self.respond(.see("/")) }
      throw SiteError(
        status: 401, message: "This link was used, or is none of this desk's. Run `assay review` for a new one.")
    }

    /// Reads the body of a request that comes from one of the desk's own pages or programs.
    private func read(_ request: Request, into asked: inout SiteRequest) async throws {
      guard let origin = request.headers[Self.field("Origin")], door.isOwn(origin: origin) else {
        throw SiteError(status: 403, message: "Requests of other sites are refused.")
      }
      let type =
        request.headers[.contentType]?.split(separator: ";").first.map { String($0).trimmed.lowercased() } ?? ""
      let isInterface = asked.path.hasPrefix("/api/")
      let isUpload = asked.path == "/documents"
      let wanted =
        isInterface ? "application/json" : isUpload ? "multipart/form-data" : "application/x-www-form-urlencoded"
      guard type == wanted else {
        throw SiteError(status: 415, message: "The body must be \(isInterface ? "JSON" : "a form").")
      }
      let limit =
        isUpload || asked.path == "/api/documents" ? ReviewServer.longestUpload : ReviewServer.longestBody
      if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
        throw SiteError(status: 413, message: "The body is longer than \(limit) bytes.")
      }
      let body = try await Self.collected(request, upTo: limit)
      asked.body = Array(body.readableBytesView)
      asked.contentType = request.headers[.contentType] ?? ""
      if !isInterface, !isUpload {
        for (name, value) in Address.pairs(String(decoding: asked.body, as: UTF8.self)) {
          asked.form[name, default: []].append(value)
        }
      }
    }

    /// The whole body, within fifteen seconds.
    private static func collected(_ request: Request, upTo limit: Int) async throws -> ByteBuffer {
      try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
        group.addTask {
          do { return try await request.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw SiteError(status: 413, message: "The body is longer than \(limit) bytes.")
          } catch { throw SiteError(status: 400, message: "The body could not be read.") }
        }
        group.addTask {
          try await Task.sleep(for: .seconds(15))
          return nil
        }
        defer { group.cancelAll() }
        guard let body = try await group.next() ?? nil else {
          throw SiteError(status: 408, message: "The body took too long.")
        }
        return body
      }
    }

    private static func cookies(_ request: Request) -> [String: String] {
      var cookies: [String: String] = [:]
      for field in request.headers[values: .cookie] {
        for pair in field.split(separator: ";") {
          let parts = pair.split(separator: "=", maxSplits: 1)
          if parts.count == 2 { cookies[String(parts[0]).trimmed] = String(parts[1]) }
        }
      }
      return cookies
    }

    // MARK: What anybody on this machine may see

    private static func asset(_ path: String) -> SiteResponse? {
      switch path {
      case "/assets/desk.css":
        SiteResponse(
          contentType: "text/css; charset=utf-8",
          Array(
            (EmbeddedFiles.text("Sources/AssayReports/Assets/report.css")
              + EmbeddedFiles.text("Sources/AssayServe/Assets/desk.css")).utf8))
      case "/assets/desk.js":
        SiteResponse(
          contentType: "text/javascript; charset=utf-8",
          Array(EmbeddedFiles.text("Sources/AssayServe/Assets/desk.js").utf8))
      case "/assets/icon.svg":
        SiteResponse(contentType: "image/svg+xml", Array(EmbeddedFiles.text("Sources/AssayServe/Assets/icon.svg").utf8))
      default: nil
      }
    }

    private static let lockedPage = SiteResponse(html: Site.templates.render([String: Any](), template: "locked"))

    // MARK: Live updates

    /// The desk's changes as server-sent events, with a comment now and then so that a reader who went away is noticed.
    private func events() async -> Response {
      let changes = await site.review.changes()
      let revision = await site.review.revision
      return Response(
        status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: "retry: 2000\nevent: change\nid: \(revision)\ndata: *\n\n"))
          let (lines, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(16))
          let feed = Task {
            for await change in changes {
              let items = change.items.map { $0.prefix(50).joined(separator: " ") } ?? "*"
              continuation.yield("event: change\nid: \(change.revision)\ndata: \(items)\n\n")
            }
            continuation.finish()
          }
          let pulse = Task {
            while !Task.isCancelled {
              try await Task.sleep(for: .seconds(15))
              continuation.yield(": \n\n")
            }
          }
          defer {
            feed.cancel()
            pulse.cancel()
          }
          for await line in lines { try await writer.write(ByteBuffer(string: line)) }
          try await writer.finish(nil)
        })
    }
  }
#endif
