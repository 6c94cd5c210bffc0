/// One complete verification of one or more documents, with everything needed to do it again.
public struct Pass: Sendable {
  /// From 1, in the order in which the workspace kept them; 0 before it is kept.
  public var number: Int
  /// RFC 3339, UTC: when the pass was made.
  public var created: String
  /// The version of Assay.
  public var tool: String
  /// SHA-256 over the ids and versions of the rules, lower-case hexadecimal.
  public var rulesDigest: String
  /// The collections that claims were linked to.
  public var collections: [Collection]
  /// Settings that change results, by name.
  public var settings: [Setting]
  public var documents: [VerifiedDocument]

  public struct Collection: Hashable, Sendable {
    public var name: String
    /// SHA-256 over the records' files, lower-case hexadecimal.
    public var digest: String
    public var records: Int

    public init(name: String, digest: String, records: Int) {
      self.name = name
      self.digest = digest
      self.records = records
    }
  }

  public struct Setting: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    number: Int = 0, created: String, tool: String, rulesDigest: String, collections: [Collection],
    settings: [Setting], documents: [VerifiedDocument]
  ) {
    self.number = number
    self.created = created
    self.tool = tool
    self.rulesDigest = rulesDigest
    self.collections = collections
    self.settings = settings
    self.documents = documents
  }
}

/// A document with its claims' verdicts and its findings.
public struct VerifiedDocument: Sendable {
  public var annotated: AnnotatedDocument
  /// One element per claim, in the order of the claims.
  public var verdicts: [Verdict]
  /// In text order.
  public var findings: [Finding]
  /// The sources that the verdicts' evidence names, ordered by id.
  public var sources: [Source]

  public init(annotated: AnnotatedDocument, verdicts: [Verdict], findings: [Finding], sources: [Source]) {
    self.annotated = annotated
    self.verdicts = verdicts
    self.findings = findings
    self.sources = sources
  }

  public var document: Document { annotated.document }
}
