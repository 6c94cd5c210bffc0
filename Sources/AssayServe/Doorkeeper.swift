import Crypto
import Foundation
import Synchronization

/// Who may come in: one-time links become sessions, and every request must come from this machine's own pages.
final class Doorkeeper: Sendable {
  private struct Book {
    /// The reviewer behind each link that nobody has opened yet, by the digest of its token.
    var links: [String: String] = [:]
    /// The reviewer of each session, by the digest of its cookie.
    var sessions: [String: String] = [:]
    var hosts: Set<String> = []
    var port = 0
  }

  private let book = Mutex(Book())
  /// More links and sessions than this are not needed by any desk.
  private static let limit = 200

  /// Sets the port that the site listens on, and with it the hosts that it answers as.
  func open(port: Int) {
    book.withLock {
      $0.port = port
      $0.hosts = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
    }
  }

  var port: Int { book.withLock { $0.port } }

  /// The name of the session's cookie: several desks may be open on one machine.
  var cookieName: String { "assay-\(port)" }

  /// A link that opens the desk once; `nil` when there are too many.
  func link(for reviewer: String) -> String? {
    let token = Self.token()
    return book.withLock { book in
      guard book.links.count < Self.limit else { return nil }
      book.links[Self.digest(token)] = reviewer
      return "http://127.0.0.1:\(book.port)/open?token=\(token)"
    }
  }

  /// Turns a link's token into a session.
  ///
  /// - Returns: The value of the session's cookie; `nil` when the token is unknown or was used.
  func admit(_ token: String) -> String? {
    let cookie = Self.token()
    return book.withLock { book in
      guard book.sessions.count < Self.limit, let reviewer = book.links.removeValue(forKey: Self.digest(token)) else {
        return nil
      }
      book.sessions[Self.digest(cookie)] = reviewer
      return cookie
    }
  }

  /// The session behind a request's cookies: its name and its reviewer.
  func session(cookies: [String: String]) -> (name: String, reviewer: String)? {
    book.withLock { book in
      guard let cookie = cookies["assay-\(book.port)"] else { return nil }
      let digest = Self.digest(cookie)
      return book.sessions[digest].map { (digest, $0) }
    }
  }

  func rename(session: String, to reviewer: String) {
    book.withLock { if $0.sessions[session] != nil { $0.sessions[session] = reviewer } }
  }

  func isOwn(host: String) -> Bool { book.withLock { $0.hosts.contains(host) } }

  func isOwn(origin: String) -> Bool {
    origin.hasPrefix("http://") && book.withLock { $0.hosts.contains(String(origin.dropFirst(7))) }
  }

  /// 256 random bits in hexadecimal.
  private static func token() -> String { hexadecimal(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }) }

  /// What is kept and looked up instead of a secret, so that the time a look-up takes tells nothing of it.
  private static func digest(_ secret: String) -> String { hexadecimal(SHA256.hash(data: Array(secret.utf8))) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
