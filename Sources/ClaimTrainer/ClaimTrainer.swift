import AssayClaims
import Foundation

/// Trains the causal model and the relation model, and writes their weights.
///
///     swift run -c release ClaimTrainer FOLDER [Sources/AssayClaims/Model [PREDICTIONS]]
///
/// FOLDER holds `causal_cnc.jsonl` and `causal_because.jsonl`, which are trained on, and `causal_semeval2010t8.jsonl`,
/// which is only measured; each line has `id`, `text`, `causal`, and where the spans are known `relations` with `cause`
/// and `effect`. Prints figures on sentences that were not trained on, then writes the weights when it is told where,
/// and the claims that the left-out sentences got, as JSON lines. Nothing is drawn at random: the same data give the
/// same file.
@main
struct ClaimTrainer {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      print("usage: ClaimTrainer FOLDER [MODELS [PREDICTIONS]]")
      exit(2)
    }
    do {
      try train(
        on: URL(filePath: folder), output: arguments.dropFirst().first.map { URL(filePath: $0) },
        predictions: arguments.dropFirst(2).first.map { URL(filePath: $0) })
    } catch {
      print("ClaimTrainer: \(error)")
      exit(2)
    }
  }

  private static func train(on folder: URL, output: URL?, predictions: URL?) throws {
    let news = try Corpus(folder.appending(path: "causal_cnc.jsonl")).records
    let hearings = try Corpus(folder.appending(path: "causal_because.jsonl")).records
    let web = try Corpus(folder.appending(path: "causal_semeval2010t8.jsonl")).records

    func report(_ name: String, _ file: String, _ records: [Corpus.Record], _ models: (Int) -> CausalModels) throws {
      let read = records.indices.map { PredictedRecord(records[$0], by: models($0)) }
      print("\(name): \(Figures(of: read))")
      if let predictions {
        try read.map(\.line).joined().write(
          to: predictions.appending(path: file), atomically: true, encoding: .utf8)
      }
    }
    let folds = 5
    let ofNews = (0..<folds).map { fold in
      TrainedModels(news.indices.filter { $0 % folds != fold }.map { news[$0] } + hearings).models
    }
    try report("news, each fifth left out", "news-fifths.jsonl", news) { ofNews[$0 % folds] }
    // Whole documents are left out: their sentences stand together.
    func fold(_ place: Int) -> Int { place * folds / hearings.count }
    let ofHearings = (0..<folds).map { left in
      TrainedModels(hearings.indices.filter { fold($0) != left }.map { hearings[$0] } + news).models
    }
    try report("hearings, each fifth left out", "hearings-fifths.jsonl", hearings) { ofHearings[fold($0)] }
    let fromHearings = TrainedModels(hearings).models
    try report("news, left out whole", "news.jsonl", news) { _ in fromHearings }
    let fromNews = TrainedModels(news).models
    try report("hearings, left out whole", "hearings.jsonl", hearings) { _ in fromNews }
    let trained = TrainedModels(news + hearings)
    let models = trained.models
    try report("web, never trained on", "web.jsonl", web) { _ in models }
    if let output {
      for (name, source) in trained.sources {
        try source.write(to: output.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
  }
}
