import AssayText

/// Where one relation lies in its sentence, as token indices: its earlier side is `start..<gap`, its later one
/// `next..<end`, and what stands between them joins the two.
package struct RelationPlace: Hashable {
  package var start: Int
  package var gap: Int
  package var next: Int
  package var end: Int
  package var isCauseFirst: Bool
}

/// What the relation model looks at when it decides where the sides of a relation meet, begin and end; a class, so that
/// the many closures over it cost nothing.
///
/// Every feature comes in two: the even bucket is that of an effect told before its cause, the odd one after it that
/// of a cause told first.
final class RelationFeatures {
  let clauses: ClauseReader
  /// What the grammar found, for relations within the sentence.
  let hints: [(place: RelationPlace, strength: Int)]
  /// What each token is, with `padding` tokens on either side that stand outside the sentence.
  private let tokens: [Reading]
  /// The token that the first of `tokens` stands for.
  private let origin: Int

  private var list: TokenList { clauses.list }
  private var sentence: Range<Int> { clauses.sentence }

  private enum Family: UInt32 {
    case gap = 1
    case start = 64
    case next = 128
    case end = 192
  }

  /// The farthest that a side's border is looked for, in tokens.
  static let reach = 60
  /// The most tokens that join two sides.
  static let widestGap = 10

  /// One token as the features see it.
  private struct Reading {
    /// The part that the token plays.
    var tag: UInt32 = 0
    var word: UInt32 = 1
    /// A hash of a word's first five letters, in lower case.
    var beginning: UInt32 = 1
    /// Whether it is an outcome, a quarrel, a harm and the like, as bits.
    var company: UInt32 = 0
    /// How many finite verbs, commas and quotation marks of the sentence stand before it.
    var finites: UInt32 = 0
    var commas: UInt32 = 0
    var quotes: UInt32 = 0
  }

  private static let padding = 8

  /// Borders that the grammar proposes; -1 where it has none.
  typealias Edges = SIMD8<Int>

  init(clauses: ClauseReader, candidates: [CausalCandidate]) {
    self.clauses = clauses
    hints = candidates.compactMap { candidate in
      Self.place(of: candidate, in: clauses.sentence).map { ($0, candidate.strength) }
    }
    let sentence = clauses.sentence
    var tokens = [Reading](repeating: Reading(), count: sentence.count + 2 * Self.padding)
    var (finites, commas, quotes): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for index in sentence.lowerBound...sentence.upperBound {
      let place = index - sentence.lowerBound + Self.padding
      if index < sentence.upperBound { tokens[place] = Self.reading(of: index, clauses) }
      tokens[place].finites = finites
      tokens[place].commas = commas
      tokens[place].quotes = quotes
      guard index < sentence.upperBound else { break }
      let word = clauses.at(index)
      if word.has(.finite) { finites += 1 }
      if word.has(.comma) { commas += 1 }
      if word.has(.quotationMark) { quotes += 1 }
    }
    self.tokens = tokens
    origin = sentence.lowerBound - Self.padding
  }

  /// The place of a candidate whose sides both lie in the sentence and do not overlap.
  static func place(of candidate: CausalCandidate, in sentence: Range<Int>) -> RelationPlace? {
    let (cause, effect) = (candidate.cause, candidate.effect)
    guard sentence.contains(cause), sentence.contains(effect), !cause.overlaps(effect) else { return nil }
    let isCauseFirst = cause.lowerBound < effect.lowerBound
    let (first, second) = isCauseFirst ? (cause, effect) : (effect, cause)
    return RelationPlace(
      start: first.lowerBound, gap: first.upperBound, next: second.lowerBound, end: second.upperBound,
      isCauseFirst: isCauseFirst)
  }

  // MARK: What a token is

  /// The part that a token plays; the weights are of these numbers.
  private enum Part: UInt32 {
    case outside = 0
    case comma, quotationMark, clauseBreak, mark, number, possessive, symbol, coordinator, saying, relative
    case preposition, subordinator, subjectPronoun, determiner, modal, be, have, auxiliary, verb, gerund
    case pastForm, plainVerb, adverb, time, objectPronoun, name, other
  }

  /// A part as a bit, for sets of parts; computed, so that the sets are constants where they are asked.
  @inline(__always)
  private static func bit(_ part: Part) -> UInt32 { 1 << part.rawValue }

  /// Whether a token plays one of several parts.
  @inline(__always)
  private func plays(_ parts: UInt32, _ index: Int) -> Bool { parts >> tag(index) & 1 != 0 }

  private static func part(of index: Int, _ clauses: ClauseReader) -> Part {
    let word = clauses.at(index)
    let token = clauses.list[index]
    if word.has(.punctuation) {
      if word.has(.comma) { return .comma }
      if word.has(.quotationMark) { return .quotationMark }
      return clauses.isBreak(index) ? .clauseBreak : .mark
    }
    switch token.kind {
    case .number: return .number
    case .possessive: return word.has(.finite) ? .verb : .possessive
    case .symbol, .address, .punctuation: return .symbol
    case .word: break
    }
    if word.has(.coordinator) { return .coordinator }
    if word.has(.finite) {
      if word.has(.saying) { return .saying }
      if word.has(.be) { return .be }
      if word.has(.have) { return .have }
      if word.has(.modal) { return .modal }
      return word.has(.auxiliary) ? .auxiliary : .verb
    }
    if word.has(.relative) { return .relative }
    if word.has(.preposition) { return .preposition }
    if word.has(.subordinator) { return .subordinator }
    if word.has(.subjectPronoun) { return .subjectPronoun }
    if word.has(.determiner) { return .determiner }
    if word.has(.gerund) { return .gerund }
    if word.has(.past) || word.has(.participle) { return .pastForm }
    if word.has(.base) || word.has(.third) { return .plainVerb }
    if word.has(.adverb) { return .adverb }
    if word.has(.numeral) { return .number }
    if word.has([.timeWord, .month]) { return .time }
    if word.has(.objectPronoun) { return .objectPronoun }
    return token.isCapitalised ? .name : .other
  }

  private static func reading(of index: Int, _ clauses: ClauseReader) -> Reading {
    let token = clauses.list[index]
    let word = token.kind == .number ? 2 : token.key
    var beginning = word
    if token.kind == .word {
      beginning = Folding.basis
      for place in Int(token.start)..<min(Int(token.start) + 5, Int(token.end)) {
        let byte = clauses.list.text[place]
        beginning = Folding.mix(beginning, byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return Reading(
      tag: part(of: index, clauses).rawValue, word: word, beginning: beginning,
      company: UInt32(truncatingIfNeeded: clauses.at(index).rawValue >> 35) & 0x7F)
  }

  /// A token of the sentence, or one of the few beside it.
  @inline(__always)
  private func reading(_ index: Int) -> Reading { tokens[index - origin] }

  @inline(__always)
  private func tag(_ index: Int) -> UInt32 { reading(index).tag }

  @inline(__always)
  private func word(_ index: Int) -> UInt32 { reading(index).word }

  @inline(__always)
  private func beginning(_ index: Int) -> UInt32 { reading(index).beginning }

  @inline(__always)
  private func finites(_ range: Range<Int>) -> UInt32 { difference(range) { $0.finites } }

  @inline(__always)
  private func commas(_ range: Range<Int>) -> UInt32 { difference(range) { $0.commas } }

  @inline(__always)
  private func quotes(_ range: Range<Int>) -> UInt32 { difference(range) { $0.quotes } }

  /// How many of what is counted lie in a part of the sentence; 0 when it goes beyond.
  @inline(__always)
  private func difference(_ range: Range<Int>, _ count: (Reading) -> UInt32) -> UInt32 {
    guard range.lowerBound >= sentence.lowerBound, range.upperBound <= sentence.upperBound else { return 0 }
    return count(reading(range.upperBound)) - count(reading(range.lowerBound))
  }

  private static func size(_ length: Int) -> UInt32 {
    switch length {
    case ...4: UInt32(max(length, 0))
    case ...6: 5
    case ...9: 6
    case ...13: 7
    case ...19: 8
    case ...29: 9
    default: 10
    }
  }

  @inline(__always)
  private static func mix(_ a: UInt32, _ b: UInt32) -> UInt32 { (a ^ (b &+ 0x9E37_79B9)) &* 0x0100_0193 }

  /// The even bucket of a feature: multiplicative hashing as in `CausalFeatures`.
  @inline(__always)
  private static func bucket(_ family: Family, _ number: UInt32, _ value: UInt32) -> Int {
    let mixed = (value ^ (family.rawValue &+ number) &* 0x85EB_CA6B) &* 0x9E37_79B1
    let spread = (mixed ^ mixed >> 15) &* 0x85EB_CA6B
    return Int(spread >> (33 - RelationModel.bits)) << 1
  }

  // MARK: Decisions

  /// Whether an earlier side ends before token `gap`.
  @inline(__always)
  func eachOfGap(_ gap: Int, _ body: (Int) -> Void) {
    @inline(__always) func add(_ number: UInt32, _ value: UInt32) { body(Self.bucket(.gap, number, value)) }
    let (t2, t1, t0, u1, u2) = (tag(gap - 2), tag(gap - 1), tag(gap), tag(gap + 1), tag(gap + 2))
    let (w2, w1, w0, v1, v2) = (word(gap - 2), word(gap - 1), word(gap), word(gap + 1), word(gap + 2))
    add(0, 0)
    add(1, t0)
    add(2, t1 << 8 | t0)
    add(3, t0 << 8 | u1)
    add(4, t1 << 16 | t0 << 8 | u1)
    add(5, t0 << 16 | u1 << 8 | u2)
    add(6, t2 << 24 | t1 << 16 | t0 << 8 | u1)
    add(7, w0)
    add(8, w1)
    add(9, v1)
    add(10, w2)
    add(11, v2)
    add(12, Self.mix(w1, w0))
    add(13, Self.mix(w0, v1))
    add(14, Self.mix(w0, t1))
    add(15, Self.mix(w0, u1))
    add(16, Self.mix(w1, t0))
    add(17, Self.mix(w0, t1 << 8 | u1))
    add(18, beginning(gap - 1))
    add(19, beginning(gap))
    add(20, beginning(gap + 1))
    add(21, beginning(gap + 2))
    let before = sentence.lowerBound..<gap
    let after = gap..<sentence.upperBound
    let verbs = min(finites(before), 2) << 4 | min(finites(after), 2)
    add(22, verbs)
    add(23, verbs << 8 | t0)
    add(24, Self.mix(w0, verbs))
    let (sizeBefore, sizeAfter) = (Self.size(before.count), Self.size(after.count))
    add(25, sizeBefore << 4 | sizeAfter)
    add(26, sizeBefore << 8 | t0)
    add(27, sizeAfter << 8 | t0)
    add(28, Self.mix(word(sentence.lowerBound), t0))
    add(29, Self.mix(tag(sentence.lowerBound), t0 << 8 | min(commas(before), 2)))
    var (left, right): (UInt32, UInt32) = (0, 0)
    for place in gap - 6..<gap {
      let token = reading(place)
      left |= token.company
      if token.tag > Part.auxiliary.rawValue { add(35, token.beginning) }
    }
    for place in gap..<gap + 7 {
      let token = reading(place)
      right |= token.company
      if token.tag > Part.auxiliary.rawValue { add(36, token.beginning) }
    }
    add(30, left << 8 | t0)
    add(31, right << 8 | t0)
    add(32, Self.mix(w0, left))
    add(33, Self.mix(w0, right))
    add(34, t0 << 16 | left << 8 | right)
    for hint in hints where abs(hint.place.gap - gap) < 2 {
      let kind: UInt32 = hint.place.isCauseFirst ? 1 : 0
      let distance = UInt32(hint.place.gap - gap + 1)
      add(37, kind << 2 | distance)
      add(38, UInt32(clamping: hint.strength / 8) << 3 | kind << 2 | distance)
    }
    add(39, hints.isEmpty ? 0 : 1)
  }

  /// Whether the earlier side begins at `start`.
  ///
  /// - Parameter edges: The starts that the grammar proposes; see ``startEdges(gap:)``.
  @inline(__always)
  func eachOfStart(_ start: Int, gap: Int, edges: Edges, _ body: (Int) -> Void) {
    @inline(__always) func add(_ number: UInt32, _ value: UInt32) { body(Self.bucket(.start, number, value)) }
    let (t2, t1, t0, u1) = (tag(start - 2), tag(start - 1), tag(start), tag(start + 1))
    let (w1, w0, g) = (word(start - 1), word(start), word(gap))
    let side = start..<gap
    let size = Self.size(side.count)
    let verbs = min(finites(side), 3)
    let marks = min(commas(side), 3)
    add(0, t1)
    add(1, t0)
    add(2, t1 << 8 | t0)
    add(3, t1 << 16 | t0 << 8 | u1)
    add(4, t2 << 16 | t1 << 8 | t0)
    add(5, w1)
    add(6, w0)
    add(7, Self.mix(w1, t0))
    add(8, Self.mix(w0, t1))
    add(9, Self.mix(w1, w0))
    add(10, Self.mix(word(start - 2), w1))
    add(11, size)
    add(12, verbs << 8 | marks)
    add(13, verbs << 16 | t1 << 8 | t0)
    add(14, size << 16 | t1 << 8 | t0)
    add(15, verbs << 8 | tag(gap))
    add(16, Self.mix(g, verbs))
    add(17, Self.mix(g, t1 << 8 | verbs))
    add(18, Self.mix(g, size))
    add(19, Self.mix(word(gap - 1), verbs << 8 | t1))
    add(20, marks << 16 | verbs << 8 | t1)
    let earlier = sentence.lowerBound..<start
    add(21, min(finites(earlier), 2) << 16 | verbs << 8 | t1)
    add(22, Self.size(earlier.count) << 8 | verbs)
    add(23, (quotes(side) & 1) << 8 | t1)
    var bits: UInt32 = start == sentence.lowerBound ? 1 : 0
    for place in edges.indices where edges[place] == start { bits |= 2 << UInt32(place) }
    add(24, bits)
    add(25, bits << 8 | verbs)
    add(26, Self.mix(g, bits))
    add(27, bits << 16 | t1 << 8 | t0)
    add(28, bits << 8 | tag(gap))
    add(29, bits << 8 | tag(gap) << 20 | marks)
  }

  /// The starts that the grammar knows for a side that ends before `gap`: of its candidate, of the clause, of the
  /// noun phrase, of the clause before that.
  func startEdges(gap: Int) -> Edges {
    let clause = clauses.clauseStart(gap)
    let hint = hints.first { abs($0.place.gap - gap) < 2 }?.place.start ?? -1
    let noun = clauses.nounPhraseStart(endingBefore: gap, notBefore: sentence.lowerBound)
    let wider = clause > sentence.lowerBound ? clauses.clauseStart(clause - 1) : -1
    return Edges(hint, clause, noun, wider, -1, -1, -1, -1)
  }

  /// Whether the later side begins at `next`.
  @inline(__always)
  func eachOfNext(_ next: Int, gap: Int, _ body: (Int) -> Void) {
    @inline(__always) func add(_ number: UInt32, _ value: UInt32) { body(Self.bucket(.next, number, value)) }
    let (t1, t0, u1) = (tag(next - 1), tag(next), tag(next + 1))
    let (w1, w0, g) = (word(next - 1), word(next), word(gap))
    let size = UInt32(clamping: next - gap)
    let verbs = min(finites(gap..<next), 2)
    add(0, size)
    add(1, size << 16 | t1 << 8 | t0)
    add(2, t1 << 8 | t0)
    add(3, t1 << 16 | t0 << 8 | u1)
    add(4, Self.mix(g, size))
    add(5, Self.mix(g, size << 8 | t0))
    add(6, Self.mix(g, size << 16 | t0 << 8 | u1))
    add(7, w1)
    add(8, w0)
    add(9, Self.mix(w1, w0))
    add(10, Self.mix(w1, size << 8 | t0))
    add(11, Self.mix(w0, size))
    add(12, tag(gap) << 16 | size << 8 | t0)
    add(13, verbs << 8 | size)
    add(14, Self.mix(word(gap + 1), Self.mix(g, size)))
    add(15, Self.mix(word(gap - 1), size << 8 | tag(gap)))
    var bits: UInt32 = 0
    for hint in hints where abs(hint.place.gap - gap) < 2 && hint.place.next == next { bits = 1 }
    add(16, bits)
    add(17, bits << 8 | size)
  }

  /// Whether the later side ends before `end`.
  @inline(__always)
  func eachOfEnd(_ end: Int, next: Int, gap: Int, edges: Edges, _ body: (Int) -> Void) {
    @inline(__always) func add(_ number: UInt32, _ value: UInt32) { body(Self.bucket(.end, number, value)) }
    let (t2, t1, t0, u1, u2) = (tag(end - 2), tag(end - 1), tag(end), tag(end + 1), tag(end + 2))
    let (w0, v1, g, first) = (word(end), word(end + 1), word(gap), tag(next))
    let side = next..<end
    let rest = end..<sentence.upperBound
    let size = Self.size(side.count)
    let verbs = min(finites(side), 3)
    let marks = min(commas(side), 3)
    add(0, t0)
    add(1, t1 << 8 | t0)
    add(2, t1 << 16 | t0 << 8 | u1)
    add(3, t0 << 16 | u1 << 8 | u2)
    add(4, w0)
    add(5, v1)
    add(6, word(end - 1))
    add(7, Self.mix(w0, u1))
    add(8, Self.mix(w0, v1))
    add(9, Self.mix(v1, t0 << 8 | u2))
    add(10, size)
    add(11, size << 8 | t0)
    add(12, verbs << 8 | t0)
    add(13, verbs << 16 | marks << 8 | t0)
    add(14, Self.mix(w0, verbs))
    add(15, Self.mix(g, verbs << 8 | t0))
    add(16, Self.mix(g, size << 8 | t0))
    add(17, first << 16 | verbs << 8 | t0)
    add(18, first << 16 | size << 8 | t0)
    add(19, Self.mix(word(next), t0))
    add(20, Self.size(rest.count) << 8 | t0)
    add(21, min(finites(rest), 2) << 16 | verbs << 8 | t0)
    add(22, (quotes(side) & 1) << 8 | t0)
    add(23, t2 << 24 | t1 << 16 | t0 << 8 | u1)
    var bits: UInt32 = end == sentence.upperBound ? 1 : 0
    for place in edges.indices where edges[place] == end { bits |= 2 << UInt32(place) }
    add(24, bits)
    add(25, bits << 8 | verbs)
    add(26, Self.mix(g, bits))
    add(27, bits << 16 | t0 << 8 | u1)
    add(28, bits << 8 | first)
    add(29, bits << 16 | marks << 8 | verbs)
  }

  /// The ends that the grammar knows for a side that begins at `next`.
  func endEdges(next: Int, gap: Int) -> Edges {
    let hint = hints.first { abs($0.place.gap - gap) < 2 }?.place.end ?? -1
    return Edges(
      hint, clauses.clauseEnd(next), clauses.clauseEnd(next, narrow: true), clauses.phraseEnd(next),
      clauses.firstComma(from: next, before: sentence.upperBound) ?? -1, -1, -1, -1)
  }

  // MARK: What may be chosen

  // Side by side with what people marked in the training sentences: of a hundred borders two or three lie elsewhere than
  // here, and more than half of all places need not be weighed.

  /// What stands inside a phrase: no side ends before it.
  private static var continuing: UInt32 {
    bit(.number) | bit(.possessive) | bit(.symbol) | bit(.determiner) | bit(.time) | bit(.objectPronoun) | bit(.name)
      | bit(.other)
  }
  /// What a later side does not end before either: verbs that have no subject of their own.
  private static var dependent: UInt32 { bit(.auxiliary) | bit(.pastForm) | bit(.plainVerb) }
  /// What opens a phrase or clause: no side ends behind it.
  private static var opening: UInt32 { bit(.coordinator) | bit(.subordinator) | bit(.determiner) | bit(.modal) }
  /// What is in the middle of a phrase: no side begins behind it.
  private static var leading: UInt32 {
    bit(.determiner) | bit(.modal) | bit(.have) | bit(.auxiliary) | bit(.objectPronoun)
  }

  /// Where an earlier side may end.
  var gaps: Range<Int> { sentence.count > 2 ? sentence.lowerBound + 1..<sentence.upperBound : 0..<0 }

  @inline(__always)
  func mayBeGap(_ gap: Int) -> Bool {
    !plays(Self.continuing, gap) && !plays(Self.opening, gap - 1)
      && (!clauses.isPunctuation(gap - 1) || clauses.isQuote(gap - 1))
  }

  /// Where the earlier side may begin.
  func starts(gap: Int) -> Range<Int> {
    max(sentence.lowerBound, gap - Self.reach)..<max(gap, sentence.lowerBound)
  }

  /// Where the later side may begin.
  func nexts(gap: Int) -> Range<Int> { gap..<min(gap + Self.widestGap, sentence.upperBound) }

  @inline(__always)
  func mayBeStart(_ start: Int) -> Bool {
    !clauses.isPunctuation(start) && !plays(Self.leading, start - 1)
  }

  /// Where the later side may end.
  func ends(next: Int) -> Range<Int> {
    next + 1..<max(next + 1, min(next + Self.reach, sentence.upperBound) + 1)
  }

  @inline(__always)
  func mayBeEnd(_ end: Int) -> Bool {
    !clauses.isPunctuation(end - 1) && !plays(Self.continuing | Self.dependent, end) && !plays(Self.opening, end - 1)
  }
}
