import AssayModel
import AssayText
import FoundationEssentials

/// What a document's row holds as JSON: all but its texts, claims and findings.
struct DocumentShape: Codable {
  struct Block: Codable {
    var kind: String
    var span: [Int]
    var voice: String
    var level: Int
  }

  struct Note: Codable {
    var kind: String
    var message: String
  }

  struct Sentence: Codable {
    var span: [Int]
    var block: Int
  }

  struct Unit: Codable {
    var code: String
    var dimension: String
    var base: String
    var numerator: String
    var denominator: String
    var offset: String
  }

  struct Quantity: Codable {
    var span: [Int]
    var kind: String
    var value: String
    var upper: String?
    var unit: Unit
    var modifier: String?
    var resolution: String
    var noun: [Int]?
    var change: String?
    var per: String?
    var misspelling: [Int]?
  }

  struct Time: Codable {
    var span: [Int]
    var kind: String
    var value: String
    var first: String?
    var last: String?
    var resolution: String
    var weekday: Int?
    /// Absent in passes of versions that did not give a reason.
    var rule: String?
    var anchor: String?
  }

  struct Name: Codable {
    var span: [Int]
    var kind: String
    var canonical: String
  }

  var byline: String?
  var language: String
  var origin: String
  var mediaType: String
  var firstLine: Int
  /// Text and content offsets in turn.
  var anchors: [Int]
  var blocks: [Block]
  var notes: [Note]
  var sentences: [Sentence]
  var quantities: [Quantity]
  var times: [Time]
  var names: [Name]

  init(_ annotated: AnnotatedDocument) {
    let document = annotated.document
    byline = document.byline
    language = document.language
    origin = document.origin.name
    mediaType = document.origin.mediaType
    firstLine = document.origin.firstLine
    anchors = document.origin.anchors.flatMap { [$0.text, $0.content] }
    blocks = document.blocks.map {
      Block(kind: $0.kind.rawValue, span: $0.span.stored, voice: $0.voice.rawValue, level: $0.level)
    }
    notes = document.notes.map { Note(kind: $0.kind.rawValue, message: $0.message) }
    sentences = annotated.sentences.map { Sentence(span: $0.span.stored, block: $0.block) }
    quantities = annotated.quantities.map(Quantity.init)
    times = annotated.times.map {
      Time(
        span: $0.span.stored, kind: $0.kind.rawValue, value: $0.value, first: $0.interval?.first.description,
        last: $0.interval?.last.description, resolution: $0.resolution.rawValue, weekday: $0.weekday?.rawValue,
        rule: $0.reason.rule.rawValue, anchor: $0.reason.anchor?.description
      )
    }
    names = annotated.names.map {
      Name(span: $0.span.stored, kind: $0.kind.rawValue, canonical: $0.canonical)
    }
  }

  // MARK: Back to the model

  func modelBlocks() throws -> [AssayModel.Block] {
    try blocks.map {
      AssayModel.Block(
        kind: try Stored.value($0.kind), span: try Stored.span($0.span), voice: try Stored.value($0.voice),
        level: $0.level)
    }
  }

  func modelNotes() throws -> [ReadingNote] {
    try notes.map { ReadingNote(try Stored.value($0.kind), $0.message) }
  }

  func modelAnchors() -> [Origin.Anchor] {
    stride(from: 0, to: anchors.count - 1, by: 2).map {
      Origin.Anchor(text: anchors[$0], content: anchors[$0 + 1])
    }
  }

  func modelSentences() throws -> [AssayModel.Sentence] {
    try sentences.map { AssayModel.Sentence(span: try Stored.span($0.span), tokens: 0..<0, block: $0.block) }
  }

  func modelQuantities() throws -> [AssayModel.Quantity] { try quantities.map { try $0.model() } }

  func modelTimes() throws -> [TimeExpression] {
    try times.map { time in
      let first = try time.first.map(Stored.day)
      let last = try time.last.map(Stored.day)
      var interval: AssayModel.DateInterval?
      if let first, let last { interval = AssayModel.DateInterval(first, last) }
      return TimeExpression(
        span: try Stored.span(time.span), tokens: 0..<0, kind: try Stored.value(time.kind), value: time.value,
        interval: interval, resolution: try Stored.value(time.resolution),
        weekday: time.weekday.flatMap(Weekday.init(rawValue:)),
        reason: try time.rule.map { TimeReason(try Stored.value($0), from: try time.anchor.map(Stored.day)) })
    }
  }

  func modelNames() throws -> [AssayModel.Name] {
    try names.map {
      AssayModel.Name(
        span: try Stored.span($0.span), tokens: 0..<0, kind: try Stored.value($0.kind),
        canonical: $0.canonical)
    }
  }
}

extension DocumentShape.Quantity {
  init(_ quantity: AssayModel.Quantity) {
    let unit = quantity.unit
    self.init(
      span: quantity.span.stored, kind: quantity.kind.rawValue, value: quantity.value.description,
      upper: quantity.upper?.description,
      unit: DocumentShape.Unit(
        code: unit.code, dimension: unit.dimension.rawValue, base: unit.base,
        numerator: unit.numerator.description, denominator: unit.denominator.description,
        offset: unit.offset.description),
      modifier: quantity.modifier?.rawValue, resolution: quantity.resolution.description,
      noun: quantity.noun?.stored, change: quantity.change?.rawValue, per: quantity.per?.description,
      misspelling: quantity.misspelling?.stored)
  }

  func model() throws -> AssayModel.Quantity {
    var quantity = AssayModel.Quantity(
      span: try Stored.span(span), tokens: 0..<0, kind: try Stored.value(kind),
      value: try Stored.decimal(value),
      upper: try upper.map(Stored.decimal),
      unit: AssayModel.Unit(
        code: unit.code, dimension: try Stored.value(unit.dimension), base: unit.base,
        numerator: try Stored.decimal(unit.numerator), denominator: try Stored.decimal(unit.denominator),
        offset: try Stored.decimal(unit.offset)),
      modifier: try modifier.map { try Stored.value($0) }, resolution: try Stored.decimal(resolution),
      noun: try noun.map(Stored.span), change: try change.map { try Stored.value($0) },
      per: try per.map(Stored.decimal))
    quantity.misspelling = try misspelling.map(Stored.span)
    return quantity
  }
}
