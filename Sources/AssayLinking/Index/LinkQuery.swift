public import AssayModel
public import AssayText

/// What is looked for in the index: the words of a claim, with the names, figures and times in it.
public struct LinkQuery: Sendable {
  /// The document of the claim.
  public let document: AnnotatedDocument
  /// The claim's words.
  public let span: TextSpan

  public init(_ document: AnnotatedDocument, span: TextSpan? = nil) {
    self.document = document
    self.span = span ?? document.text.span
  }
}

/// A passage that may bear on a claim.
public struct Link: Hashable, Sendable {
  /// Index into the sources of the index.
  public let source: Int
  /// Index into the source's passages.
  public let passage: Int
  /// The parts of the rank; larger is better.
  public var score: Evidence.Score
}
