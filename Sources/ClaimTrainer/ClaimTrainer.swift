import AssayClaims
import Foundation

/// Trains the causal model and writes its weights.
///
///     swift run -c release ClaimTrainer FOLDER [Sources/AssayClaims/Model/CausalWeights.swift]
///
/// FOLDER holds `causal_cnc.jsonl` and `causal_because.jsonl`, which are trained on, and `causal_semeval2010t8.jsonl`,
/// which is only measured; each line has `text`, `causal`, and where the spans are known `relations` with `cause` and
/// `effect`. Prints figures on sentences that were not trained on, then writes the weights when it is told where.
/// Nothing is drawn at random: the same data give the same file.
@main
struct ClaimTrainer {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: ClaimTrainer FOLDER [WEIGHTS.swift]")
      exit(2)
    }
    do {
      try train(on: URL(filePath: folder), output: arguments.dropFirst().first)
    } catch {
      print("ClaimTrainer: \(error)")
      exit(2)
    }
  }

  private static func train(on folder: URL, output: String?) throws {
    let news = try Corpus(folder.appending(path: "causal_cnc.jsonl"))
    let hearings = try Corpus(folder.appending(path: "causal_because.jsonl"))
    let web = try Corpus(folder.appending(path: "causal_semeval2010t8.jsonl"))

    print("average precision of sentences, by cue strength alone -> by the model")
    var odds = [Double](repeating: 0, count: news.records.count)
    let folds = 5
    for fold in 0..<folds {
      let rest = news.records.indices.filter { $0 % folds != fold }.map { news.records[$0] }
      let model = TrainedModel(Regression(examples: (rest + hearings.records).flatMap(\.examples)))
      for place in news.records.indices where place % folds == fold {
        odds[place] = model.odds(of: news.records[place])
      }
    }
    report("news, each fifth left out", news.records, odds)
    for (name, corpus, others) in [
      ("news, left out whole", news, [hearings]), ("hearings, left out whole", hearings, [news]),
      ("web, never trained on", web, [news, hearings]),
    ] {
      let model = TrainedModel(Regression(examples: others.flatMap(\.records).flatMap(\.examples)))
      report(name, corpus.records, corpus.records.map(model.odds(of:)))
    }

    let model = TrainedModel(Regression(examples: (news.records + hearings.records).flatMap(\.examples)))
    if let output { try model.source.write(toFile: output, atomically: true, encoding: .utf8) }
  }

  private static func report(_ name: String, _ records: [Corpus.Record], _ odds: [Double]) {
    let labels = records.map(\.isCausal)
    let strengths = records.map { Double($0.strongest) }
    // As the claims are ranked: what a plain cue says comes first; what makes no claim comes last.
    let ranked = zip(records, odds).map { record, odds -> Double in
      if record.strongest >= 50 { return 100 + odds }
      return record.hasPlace && odds > CausalModel.leastOdds ? odds : -100
    }
    let figures = [strengths, ranked, odds].map { "\(rounded(averagePrecision($0, labels)))" }
    print("\(name): \(figures[0]) -> \(figures[1]); the odds of every sentence alone \(figures[2])")
  }

  private static func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }

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
