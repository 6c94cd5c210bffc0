import FoundationEssentials

/// What a page or an operation of the interface is asked with.
struct SiteRequest: Sendable {
  var method: String
  /// Without the query.
  var path: String
  /// Parts of the path that its route names.
  var parameters: [String: String] = [:]
  /// The last value of each name.
  var query: [String: String] = [:]
  /// A form's fields; several values of one name are check boxes.
  var form: [String: [String]] = [:]
  var body: [UInt8] = []
  /// Of the body.
  var contentType = ""
  var reviewer: String
  var look: Look
  /// Whether the script asks for a part of the page to put in place.
  var wantsPart: Bool
  /// The digest of the browser's token.
  var session: String

  func field(_ name: String) -> String { form[name]?.last ?? "" }
}

struct SiteResponse: Sendable {
  var status = 200
  var contentType = "text/html; charset=utf-8"
  var body: [UInt8]
  var headers: [(name: String, value: String)] = []

  init(status: Int = 200, html: String) {
    self.status = status
    body = Array(html.utf8)
  }

  init(status: Int = 200, contentType: String, _ body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// A page elsewhere, asked for by GET.
  static func see(_ address: String) -> SiteResponse {
    var response = SiteResponse(status: 303, html: "")
    response.headers.append(("Location", address))
    return response
  }

  static func json(_ value: some Encodable, status: Int = 200) -> SiteResponse {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(value)).map { Array($0) } ?? []
    return SiteResponse(status: status, contentType: "application/json", bytes + [0x0A])
  }
}

/// Why a request was not served, as the reader is told.
struct SiteError: Error {
  var status: Int
  var message: String

  static func notFound(_ what: String) -> SiteError { SiteError(status: 404, message: "There is no \(what) here.") }
}

/// Addresses and their parts.
enum Address {
  private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)

  /// A text as one part of a path or query.
  static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if plain.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text that an encoded part stands for; `nil` when it is not well formed.
  static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        rest = rest.dropFirst(2)
        bytes.append(value)
      } else {
        bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// "a=b&c=d" as pairs; what is not well formed is left out.
  static func pairs(_ text: some StringProtocol) -> [(name: String, value: String)] {
    text.split(separator: "&").prefix(20_000).compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0], plusIsBlank: true),
        let value = decoded(parts.count > 1 ? parts[1] : "", plusIsBlank: true)
      else { return nil }
      return (name, value)
    }
  }

  /// A path of this site that a form may lead to; the desk for anything else.
  static func own(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    return path.hasPrefix("/") && !path.hasPrefix("//") && isPlain ? path : "/"
  }

  static func query(_ pairs: [(String, String)]) -> String {
    let kept = pairs.filter { !$0.1.isEmpty }
    return kept.isEmpty ? "" : "?" + kept.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
  }
}
