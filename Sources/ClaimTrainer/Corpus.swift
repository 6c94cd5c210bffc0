import AssayAnnotation
import AssayClaims
import AssayModel
import AssaySegmentation
import AssayText
import Foundation

/// Sentences that people judged causal or not.
struct Corpus {
  struct Record {
    var id: String
    var isCausal: Bool
    var document: AnnotatedDocument
    var map: ScalarMap
    /// Cause and effect of the relations that people marked.
    var relations: [(cause: TextSpan, effect: TextSpan)]
    /// One for each sentence that the segmenter finds in the record.
    var examples: [Example]
    /// Where the sides of relations meet, begin and end; empty where the relations are not known.
    var choices: [RelationChoice]
  }

  /// A sentence's features and its label.
  struct Example {
    var buckets: [Int]
    var isCausal: Bool
  }

  private struct Line: Decodable {
    struct Relation: Decodable {
      /// Code point offsets, half-open.
      var cause: [Int]
      var effect: [Int]
    }

    var id: String
    var text: String
    var causal: Bool
    var relations: [Relation]?
  }

  let records: [Record]

  /// Reads a file of JSON lines.
  init(_ file: URL) throws {
    let decoder = JSONDecoder()
    records = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      Self.record(try decoder.decode(Line.self, from: Data(line.utf8)))
    }
  }

  private static func record(_ line: Line) -> Record {
    let text = Text(line.text)
    let document = Document(
      id: "", date: nil, origin: Origin(name: "", mediaType: "text/plain", content: text), text: text,
      blocks: [Block(kind: .paragraph, span: text.trimmed(TextSpan(0, text.count)))])
    var annotated = Segmenter.segment(document)
    Annotator.annotate(&annotated)
    let map = ScalarMap(text)
    let relations = (line.relations ?? []).compactMap { relation -> (cause: TextSpan, effect: TextSpan)? in
      guard relation.cause.count == 2, relation.effect.count == 2 else { return nil }
      func span(_ offsets: [Int]) -> TextSpan {
        TextSpan(map.byteOffset(ofScalar: offsets[0]), map.byteOffset(ofScalar: offsets[1]))
      }
      return (span(relation.cause), span(relation.effect))
    }
    let readings = CausalReading.readings(of: annotated)
    let examples = readings.map { reading in
      // Of several sentences, those are causal that hold a part of the relation.
      let isHeld = relations.contains { relation in
        [relation.cause, relation.effect].contains { $0.start < reading.span.end && $0.end > reading.span.start }
      }
      return Example(
        buckets: reading.buckets, isCausal: line.causal && (readings.count == 1 || relations.isEmpty || isHeld))
    }
    let isMarked = !line.causal || !relations.isEmpty
    return Record(
      id: line.id, isCausal: line.causal, document: annotated, map: map, relations: relations, examples: examples,
      choices: isMarked ? RelationChoice.choices(of: annotated, relations: relations) : [])
  }
}
