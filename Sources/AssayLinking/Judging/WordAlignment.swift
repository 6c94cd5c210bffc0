import AssayText

/// Which words of a claim a passage has, and where.
struct WordAlignment {
  /// Indices of words that meet: the same stem, or a synonym.
  struct Meeting {
    var claim: Int
    var evidence: Int
    /// 1 for the same stem, less for a synonym or a related form.
    var strength: Double
  }

  let claim: Statement
  let evidence: Statement
  /// Every pair that meets, by the claim's order.
  let meetings: [Meeting]
  /// The pairs of words that exclude each other, where the claim's word is not met itself.
  let clashes: [Meeting]
  /// Claim words that the title or subjects of the record have, by index.
  let inHeading: Set<Int>

  init(claim: Statement, evidence: Statement, heading: [Statement.Word]) {
    self.claim = claim
    self.evidence = evidence
    let book = WordBook.shared
    var places: [WordBook.Stem: [Int]] = [:]
    for (index, word) in evidence.words.enumerated() { places[word.stem, default: []].append(index) }
    var meetings: [Meeting] = []
    var clashes: [Meeting] = []
    var inHeading: Set<Int> = []
    let headingStems = Set(heading.map(\.stem))
    for (index, word) in claim.words.enumerated() {
      // A claim's common word could meet a long passage's hundred times; the first forty are enough.
      for place in places[word.stem, default: []].prefix(40) {
        meetings.append(Meeting(claim: index, evidence: place, strength: 1))
      }
      if headingStems.contains(word.stem) { inHeading.insert(index) }
      let isMet = places[word.stem] != nil
      if isMet, !book.hasOpposites(word.stem) { continue }
      for (place, other) in evidence.words.enumerated() {
        if isMet {
          // Met already; another sentence may still say the opposite.
        } else if book.areSynonyms(word.stem, other.stem) {
          meetings.append(Meeting(claim: index, evidence: place, strength: 0.85))
        } else if Self.areRelated(word, other) {
          meetings.append(Meeting(claim: index, evidence: place, strength: 0.8))
        }
        if book.areOpposites(word.stem, other.stem) {
          clashes.append(Meeting(claim: index, evidence: place, strength: 1))
        }
      }
    }
    if heading.isEmpty { inHeading.formUnion(Self.elidedSubject(of: claim, in: evidence)) }
    self.meetings = meetings
    self.clashes = clashes
    self.inHeading = inHeading
  }

  /// The names that the claim starts with, where the passage has a pronoun or "the film" in their place and no title
  /// says whom it means.
  private static func elidedSubject(of claim: Statement, in evidence: Statement) -> Set<Int> {
    let list = evidence.document.tokens
    // "The film Varn Nights", "In the film Varn Nights".
    guard let first = claim.words.prefix(2).firstIndex(where: \.isName),
      first == 0 || classes.contains(claim.document.tokens[claim.words[0].token], in: claim.document.text),
      evidence.tokens.contains(where: { token in
        pronouns.contains(list[token], in: list.text)
          || list.matches(token - 1, "the") && classes.contains(list[token], in: list.text)
      })
    else { return [] }
    var indices: Set<Int> = [first]
    for index in claim.words.indices.dropFirst(first + 1) {
      guard claim.words[index].isName, claim.words[index].token <= claim.words[index - 1].token + 3 else { break }
      indices.insert(index)
    }
    return indices
  }

  private static let pronouns = Lexicon([(1, "he she it they his her its their")])

  /// What writers call a thing by once it was named.
  private static let classes = Lexicon([
    (
      1,
      """
      film movie picture song single track album record season show series episode book novel play game band group
      company firm team club city town country state region district village island river bridge ship
      """
    )
  ])

  /// Whether two stems share their first five letters and all but three of their letters: "photograph" and
  /// "photographi".
  private static func areRelated(_ a: Statement.Word, _ b: Statement.Word) -> Bool {
    let shorter = min(a.letters.count, b.letters.count)
    guard shorter >= 5, max(a.letters.count, b.letters.count) - shorter <= 3, a.letters[0] == b.letters[0]
    else {
      return false
    }
    var shared = 0
    while shared < shorter, a.letters[shared] == b.letters[shared] { shared += 1 }
    return shared >= 5 && shared * 5 >= max(a.letters.count, b.letters.count) * 3 && shorter - shared <= 2
  }

  /// The share of the claim's words, by weight, that stand in these sentences; 0.7 of it for words that stand
  /// elsewhere in the passage or in its record's heading.
  func coverage(in sentences: ClosedRange<Int>) -> Double {
    var best = [Double](repeating: 0, count: claim.words.count)
    for meeting in meetings {
      let sentence = evidence.words[meeting.evidence].sentence
      let share = sentences.contains(sentence) ? 1 : 0.7
      best[meeting.claim] = max(best[meeting.claim], meeting.strength * share)
    }
    for index in inHeading { best[index] = max(best[index], 0.8) }
    let total = claim.totalWeight
    guard total > 0 else { return 0 }
    return zip(best, claim.words).reduce(0) { $0 + $1.0 * $1.1.weight } / total
  }

  /// The share of the evidence's words, by weight, that the claim has.
  var evidenceCoverage: Double {
    let met = Set(meetings.map(\.evidence))
    let total = evidence.totalWeight
    guard total > 0 else { return 0 }
    return met.sorted().reduce(0) { $0 + evidence.words[$1].weight } / total
  }

  /// Whether every word of the claim that carries content and is no name stands in the passage or its heading; the number
  /// of a name ("Line 4"), too.
  var meetsEveryWord: Bool {
    let met = Set(meetings.map(\.claim)).union(inHeading)
    return claim.words.indices.allSatisfy { index in
      met.contains(index) || claim.words[index].isName || claim.words[index].weight < 1 && !isNumber(claim.words[index])
    }
  }

  private func isNumber(_ word: Statement.Word) -> Bool { claim.document.tokens[word.token].kind == .number }

  /// The sentence of the evidence that has most of the claim's words, and that share.
  func bestSentence() -> (sentence: Int, coverage: Double) {
    var best: (sentence: Int, coverage: Double) = (0, -1)
    for sentence in evidence.document.sentences.indices {
      let coverage = coverage(in: sentence...sentence)
      if coverage > best.coverage { best = (sentence, coverage) }
    }
    return (best.sentence, max(best.coverage, 0))
  }

  /// Names of the claim that neither the passage nor its heading has, as written.
  ///
  /// A name of several words is met by its last one, "Marquez" for "Marc Marquez", and by its initials.
  ///
  /// - Parameter replaced: Indices of claim words that the passage denies, such as a nationality that it
  ///   replaces by another: they are
  ///   not missing.
  func missingNames(except replaced: Set<Int> = []) -> [String] {
    let met = Set(meetings.map(\.claim)).union(inHeading).union(replaced)
    let initials = Initials(evidence)
    var missing: [String] = []
    var group: [Int] = []
    func close() {
      guard let last = group.last else { return }
      let tokens = claim.document.tokens
      let isInitialised =
        group.count > 1 && initials.shortForms.contains(group.compactMap { claim.words[$0].letters.first })
      if !met.contains(last), !isInitialised {
        // What lies between the first and the last missing word, so that a name is not cut up.
        let absent = group.filter { !met.contains($0) && !initials.expands(claim.words[$0].letters) }
        if let first = absent.first, let last = absent.last {
          let span = tokens.span(claim.words[first].token..<claim.words[last].token + 1)
          missing.append(claim.document.text[span])
        }
      }
      group = []
    }
    for (index, word) in claim.words.enumerated() where word.isName && !word.isSpeaker {
      if let last = group.last, claim.words[last].token + 1 != word.token { close() }
      group.append(index)
    }
    close()
    return missing
  }
}

/// Short forms of names: "WHO" and "World Health Organization".
private struct Initials {
  /// The letters of words in capitals: "who".
  var shortForms: Set<[UInt8]> = []
  /// The first letters of runs of capitalised words, "of" and "the" between them left out.
  private var runs: Set<[UInt8]> = []

  init(_ statement: Statement) {
    let list = statement.document.tokens
    var run: [UInt8] = []
    for index in statement.tokens {
      let token = list[index]
      guard token.kind == .word else {
        run = []
        continue
      }
      if token.traits.contains(.allCapitals) {
        shortForms.insert(Folding.folded(list.string(index)).filter { $0 != UInt8(ascii: ".") })
      }
      if token.isCapitalised, run.count < 8 {
        run.append(list.text[Int(token.start)] | 0x20)
        for start in run.indices where run.count - start > 1 { runs.insert(Array(run[start...])) }
      } else if !list.matches(index, "of"), !list.matches(index, "the"), !list.matches(index, "and") {
        run = []
      }
    }
  }

  /// Whether the passage writes the short form out.
  func expands(_ letters: [UInt8]) -> Bool { (2...8).contains(letters.count) && runs.contains(letters) }
}
