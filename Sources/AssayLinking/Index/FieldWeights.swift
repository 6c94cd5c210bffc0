/// The weights of the fields and the two constants of BM25, by how long the passages are.
///
/// Long passages want more saturation and a full length normalisation, single sentences less of both. The two
/// ends were chosen by a grid on scientific abstracts (some 200 words) and on sentences of encyclopaedia
/// pages (some 30).
struct FieldWeights: Sendable, Equatable {
  let section: Double
  let head: Double
  let k1: Double
  let b: Double
  /// The mean weighted lengths of passages and of records, never below 1.
  let meanPassage: Double
  let meanRecord: Double

  /// A passage counts this share for its own words, its record the rest.
  static let passageShare: Float = 0.7

  init(_ totals: IndexTotals) {
    let passages = Double(max(totals.passages, 1))
    let share = min(max((Double(totals.text) / passages - 40) / (120 - 40), 0), 1)
    head = 5 - 2 * share
    section = 0.5 + 1.5 * share
    k1 = 0.9 + 0.7 * share
    b = 0.4 + 0.35 * share
    let own = Double(totals.text) + section * Double(totals.section)
    meanPassage = max((own + head * Double(totals.passageHeads)) / passages, 1)
    meanRecord = max((own + head * Double(totals.recordHeads)) / Double(max(totals.records, 1)), 1)
  }

  /// How long a passage is against the mean, as BM25 wants it: 1 - b + b · length / mean length.
  @inline(__always)
  func passageNorm(text: Int, section: Int, head: Int) -> Float {
    let length = Double(text) + self.section * Double(section) + self.head * Double(head)
    return Float(1 - b + b * length / meanPassage)
  }

  func recordNorm(text: Int, section: Int, head: Int) -> Float {
    let length = Double(text) + self.section * Double(section) + self.head * Double(head)
    return Float(1 - b + b * length / meanRecord)
  }

  /// By how much no score by these weights can exceed one by older weights: what bounds computed with the older
  /// ones must be multiplied by.
  ///
  /// A score is f / (f + k1 · n) of a frequency f and a norm n. When f grows by at most ρ and n shrinks by at
  /// most σ, it grows by at most ρ · k1 / (k1' · σ), or not at all.
  func growth(since old: FieldWeights) -> Float {
    let heavier = max(head / old.head, section / old.section, 1)
    let lighter = min(head / old.head, section / old.section, 1)
    let base = (1 - b) / (1 - old.b)
    let shrunk = min(
      base, (b / meanPassage) / (old.b / old.meanPassage) * lighter,
      (b / meanRecord) / (old.b / old.meanRecord) * lighter)
    return Float(max(1, heavier * old.k1 / (k1 * shrunk)))
  }
}

/// Sums over all records of an index, from which the weights follow.
struct IndexTotals: Sendable, Equatable {
  var records = 0
  var passages = 0
  /// Words of the passages' own, and of their sections.
  var text = 0
  var section = 0
  /// Words of the heads, counted once a passage and once a record with passages.
  var passageHeads = 0
  var recordHeads = 0

  mutating func add(_ other: IndexTotals, sign: Int = 1) {
    records += sign * other.records
    passages += sign * other.passages
    text += sign * other.text
    section += sign * other.section
    passageHeads += sign * other.passageHeads
    recordHeads += sign * other.recordHeads
  }
}
