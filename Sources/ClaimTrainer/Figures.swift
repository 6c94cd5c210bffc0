import AssayClaims
import AssayModel
import AssayText

/// What the product says of a record.
struct PredictedRecord {
  let record: Corpus.Record
  /// The causal claims, in text order.
  let claims: [Claim]

  init(_ record: Corpus.Record, by models: CausalModels) {
    self.record = record
    claims = ClaimExtractor.claims(in: record.document, includesDoubtful: true, models: models)
      .filter { $0.causation != nil }
  }

  var score: Double { claims.map(\.checkWorthiness.score).max() ?? 0 }

  /// The record as a line of JSON: offsets are code points, half-open.
  var line: String {
    func offsets(_ span: TextSpan) -> String {
      "[\(record.map.scalarOffset(of: span.start)),\(record.map.scalarOffset(of: span.end))]"
    }
    let parts = claims.map { claim -> String in
      let (start, end) = (record.map.scalarOffset(of: claim.span.start), record.map.scalarOffset(of: claim.span.end))
      let sides = claim.causation.map { ",\"cause\":\(offsets($0.cause)),\"effect\":\(offsets($0.effect))" } ?? ""
      return "{\"kind\":\"causal\",\"start\":\(start),\"end\":\(end),\"score\":\(claim.checkWorthiness.score)\(sides)}"
    }
    return "{\"id\":\"\(record.id)\",\"claims\":[\(parts.joined(separator: ","))]}\n"
  }
}

/// How far claims agree with what people marked.
struct Figures: CustomStringConvertible {
  private let averagePrecision: Double
  private let precision: Double
  private let recall: Double
  /// Of the marked relations, the share that a claim of at least even score has with the same borders.
  private let exact: Double?

  init(of records: [PredictedRecord]) {
    let labels = records.map(\.record.isCausal)
    averagePrecision = Self.averagePrecision(records.map(\.score), labels)
    let named = records.filter { $0.score >= 0.5 }
    let right = Double(named.count { $0.record.isCausal })
    precision = right / Double(max(named.count, 1))
    recall = right / Double(max(labels.count { $0 }, 1))
    var (marked, met) = (0, 0)
    for record in records {
      for relation in record.record.relations {
        marked += 1
        let isMet = record.claims.contains { claim in
          claim.checkWorthiness.score >= 0.5 && claim.causation?.cause == relation.cause
            && claim.causation?.effect == relation.effect
        }
        if isMet { met += 1 }
      }
    }
    exact = marked > 0 ? Double(met) / Double(marked) : nil
  }

  var description: String {
    func rounded(_ share: Double) -> String { "\((share * 1000).rounded() / 1000)" }
    let borders = exact.map { ", \(rounded($0)) of the relations found with exact borders" } ?? ""
    return "average precision \(rounded(averagePrecision)); named causal with precision \(rounded(precision)), "
      + "recall \(rounded(recall))\(borders)"
  }

  /// The mean of the precisions at each positive, best score first; equal scores share one threshold.
  private static func averagePrecision(_ scores: [Double], _ labels: [Bool]) -> Double {
    let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let positives = Double(labels.count { $0 })
    var (sum, hits, place) = (0.0, 0.0, 0)
    while place < order.count {
      let start = place
      let before = hits
      while place < order.count, scores[order[place]] == scores[order[start]] {
        hits += labels[order[place]] ? 1 : 0
        place += 1
      }
      sum += (hits - before) / positives * hits / Double(place)
    }
    return sum
  }
}
