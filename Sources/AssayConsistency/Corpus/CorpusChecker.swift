public import AssayModel
import AssayText

/// Compares documents with each other: facts that disagree, and text that stands in several.
///
/// Documents are added one after another and compared with those before through tables of keys, so that work and memory
/// grow in step with their number. Text that stands in three documents or more is reported once.
public struct CorpusChecker: Sendable {
  /// A sentence or figure of a document that was added, both as indices.
  private struct Place {
    let document: Int32
    let index: Int32

    init(_ document: Int, _ index: Int) {
      self.document = Int32(truncatingIfNeeded: document)
      self.index = Int32(truncatingIfNeeded: index)
    }
  }

  /// Where a sentence stands, word for word.
  private struct Copies {
    let first: Place
    /// The first document after the first one.
    var second: Place?
    var lastDocument: Int32
    var documents: Int32 = 1
  }

  private struct Reuse {
    let sentence: Int
    let other: Place
    let isExact: Bool
  }

  private struct Conflict {
    let figure: Int
    let sentence: Int
    let other: Place
    let otherFigure: Int
  }

  private let rules: [CorpusRule]
  private var documents: [CorpusKeys] = []
  private var copies: [UInt64: Copies] = [:]
  private var similar: [UInt64: [Place]] = [:]
  private var facts: [UInt64: [FactPlace]] = [:]
  private var reuses: [[Reuse]] = []
  private var conflicts: [[Conflict]] = []

  private struct FactPlace {
    let sentence: Place
    let figure: Int32
  }

  /// How many places under one key are looked at, the first ones: a key that more share tells little.
  private static let longestList = 16

  public init(rules: [CorpusRule] = CorpusRule.allCases) {
    self.rules = rules
  }

  /// Compares a document with those before it.
  public mutating func add(_ keys: CorpusKeys) {
    let number = documents.count
    documents.append(keys)
    reuses.append([])
    conflicts.append([])
    for index in keys.sentences.indices {
      compareWording(of: index, in: number)
      compareFacts(of: index, in: number)
    }
    for index in keys.sentences.indices { insert(index, of: number) }
  }

  /// The findings on each document in the order in which they were added, each list in text order.
  public func findings() -> [[Finding]] {
    documents.indices.map { number in
      var findings: [Finding] = []
      if rules.contains(.documentsDisagree) { findings += disagreements(in: number) }
      if rules.contains(.reusedText) { findings += reusedText(in: number) }
      findings.sort { ($0.span, $0.rule) < ($1.span, $1.rule) }
      return findings
    }
  }

  // MARK: Comparing

  private func comparison(of place: Place, with index: Int, in number: Int) -> SentenceComparison {
    let other = documents[Int(place.document)]
    return SentenceComparison(
      first: other.sentences[Int(place.index)], firstKeys: other, second: documents[number].sentences[index],
      secondKeys: documents[number])
  }

  private mutating func compareWording(of index: Int, in number: Int) {
    let sentence = documents[number].sentences[index]
    guard !sentence.bands.isEmpty else { return }
    if let known = copies[sentence.hash] {
      reuses[number].append(Reuse(sentence: index, other: known.first, isExact: true))
      return
    }
    var seen: [Place] = []
    for band in sentence.bands {
      for place in similar[band] ?? []
      where !seen.contains(where: { $0.document == place.document && $0.index == place.index }) {
        seen.append(place)
        switch comparison(of: place, with: index, in: number).wording {
        case .same, .different: continue
        case .similar:
          reuses[number].append(Reuse(sentence: index, other: place, isExact: false))
          return
        case .figure(let first, let second):
          conflicts[number].append(Conflict(figure: second, sentence: index, other: place, otherFigure: first))
          return
        }
      }
    }
  }

  private mutating func compareFacts(of index: Int, in number: Int) {
    let sentence = documents[number].sentences[index]
    for figure in sentence.figures {
      guard let measure = documents[number].figures[figure].measure,
        !conflicts[number].contains(where: { $0.figure == figure })
      else { continue }
      search: for name in sentence.names {
        for fact in facts[Self.key(measure, name)] ?? [] {
          let comparison = comparison(of: fact.sentence, with: index, in: number)
          guard comparison.contradict(Int(fact.figure), figure) else { continue }
          conflicts[number].append(
            Conflict(figure: figure, sentence: index, other: fact.sentence, otherFigure: Int(fact.figure)))
          break search
        }
      }
    }
  }

  private mutating func insert(_ index: Int, of number: Int) {
    let sentence = documents[number].sentences[index]
    let place = Place(number, index)
    if !sentence.bands.isEmpty {
      if var known = copies[sentence.hash] {
        if known.lastDocument != place.document {
          known.documents += 1
          known.lastDocument = place.document
          if known.second == nil { known.second = place }
          copies[sentence.hash] = known
        }
      } else {
        copies[sentence.hash] = Copies(first: place, second: nil, lastDocument: place.document)
        for band in sentence.bands where (similar[band]?.count ?? 0) < Self.longestList {
          similar[band, default: []].append(place)
        }
      }
    }
    for figure in sentence.figures {
      guard let measure = documents[number].figures[figure].measure else { continue }
      for name in sentence.names {
        let key = Self.key(measure, name)
        guard (facts[key]?.count ?? 0) < Self.longestList else { continue }
        facts[key, default: []].append(FactPlace(sentence: place, figure: Int32(truncatingIfNeeded: figure)))
      }
    }
  }

  private static func key(_ measure: UInt32, _ name: UInt32) -> UInt64 { UInt64(measure) << 32 | UInt64(name) }

  // MARK: Reporting

  private func disagreements(in number: Int) -> [Finding] {
    let keys = documents[number]
    var seen: [UInt64: Int] = [:]
    return conflicts[number].map { conflict in
      let other = documents[Int(conflict.other.document)]
      let figure = keys.figures[conflict.figure]
      let stated = other.figures[conflict.otherFigure]
      var finding = Finding(
        rule: CorpusRule.documentsDisagree.rawValue, family: CorpusRule.documentsDisagree.about.family,
        span: figure.span, severity: CorpusRule.documentsDisagree.about.severity,
        message: "This is \(figure.words) here and \(stated.words) in \(Self.shown(other.path, stated.place)).")
      finding.elsewhere = [
        Finding.Elsewhere(
          path: other.path, place: stated.place, words: other.sentences[Int(conflict.other.index)].opening)
      ]
      finding.fingerprint = Self.fingerprint(finding.rule, keys.sentences[conflict.sentence].hash, &seen)
      return finding
    }
  }

  /// Neighbouring sentences that stand next to each other in the other document too are one finding.
  private func reusedText(in number: Int) -> [Finding] {
    let keys = documents[number]
    var seen: [UInt64: Int] = [:]
    var findings: [Finding] = []
    var run: [Reuse] = []
    func count(_ reuse: Reuse) -> Int { Int(copies[keys.sentences[reuse.sentence].hash]?.documents ?? 1) }
    func finish() {
      guard let first = run.first, let last = run.last else { return }
      let other = documents[Int(first.other.document)]
      let start = other.sentences[Int(first.other.index)]
      let documentCount = count(first)
      var finding = Finding(
        rule: CorpusRule.reusedText.rawValue, family: CorpusRule.reusedText.about.family,
        span: keys.sentences[first.sentence].span.union(keys.sentences[last.sentence].span),
        severity: CorpusRule.reusedText.about.severity,
        message: message(of: run, in: keys, documents: documentCount, first: Self.shown(other.path, start.place)))
      finding.elsewhere = [Finding.Elsewhere(path: other.path, place: start.place, words: start.opening)]
      finding.fingerprint = Self.fingerprint(finding.rule, keys.sentences[first.sentence].hash, &seen)
      findings.append(finding)
      run = []
    }
    for reuse in reuses[number] where reuse.other.document != Int32(truncatingIfNeeded: number) {
      // What stands in many documents is reported on the second of them alone.
      if reuse.isExact, count(reuse) > 2,
        copies[keys.sentences[reuse.sentence].hash]?.second?.document != Int32(truncatingIfNeeded: number)
      {
        continue
      }
      if let last = run.last,
        last.other.document != reuse.other.document || last.other.index + 1 != reuse.other.index
          || keys.sentences[last.sentence].index + 1 != keys.sentences[reuse.sentence].index
          || max(2, count(last)) != max(2, count(reuse))
      {
        finish()
      }
      run.append(reuse)
    }
    finish()
    return findings
  }

  private func message(of run: [Reuse], in keys: CorpusKeys, documents: Int, first: String) -> String {
    let words = run.reduce(0) { $0 + keys.sentences[$1.sentence].words.count }
    if documents > 2 { return "This text of \(words) words stands in \(documents) documents, first in \(first)." }
    let manner = run.allSatisfy(\.isExact) ? "word for word" : "nearly word for word"
    return run.count == 1
      ? "This sentence stands \(manner) in \(first)."
      : "These \(run.count) sentences of \(words) words stand \(manner) in \(first)."
  }

  private static func shown(_ path: String, _ place: LineColumn) -> String { "\(path):\(place.line):\(place.column)" }

  /// As for the findings of one document: of the rule, the sentence's words and the number among equals.
  private static func fingerprint(_ rule: String, _ words: UInt64, _ seen: inout [UInt64: Int]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(rule)
    fingerprint.add((0..<8).map { UInt8(truncatingIfNeeded: words >> ($0 * 8)) })
    let ordinal = seen[fingerprint.value, default: 0]
    seen[fingerprint.value] = ordinal + 1
    if ordinal > 0 { fingerprint.add(String(ordinal)) }
    return fingerprint.text
  }
}
