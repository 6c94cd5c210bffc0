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

  /// The number of the last day on which a work may have been published that is to bear on the claim: the
  /// document's date, or the end of a later time that the claim speaks of. `nil` without a date.
  var lastDay: Int? {
    guard let date = document.document.date else { return nil }
    return document.times(in: span).reduce(date.dayNumber) { max($0, $1.interval?.last.dayNumber ?? $0) }
  }
}

/// A passage that may bear on a claim.
public struct Link: Hashable, Sendable {
  /// The number of the source in the index.
  public let source: Int
  /// Index into the source's passages.
  public let passage: Int
  /// The ids of both.
  public let sourceID: String
  public let passageID: String
  /// The parts of the rank; larger is better.
  public var score: Evidence.Score
}
