import AssayModel
import AssayText

/// What the sentences around a claim speak of: who "it" is, and of which storm "the highest gust" was.
struct ClaimContext {
  /// Whether the claim says "it", "they", "our" of something that was named before.
  let hasPronoun: Bool
  /// The words of names around the claim and of what its neighbours begin with.
  private let names: Set<WordBook.Stem>
  private let words: Set<WordBook.Stem>
  private let allNames: Set<WordBook.Stem>
  private let isDefinite: Bool

  init(_ claim: Statement) {
    let document = claim.document
    let list = document.tokens
    hasPronoun = claim.tokens.contains { Self.pronouns.contains(list[$0], in: list.text) }
    isDefinite = claim.tokens.contains { list.matches($0, "the") }
    guard hasPronoun || isDefinite, let first = claim.tokens.first,
      let sentence = document.sentenceIndex(at: Int(list[first].start))
    else {
      names = []
      words = []
      allNames = []
      return
    }
    func stem(_ token: Int) -> WordBook.Stem {
      WordBook.shared.spelledStem(Array(document.text.folded(list[token].span).utf8)).stem
    }
    allNames = Set(document.names.flatMap(\.tokens).filter { list[$0].length > 2 }.map(stem))
    var names: Set<WordBook.Stem> = []
    var words: Set<WordBook.Stem> = []
    for near in max(sentence - 2, 0)...sentence {
      let tokens = document.sentences[near].tokens
      // What a sentence begins with it mostly goes on about.
      names.formUnion(tokens.prefix(6).filter { !claim.tokens.contains($0) && !Self.isLight($0, list) }.map(stem))
      for token in tokens where !claim.tokens.contains(token) && list[token].kind == .word {
        if list[token].length > 2, !Self.isLight(token, list) { words.insert(stem(token)) }
      }
      for name in document.names(in: document.sentences[near].span) {
        names.formUnion(name.tokens.filter { !claim.tokens.contains($0) && list[$0].length > 2 }.map(stem))
      }
    }
    self.names = names
    self.words = words
  }

  private static func isLight(_ token: Int, _ list: TokenList) -> Bool {
    PrepositionBook.isPreposition(token, in: list) || VerbForm.isAuxiliary(token, in: list)
      || VerbForm.isPast(token, in: list)
      || AdditionWords.has(
        AdditionWords.neutral | AdditionWords.determiner | AdditionWords.retraction | AdditionWords.restriction
          | AdditionWords.privative | AdditionWords.narrowing, token, list)
  }

  /// Whether the claim's pronoun may stand for this word of the source.
  func mayMean(_ stem: WordBook.Stem) -> Bool { hasPronoun && words.contains(stem) }

  /// Whether the document names this, so that the claim's "the" or pronoun may well mean it.
  func isNamed(_ stem: WordBook.Stem) -> Bool { allNames.contains(stem) }

  /// Whether the words before the claim say what its pronoun means; they do not where the claim is all there is.
  var isTold: Bool { hasPronoun && !words.isEmpty }

  /// Whether a source with these words speaks of what the claim's pronoun may mean.
  func isShared(by stems: Set<WordBook.Stem>) -> Bool {
    !names.isDisjoint(with: stems)
  }

  private static let pronouns = Lexicon([(1, "it its he his him she her they their them we our us this these")])
}
