/// One line of the list of passes.
public struct PassSummary: Hashable, Sendable {
  public let number: Int
  /// RFC 3339, UTC.
  public let created: String
  public let tool: String
  public let documents: Int
  /// The name of the first document; empty when there is none.
  public let firstDocument: String
  public let claims: Int
  public let supported: Int
  public let contradicted: Int
  public let findings: Int

  public init(
    number: Int, created: String, tool: String, documents: Int, firstDocument: String, claims: Int,
    supported: Int,
    contradicted: Int, findings: Int
  ) {
    self.number = number
    self.created = created
    self.tool = tool
    self.documents = documents
    self.firstDocument = firstDocument
    self.claims = claims
    self.supported = supported
    self.contradicted = contradicted
    self.findings = findings
  }

  /// Claims that the sources neither support nor contradict.
  public var notEnough: Int { claims - supported - contradicted }
}
