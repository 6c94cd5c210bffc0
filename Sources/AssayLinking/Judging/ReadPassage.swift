public import AssayModel

/// A passage that the judge may rest a verdict on: annotated like any document, with the record that it
/// belongs to.
public struct ReadPassage: Sendable {
  public var source: Source
  public var passage: Passage
  /// The passage's text as a document of its own.
  public var annotated: AnnotatedDocument
  public var score: Evidence.Score
  /// From 1, in the order of the links.
  public var rank: Int

  public init(
    source: Source, passage: Passage, annotated: AnnotatedDocument, score: Evidence.Score = .init(words: 0),
    rank: Int = 1
  ) {
    self.source = source
    self.passage = passage
    self.annotated = annotated
    self.score = score
    self.rank = rank
  }
}
