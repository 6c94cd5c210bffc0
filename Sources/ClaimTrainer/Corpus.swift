import AssayAnnotation
import AssayClaims
import AssayModel
import AssaySegmentation
import AssayText
import Foundation

/// Sentences that people judged causal or not.
struct Corpus {
  struct Record {
    var isCausal: Bool
    /// How sure the surest cue is, in a hundred.
    var strongest: Int
    /// Whether a claim can be made of it.
    var hasPlace: Bool
    /// One for each sentence that the segmenter finds in the record.
    var examples: [Example]
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
    let readings = CausalReading.readings(of: annotated)
    let relations = line.relations ?? []
    let examples = readings.map { reading in
      let (start, end) = (map.scalarOffset(of: reading.span.start), map.scalarOffset(of: reading.span.end))
      // Of several sentences, those are causal that hold a part of the relation.
      let isHeld = relations.contains { relation in
        [relation.cause, relation.effect].contains { $0.count == 2 && $0[0] < end && $0[1] > start }
      }
      return Example(
        buckets: reading.buckets, isCausal: line.causal && (readings.count == 1 || relations.isEmpty || isHeld))
    }
    return Record(
      isCausal: line.causal, strongest: readings.map(\.strongest).max() ?? 0,
      hasPlace: readings.contains(where: \.hasPlace), examples: examples)
  }
}
