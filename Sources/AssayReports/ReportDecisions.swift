/// What people have decided, in words, as reports print it.
public struct ReportDecisions: Sendable {
  private var lines: [String: [String: [String]]] = [:]

  public init() {}

  /// Adds what was decided about one claim or finding.
  ///
  /// - Parameters:
  ///   - document: The id of its document.
  ///   - lines: One a reviewer, such as "Ana Lind, 22 November 2026: contradicted, “the record says 48”."
  public mutating func add(_ lines: [String], on fingerprint: String, in document: String) {
    self.lines[document, default: [:]][fingerprint, default: []] += lines
  }

  func lines(on fingerprint: String, in document: String) -> [String] { lines[document]?[fingerprint] ?? [] }

  /// How many claims and findings of a document are decided.
  func count(in document: String) -> Int { lines[document]?.count ?? 0 }
}
