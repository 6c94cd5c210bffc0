public import AssayText

/// The text under verification, as it was read, with its date and origin.
public struct Document: Sendable {
  /// Names the document in reports and streams: its path or the `id` of its record.
  public var id: String
  public var title: String?
  public var byline: String?
  /// A BCP 47 tag; "en" unless the format says otherwise.
  public var language: String
  /// When it was published: what "yesterday" is counted from. `nil` when nothing tells.
  public var date: CalendarDate?
  public var origin: Origin
  /// What all spans count in.
  public var text: Text
  /// In text order; they do not overlap and cover everything but white space.
  public var blocks: [Block]
  /// What reading had to guess.
  public var notes: [ReadingNote]

  public init(
    id: String, title: String? = nil, byline: String? = nil, language: String = "en", date: CalendarDate? = nil,
    origin: Origin, text: Text, blocks: [Block], notes: [ReadingNote] = []
  ) {
    self.id = id
    self.title = title
    self.byline = byline
    self.language = language
    self.date = date
    self.origin = origin
    self.text = text
    self.blocks = blocks
    self.notes = notes
  }
}

/// Where a document came from, and how its text lies in the original bytes.
public struct Origin: Sendable {
  /// The path, or "-" for standard input.
  public var name: String
  /// "text/plain", "text/html" and so on.
  public var mediaType: String
  /// The original bytes, converted to UTF-8 but otherwise untouched; equal to the text for plain text.
  public var content: Text
  /// Pairs of text offset and content offset, ascending; text between two pairs runs in step with the content.
  public var anchors: [Anchor]
  /// The number, from 1, of the content's first line in the file: above 1 when the content is one record of many.
  public var firstLine: Int
  /// SHA-256 of the file's bytes, lower-case hexadecimal; empty when the document was not a file of its own.
  public var digest: String

  public struct Anchor: Hashable, Sendable {
    public var text: Int
    public var content: Int

    public init(text: Int, content: Int) {
      self.text = text
      self.content = content
    }
  }

  public init(
    name: String, mediaType: String, content: Text, anchors: [Anchor] = [], firstLine: Int = 1, digest: String = ""
  ) {
    self.firstLine = firstLine
    self.name = name
    self.mediaType = mediaType
    self.content = content
    self.anchors = anchors
    self.digest = digest
  }

  /// The offset in `content` of a text offset; the same offset when there are no anchors.
  public func contentOffset(of offset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return anchors.isEmpty ? min(offset, content.count) : anchors[0].content }
    let anchor = anchors[low - 1]
    let next = low < anchors.count ? anchors[low].content : content.count
    // A title taken from further down stands before what precedes it in the original.
    let limit = next < anchor.content ? content.count : next
    return min(anchor.content + offset - anchor.text, limit)
  }
}

/// What reading had to guess or leave out, in words for the user.
public struct ReadingNote: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case encodingGuessed = "encoding-guessed"
    case invalidBytes = "invalid-bytes"
    case dateGuessed = "date-guessed"
    case contentDropped = "content-dropped"
    case noArticle = "no-article"
    case truncated
  }

  public let kind: Kind
  public let message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

/// A paragraph, heading, list item, table row or the like.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case title
    case heading
    case paragraph
    case listItem = "list-item"
    /// Cells joined by " | ".
    case tableRow = "table-row"
    case blockQuote = "block-quote"
    case caption
    case dateline
    case byline
    case code
  }

  public var kind: Kind
  /// Without white space at its ends.
  public var span: TextSpan
  public var voice: Voice
  /// The level of a heading, from 1; 0 for other blocks.
  public var level: Int

  public init(kind: Kind, span: TextSpan, voice: Voice = .author, level: Int = 0) {
    self.kind = kind
    self.span = span
    self.voice = voice
    self.level = level
  }
}

/// Who speaks in a span.
public enum Voice: String, Hashable, Sendable {
  case author
  /// Inside quotation marks.
  case quoted
  case blockQuote = "block-quote"
  case caption
  case headline
}

/// A sentence, or a heading, row or list item that stands for one.
public struct Sentence: Hashable, Sendable {
  /// Without white space at its ends.
  public var span: TextSpan
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  /// Index into the document's blocks.
  public var block: Int

  public init(span: TextSpan, tokens: Range<Int>, block: Int) {
    self.span = span
    self.tokens = tokens
    self.block = block
  }
}
