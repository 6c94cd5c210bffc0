import AssayModel
import AssayText

/// Takes one passage through the gates.
struct PassageJudge {
  let claim: Statement
  let evidence: Statement
  let passage: ReadPassage
  let words: WordAlignment
  let best: (sentence: Int, coverage: Double)
  let rigour: Judge.Rigour
  /// The one sentence that may bear the claim out.
  let sentence: Int?

  /// - Parameter sentence: The one sentence that may bear the claim out; the whole passage when `nil`. A sentence that
  ///   begins with a pronoun takes the words of the one before, never its figures.
  init(_ claim: Statement, _ passage: ReadPassage, _ rigour: Judge.Rigour, sentence: Int? = nil) {
    self.rigour = rigour
    self.claim = claim
    self.passage = passage
    self.sentence = sentence
    let own = sentence.map { passage.annotated.sentences[$0].span }
    let context = sentence.map { Self.context(of: $0, in: passage.annotated) }
    evidence = Statement(passage.annotated, span: context, figureSpan: own, limits: .evidence)
    let words = WordAlignment(claim: claim, evidence: evidence, heading: Heading.words(of: passage))
    self.words = words
    best =
      sentence.map { sentence in
        // What the pronoun stands for counts as said; that no more than this is taken over, `PronounScope` sees to.
        (sentence, words.coverage(in: (context == own ? sentence : sentence - 1)...sentence))
      } ?? words.bestSentence()
  }

  func ruling() -> Ruling {
    let isBareName = claim.words.allSatisfy(\.isName) && claim.figures.allSatisfy { $0.date != nil }
    if claim.words.isEmpty && claim.figures.isEmpty || isBareName {
      return notEnough(.notCheckable, "The claim has no word or figure that could be compared.")
    }
    if evidence.words.isEmpty && evidence.figures.isEmpty {
      return notEnough(.noSource, "The passage has no text that could be compared.")
    }
    // Numbers in names measure nothing.
    return claim.figures.allSatisfy(\.isLabel) ? WordingGate(self).ruling() : FigureGate(self).ruling()
  }

  private static func context(of sentence: Int, in document: AnnotatedDocument) -> TextSpan {
    let own = document.sentences[sentence]
    guard sentence > 0, let first = own.tokens.first, openers.contains(document.tokens[first], in: document.text) else {
      return own.span
    }
    // A line ends a paragraph, and what "it" is.
    let before = document.sentences[sentence - 1].span
    guard before.end <= own.span.start, !document.text.bytes[before.end..<own.span.start].contains(UInt8(ascii: "\n"))
    else { return own.span }
    return before.union(own.span)
  }

  private static let openers = Lexicon([(1, "it its he his she her they their this these")])

  /// The judged sentence, or the compared one; the whole passage when it has none.
  func span(ofSentence sentence: Int) -> TextSpan {
    let sentences = passage.annotated.sentences
    let sentence = self.sentence ?? sentence
    return sentences.indices.contains(sentence) ? sentences[sentence].span : passage.annotated.text.span
  }

  func notEnough(
    _ reason: Verdict.Reason, _ explanation: String, steps: [Working.Step] = [], missing: [String] = []
  ) -> Ruling {
    Ruling(
      value: .notEnough, reason: reason, confidence: best.coverage / 2, explanation: explanation,
      span: span(ofSentence: best.sentence), steps: steps, missing: missing)
  }
}

/// The words of a record that hold for all its passages.
enum Heading {
  static func words(of passage: ReadPassage) -> [Statement.Word] {
    let source = passage.source
    // A record without a title has its id there, which says nothing.
    let title = source.title == source.id ? "" : source.title
    let names = [title] + source.subjects.flatMap(\.names) + [passage.passage.section ?? ""]
    return names.flatMap { name in
      let text = Text(name)
      return Tokenizer.tokens(of: text).filter { $0.kind == .word || $0.kind == .number }.map { token in
        let (stem, letters) = WordBook.shared.spelledStem(Array(text.folded(token.span).utf8))
        return Statement.Word(stem: stem, letters: letters, token: -1, sentence: -1, isName: false, weight: 1)
      }
    }
  }
}
