import Foundation
import Glibc

/// A headless Chromium behind chromedriver, asked over the W3C's WebDriver protocol.
final class WebDriver: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let program = "/usr/bin/chromedriver"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

  private let process: Process
  private let port: Int
  private let session: String

  private init(process: Process, port: Int, session: String) {
    self.process = process
    self.port = port
    self.session = session
  }

  /// - Parameter hasScripts: Whether pages may run scripts.
  static func start(hasScripts: Bool = true) async throws -> WebDriver {
    let process = Process()
    let port = Int.random(in: 20_000..<60_000)
    process.executableURL = URL(filePath: program)
    process.arguments = ["--port=\(port)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let preferences = hasScripts ? "" : #""profile.managed_default_content_settings.javascript":2"#
    let wanted = """
      {"capabilities":{"alwaysMatch":{"browserName":"chrome","goog:chromeOptions":{"args":["--headless=new","--no-sandbox",
      "--disable-gpu","--window-size=1400,900"],"prefs":{\(preferences)}}}}}
      """
    for _ in 0..<50 {
      if let answer = try? await ask(port, "POST", "/session", Data(wanted.utf8)), let value = answer as? [String: Any],
        let session = value["sessionId"] as? String
      {
        return WebDriver(process: process, port: port, session: session)
      }
      try await Task.sleep(for: .milliseconds(200))
    }
    kill(process.processIdentifier, SIGKILL)
    throw Failure(description: "chromedriver gives no session")
  }

  func quit() async {
    _ = try? await Self.ask(port, "DELETE", "/session/\(session)", nil)
    // The driver inherits the tests' mask of signals, and so may never hear a polite one.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func open(_ address: String) async throws { _ = try await ask("POST", "/url", ["url": address]) }

  func address() async throws -> String { try await ask("GET", "/url", nil) as? String ?? "" }

  /// Types one character after the other.
  func press(_ keys: String) async throws {
    let actions = keys.flatMap { [["type": "keyDown", "value": "\($0)"], ["type": "keyUp", "value": "\($0)"]] }
    _ = try await ask("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": actions]]])
  }

  /// What a function body of JavaScript returns.
  func evaluate(_ script: String) async throws -> Any? {
    try await ask("POST", "/execute/sync", ["script": script, "args": [Any]()])
  }

  func words(_ script: String) async throws -> String { try await evaluate("return " + script) as? String ?? "" }

  /// Clicks the first element that a CSS selector finds.
  func click(_ selector: String) async throws {
    let found = try await ask("POST", "/element", ["using": "css selector", "value": selector]) as? [String: Any]
    guard let element = found?.values.first as? String else { throw Failure(description: "no \(selector)") }
    _ = try await ask("POST", "/element/\(element)/click", [String: Any]())
  }

  func emulate(theme: String) async throws {
    let features = [["name": "prefers-color-scheme", "value": theme]]
    _ = try await ask(
      "POST", "/goog/cdp/execute", ["cmd": "Emulation.setEmulatedMedia", "params": ["features": features]])
  }

  /// - Parameters:
  ///   - width: Of the window, in CSS pixels.
  ///   - scale: 2 is a zoom to 200 %.
  func emulate(width: Int, scale: Int) async throws {
    let metrics: [String: Any] = ["width": width, "height": 800, "deviceScaleFactor": scale, "mobile": false]
    _ = try await ask(
      "POST", "/goog/cdp/execute", ["cmd": "Emulation.setDeviceMetricsOverride", "params": metrics])
  }

  /// Waits until a condition in JavaScript holds.
  func wait(until condition: String) async throws {
    for _ in 0..<100 {
      if try await evaluate("return Boolean(\(condition))") as? Bool == true { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Failure(description: "never: \(condition)")
  }

  /// Waits until the address holds some words.
  func wait(forAddress part: String) async throws {
    for _ in 0..<100 {
      if try await address().contains(part) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Failure(description: "never at \(part)")
  }

  private func ask(_ method: String, _ path: String, _ body: [String: Any]?) async throws -> Any? {
    let data = try body.map { try JSONSerialization.data(withJSONObject: $0) }
    return try await Self.ask(port, method, "/session/\(session)" + path, data)
  }

  /// Asks over a socket of its own: what chromedriver answers is too odd for `URLSession` on Linux.
  private static func ask(_ port: Int, _ method: String, _ path: String, _ body: Data?) async throws -> Any? {
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\nConnection: close\r\n"
      + "Content-Length: \(body?.count ?? 0)\r\n\r\n"
    let answer = try exchange(Data(head.utf8) + (body ?? Data()), port: port)
    guard let end = answer.range(of: Data("\r\n\r\n".utf8)) else { throw Failure(description: "\(path): no answer") }
    let status = String(decoding: answer.prefix(12).suffix(3), as: UTF8.self)
    let value = (try JSONSerialization.jsonObject(with: answer[end.upperBound...]) as? [String: Any])?["value"]
    if status >= "400" { throw Failure(description: "\(path): \(value ?? "")") }
    return value
  }

  private static func exchange(_ request: Data, port: Int) throws -> Data {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else { throw Failure(description: "chromedriver does not listen") }
    let sent = request.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
    guard sent == request.count else { throw Failure(description: "chromedriver does not listen") }
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { return answer }
      answer.append(contentsOf: buffer[..<count])
      if isWhole(answer) { return answer }
    }
  }

  /// Whether as much of a body has come as its length says.
  private static func isWhole(_ answer: Data) -> Bool {
    guard let end = answer.range(of: Data("\r\n\r\n".utf8)) else { return false }
    let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
    let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
    return length.map { answer.count - end.upperBound >= $0 } ?? false
  }
}
