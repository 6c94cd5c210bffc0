import AssayModel
import AssayText

/// The compared sentence of a source as the claim sees it: which of its words the claim has, and what has been added.
struct SourceClause {
  let scope: Scope
  let list: TokenList
  let sentence: Range<Int>
  /// The shortest run of tokens that holds all that was met; empty when nothing was.
  let core: Range<Int>
  /// What stands between two commas, dashes or brackets inside the core.
  let asides: [Range<Int>]
  private let met: Set<Int>
  private let metNames: Set<Int>
  private let times: Set<Int>
  private let figures: Set<Int>
  private let pairedFigures: Set<Int>
  private let claimKeys: Set<UInt32>
  private let context: ClaimContext
  private let stems: [Int: WordBook.Stem]

  init(_ scope: Scope) {
    self.scope = scope
    let document = scope.evidence.document
    list = document.tokens
    sentence = scope.sentence
    let sentence = scope.sentence
    let words = scope.evidence.words
    var places: [(token: Int, part: Int)] = []
    var met: Set<Int> = []
    var metNames: Set<Int> = []
    for meeting in scope.words.meetings {
      let token = words[meeting.evidence].token
      guard sentence.contains(token) else { continue }
      met.insert(token)
      if scope.claim.words[meeting.claim].isName { metNames.insert(token) }
      if scope.claim.words[meeting.claim].weight >= 1 { places.append((token, meeting.claim)) }
    }
    // What excludes a word of the claim stands in its place.
    if !scope.isSupport {
      for clash in scope.words.clashes where sentence.contains(words[clash.evidence].token) {
        met.insert(words[clash.evidence].token)
      }
    }
    var paired: Set<Int> = []
    for (index, pair) in scope.pairs.enumerated() where sentence.contains(pair.evidence.tokens.lowerBound) {
      paired.formUnion(pair.evidence.tokens)
      places.append((pair.evidence.tokens.lowerBound, scope.claim.words.count + index))
    }
    pairedFigures = paired
    self.met = met
    self.metNames = metNames
    var core = Self.shortestRun(of: places.sorted { ($0.token, $0.part) < ($1.token, $1.part) })
    for token in paired.sorted() where core.contains(token - 1) && token == core.upperBound {
      core = core.lowerBound..<token + 1
    }
    self.core = core
    times = Set(document.times(in: list.span(sentence)).flatMap(\.tokens))
    figures = Set(
      scope.evidence.figures.filter { $0.date == nil }.flatMap(\.tokens).filter(sentence.contains))
    context = ClaimContext(scope.claim)
    stems = Dictionary(
      words.lazy.filter { sentence.contains($0.token) }.map { ($0.token, $0.stem) },
      uniquingKeysWith: { first, _ in first })
    claimKeys = Set(scope.claim.tokens.map { scope.claim.document.tokens[$0].key })
    asides = Self.asides(in: document, core)
  }

  /// The shortest run that has a token of every part.
  private static func shortestRun(of places: [(token: Int, part: Int)]) -> Range<Int> {
    let wanted = Set(places.map(\.part)).count
    var counts: [Int: Int] = [:]
    var best = 0..<0
    var first = 0
    for last in places.indices {
      counts[places[last].part, default: 0] += 1
      while counts.count == wanted {
        let run = places[first].token..<places[last].token + 1
        if best.isEmpty || run.count < best.count { best = run }
        let part = places[first].part
        counts[part] = counts[part].flatMap { $0 > 1 ? $0 - 1 : nil }
        first += 1
      }
    }
    return best
  }

  /// What stands between two marks and names or describes what comes before: ", which opened in 1974,", ", the mayor,",
  /// "(1931)".
  private static func asides(in document: AnnotatedDocument, _ core: Range<Int>) -> [Range<Int>] {
    let list = document.tokens
    var asides: [Range<Int>] = []
    var bracket: Int?
    var mark: Int?
    for token in core {
      if list.isMark(token, "(") {
        bracket = token
      } else if list.isMark(token, ")") {
        if let start = bracket { asides.append(start..<token + 1) }
        bracket = nil
      } else if bracket == nil, list.isMark(token, ",") || isDash(token, list) {
        if let start = mark, isAside(start + 1..<token, document) {
          asides.append(start..<token + 1)
          mark = nil
        } else {
          mark = token
        }
      }
    }
    return asides
  }

  private static func isAside(_ inner: Range<Int>, _ document: AnnotatedDocument) -> Bool {
    let list = document.tokens
    guard let first = inner.first, !list.matches(first, "and"), !list.matches(first, "or") else { return false }
    if openers.contains(list[first], in: list.text) || VerbForm.isPast(first, in: list) { return true }
    // ", Anna Berg," but not ", Norland,": a person stands in for an office, a name for a list.
    if list[first].isCapitalised {
      return document.names(in: list.span(inner)).contains { $0.kind == .person && $0.tokens == inner }
        && !list.matches(inner.upperBound + 1, "and")
    }
    return !inner.contains { VerbForm.isAuxiliary($0, in: list) || VerbForm.isPast($0, in: list) }
  }

  private static func isDash(_ token: Int, _ list: TokenList) -> Bool {
    guard list.indices.contains(token), list[token].kind == .punctuation, list[token].traits.contains(.nonASCII) else {
      return false
    }
    return list.string(token) == "–" || list.string(token) == "—"
  }

  private static let openers = Lexicon([
    (
      1,
      """
      which who whose where when whom born built founded including like unlike now then formerly also however meanwhile
      """
    )
  ])

  /// Whether the claim has the word at this token, or the figure or time there is no concern of this check.
  func isMet(_ token: Int) -> Bool { met.contains(token) || pairedFigures.contains(token) }

  /// Whether the claim has it, too, as part of a name.
  func isMetName(_ token: Int) -> Bool { metNames.contains(token) }

  func isTime(_ token: Int) -> Bool { times.contains(token) }

  func isFigure(_ token: Int) -> Bool { figures.contains(token) }

  func isPairedFigure(_ token: Int) -> Bool { pairedFigures.contains(token) }

  /// Whether the claim has the very same word somewhere, be it "only" or "who".
  func isInClaim(_ token: Int) -> Bool {
    list.indices.contains(token) && claimKeys.contains(list[token].key)
  }

  /// Whether the sentences before the claim have this word, which the claim's pronoun may mean.
  func isMeant(_ token: Int) -> Bool { stems[token].map(context.mayMean) ?? false }

  /// Whether the claim's "we" or "it" may well be this name of the document.
  func isNamedByPronoun(_ token: Int) -> Bool { context.hasPronoun && isNamedAround(token) }

  /// Whether it is part of a name that the claim's document has, too.
  func isNamedAround(_ token: Int) -> Bool {
    list.indices.contains(token) && list[token].isCapitalised && stems[token].map(context.isNamed) ?? false
  }

  func aside(at token: Int) -> Range<Int>? { asides.first { $0.contains(token) } }

  func isWord(_ token: Int) -> Bool { list.indices.contains(token) && list[token].kind == .word }

  /// Whether a mark parts two clauses or phrases here.
  func isBreak(_ token: Int) -> Bool {
    list.isMark(token, ",") || list.isMark(token, ";") || list.isMark(token, ":") || list.isMark(token, "(")
      || list.isMark(token, ")") || Self.isDash(token, list)
  }

  /// Whether the word is a measure such as "loss" or "fee", of which there are several kinds.
  func isMeasure(_ token: Int) -> Bool { stems[token].map(MeasureScope.measures.contains) ?? false }

  /// Whether a time that comes again begins here: "Sundays", "every second year".
  func isRepeated(_ token: Int) -> Bool {
    guard list.indices.contains(token) else { return false }
    let times = scope.evidence.document.times(in: list[token].span)
    return times.contains { $0.kind == .set } || Self.weekdays.contains(list[token], in: list.text)
  }

  private static let weekdays = Lexicon([
    (1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends")
  ])

  /// Whether the claim speaks of what is to come.
  var saysWill: Bool {
    let claims = scope.claim.document.tokens
    return scope.claim.tokens.contains { claims.matches($0, "will") || claims.matches($0, "shall") }
  }

  /// Whether the claim gives a quantity that the source has.
  var hasQuantity: Bool { scope.pairs.contains { $0.claim.date == nil } }
}
