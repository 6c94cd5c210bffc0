import AssayModel
import AssayText

/// "Unemployment" is not "youth unemployment", nor is "the budget" "the budget for schools".
///
/// A measure is told apart by its qualifiers: words of a kind right before it, and what follows it after "of", "for",
/// "among" and the like. Of any noun, "rural" and "urban" or "male" and "female" tell two things apart.
enum MeasureScope {
  static func objection(to scope: Scope) -> Objection? { contrast(scope) ?? deduction(scope) ?? qualification(scope) }

  /// Two words of one group before the same noun: "rural schools", "urban schools".
  private static func contrast(_ scope: Scope) -> Objection? {
    let claim = scope.claim
    let evidence = scope.evidence
    func group(_ word: Statement.Word, _ statement: Statement) -> UInt32 {
      narrowing.value(of: statement.document.tokens[word.token], in: statement.document.text) & ~Group.plain
    }
    let stems = Set(evidence.words.map(\.stem))
    for word in claim.words where !stems.contains(word.stem) {
      let kind = group(word, claim)
      guard kind != 0, let noun = claim.words.first(where: { $0.token == word.token + 1 }) else { continue }
      for (index, other) in evidence.words.enumerated() where scope.sentence.contains(other.token) {
        guard group(other, evidence) & kind != 0, other.stem != word.stem,
          evidence.words[index...].dropFirst().first?.stem == noun.stem
        else { continue }
        return Objection(
          reason: .propertyDiffers,
          explanation: "The claim says “\(claim.document.tokens.string(word.token))”, "
            + "the source “\(evidence.document.tokens.string(other.token))”.")
      }
    }
    return nil
  }

  /// "Before tax" and "after tax", or the one without the other.
  private static func deduction(_ scope: Scope) -> Objection? {
    let own = deductions(in: scope.claim, scope.claim.tokens)
    let theirs = deductions(in: scope.evidence, scope.sentence)
    guard own != theirs else { return nil }
    let words = own.isEmpty ? theirs : own
    return Objection(
      reason: .propertyDiffers,
      explanation: "Only the \(own.isEmpty ? "source" : "claim") counts “\(words.joined(separator: ", "))”.")
  }

  private static func deductions(in statement: Statement, _ tokens: Range<Int>) -> [String] {
    let list = statement.document.tokens
    return tokens.filter { token in
      token + 1 < tokens.upperBound
        && prepositions.value(of: list[token], in: statement.document.text) == Preposition.order
        && deducted.contains(list[token + 1], in: statement.document.text)
    }.map { list.lowercased($0) + " " + list.lowercased($0 + 1) }
  }

  private static let deducted = Lexicon([
    (1, "tax taxes interest costs deductions inflation adjustment adjustments housing charges bonuses subsidies")
  ])

  /// A qualifier of a measure that only one side has.
  private static func qualification(_ scope: Scope) -> Objection? {
    let claim = scope.claim
    let evidence = scope.evidence
    let claimStems = Set(claim.words.map(\.stem))
    let stated = Set(evidence.words.map(\.stem)).union(scope.words.inHeading.map { claim.words[$0].stem })
    let compared = evidence.words.indices.filter { scope.sentence.contains(evidence.words[$0].token) }
    for (index, word) in claim.words.enumerated() where measures.contains(word.stem) {
      guard let other = compared.first(where: { evidence.words[$0].stem == word.stem }) else { continue }
      let own = qualifiers(of: index, in: claim).filter { !isKnown($0, in: stated) }
      let theirs = qualifiers(of: other, in: evidence).filter { !isKnown($0, in: claimStems) }
      guard let first = own.first ?? theirs.first else { continue }
      let qualifier = (own.isEmpty ? evidence : claim).document.tokens.string(first.token)
      return Objection(
        reason: .propertyDiffers,
        explanation: "Only the \(own.isEmpty ? "source" : "claim") narrows "
          + "“\(claim.document.tokens.string(word.token))” with “\(qualifier)”.")
    }
    return nil
  }

  private static func isKnown(_ word: Statement.Word, in stems: Set<WordBook.Stem>) -> Bool {
    stems.contains(word.stem) || stems.contains { WordBook.shared.areSynonyms($0, word.stem) }
  }

  /// The words that narrow a measure, nearest first.
  private static func qualifiers(of index: Int, in statement: Statement) -> [Statement.Word] {
    let list = statement.document.tokens
    var result: [Statement.Word] = []
    var token = statement.words[index].token
    for word in statement.words[..<index].reversed() {
      guard word.token == token - 1, list[word.token].kind == .word else { break }
      let kind = narrowing.value(of: list[word.token], in: statement.document.text)
      if kind != 0, kind != Group.pace { result.append(word) }
      token = word.token
    }
    let first = statement.words[index].token + 1
    guard first < statement.tokens.upperBound else { return result }
    let preposition = prepositions.value(of: list[first], in: statement.document.text)
    guard preposition != 0 else { return result }
    var last = first
    for word in statement.words[(index + 1)...].prefix(3) {
      guard word.token == last + 1 || word.token == last + 2 && isArticle(list, last + 1) else { break }
      if word.isName {
        // Whose measure it is, names say everywhere; but exports to one country are not those to another.
        if preposition == Preposition.towards { result.append(word) }
        break
      }
      if movements.contains(word.stem) || word.weight < 1 && preposition != Preposition.order { break }
      result.append(word)
      last = word.token
    }
    return result
  }

  private static func isArticle(_ list: TokenList, _ index: Int) -> Bool {
    list.matches(index, "the") || list.matches(index, "a") || list.matches(index, "an")
  }

  private enum Preposition {
    static let plain: UInt32 = 1
    static let towards: UInt32 = 2
    /// "Before tax": the light words count, too.
    static let order: UInt32 = 4
  }

  private static let prepositions = Lexicon([
    (Preposition.plain, "of for among"), (Preposition.towards, "to"),
    (Preposition.order, "before after excluding including"),
  ])

  /// What a measure does.
  private static let movements = WordBook.shared.stems(
    of: """
      rise fall grow drop climb increase decrease decline slip jump soar plunge reach hit stand stay remain total average
      double triple halve shrink expand ease slow cut raise lower report record post see have be make take amount come
      """)

  private enum Group {
    /// Narrows a measure, and stands against nothing in particular.
    static let plain: UInt32 = 1
    /// One of a group of words of which a thing is only one.
    static func contrast(_ group: UInt32) -> UInt32 { 1 << group }
    /// "Annual exports" may be exports "a year".
    static let pace = contrast(16)
  }

  private static let narrowing = Lexicon([
    (
      Group.plain,
      """
      core underlying headline real nominal adjusted disposable household consumer producer structural seasonal marginal
      effective estimated projected expected planned target preliminary provisional interim per-capita cumulative excess
      food energy fuel oil gas housing health education defence defense military tourism farm manufacturing factory
      services steel car tobacco alcohol maternal neonatal graduate migrant veteran disabled single
      """
    ),
    (Group.contrast(1), "youth child infant teenage adult elderly juvenile junior senior"),
    (Group.contrast(2), "male female women's men's boys girls"),
    (Group.contrast(3), "rural urban metropolitan suburban"),
    (Group.contrast(4), "foreign domestic overseas international export inland"),
    (Group.contrast(5), "gross net pre-tax after-tax pretax operating"),
    (Group.contrast(6), "average mean median maximum minimum peak top modal"),
    (Group.contrast(7), "public private"),
    (Group.contrast(8), "wholesale retail"),
    (Group.contrast(9), "primary secondary tertiary"),
    (Group.contrast(10), "northern southern eastern western central"),
    (Group.contrast(11), "long-term short-term"),
    (Group.contrast(12), "part-time full-time temporary permanent"),
    (Group.contrast(13), "direct indirect"),
    (Group.contrast(14), "commercial residential industrial agricultural"),
    (Group.contrast(15), "first-half second-half first-quarter second-quarter third-quarter fourth-quarter full-year"),
    (Group.pace, "hourly daily weekly monthly quarterly yearly annual"),
    (Group.contrast(18), "mr mr. mrs mrs. ms ms. sir lady king queen prince princess"),
    (Group.contrast(17), "civilian military"),
  ])

  static let measures = WordBook.shared.stems(
    of: """
      unemployment employment inflation population profit loss income revenue turnover sales earnings budget deficit
      surplus debt spending expenditure expense cost price wage salary pay tax duty tariff fee rent rate number share
      proportion percentage export import trade output production productivity consumption demand supply growth capacity
      investment savings pension benefit subsidy grant aid expectancy mortality fertility turnout attendance enrolment
      enrollment membership emission temperature rainfall speed weight age dose density
      workforce staff vacancy job poverty crime accident score yield margin dividend value wealth
      """)
}
