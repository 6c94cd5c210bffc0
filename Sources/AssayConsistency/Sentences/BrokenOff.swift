import AssayModel
import AssayText

/// Tells sentences that break off from those that rightly end with a preposition or run on.
struct BrokenOff {
  let list: TokenList
  let sentence: Range<Int>

  /// Whether the preposition before the full stop at token `index` has lost its object: "a crucial part of."
  ///
  /// A preposition ends a sentence well in relative clauses, questions, after infinitives, participles and verbs it
  /// belongs to ("what they fought for", "a house he had access to", "nothing to complain of", "was broken into").
  func lacksObject(before index: Int) -> Bool {
    let preposition = list[index - 1]
    let classes = Self.prepositions.value(of: preposition, in: list.text)
    guard classes != 0, index - 4 >= sentence.lowerBound, isNoun(index - 2) else { return false }
    guard !(sentence.lowerBound..<index - 1).contains(where: licenses) else { return false }
    // "let the dog in": a particle of the verb, unless what stands before is the object of another preposition.
    return classes & Self.particle == 0 || isObject(endingAt: index - 2)
  }

  /// Whether token `index` starts a new sentence in the middle of another: "four victims were Following the fire it …"
  func isOverrun(at index: Int) -> Bool {
    guard index - 3 >= sentence.lowerBound, index + 2 < sentence.upperBound, list[index].isCapitalised,
      Self.openers.contains(list[index], in: list.text)
    else { return false }
    let before = list[index - 1]
    let next = list[index + 1]
    let open = FunctionWords.article | FunctionWords.preposition | FunctionWords.auxiliary
    guard before.kind == .word, !before.isCapitalised, list[index].length > 1,
      !list[index].traits.contains(.allCapitals),
      FunctionWords.lexicon.value(of: before, in: list.text) & open != 0
    else { return false }
    // "The march was flagged off On the way …": a heading that ran into the text.
    if Self.adverbs.contains(before, in: list.text), PastVerbs.contains(index - 2, in: list) { return false }
    // "the Commissioner of Police".
    if list[index - 2].isCapitalised, list.matches(index - 1, "of") { return false }
    // A title has more capitals: "of The Great Fire".
    return list.isMark(index + 1, ",") || (next.kind == .word && !next.isCapitalised)
  }

  /// Whether "before he was." before the full stop at token `index` has lost what he was.
  ///
  /// A form of "be" may end a sentence when it points back to another one ("Tarn was ready before he was"), in
  /// comparisons and in questions told of.
  func lacksPredicate(before index: Int) -> Bool {
    guard index - 4 >= sentence.lowerBound, Self.forms.contains(list[index - 1], in: list.text),
      Self.pronouns.contains(list[index - 2], in: list.text), Self.joints.contains(list[index - 3], in: list.text)
    else { return false }
    return !(sentence.lowerBound..<index - 2).contains {
      Self.forms.contains(list[$0], in: list.text) || Self.comparing.contains(list[$0], in: list.text)
        || classes($0) & (FunctionWords.relative & ~FunctionWords.determiner) != 0
    }
  }

  /// Whether ", threatening to." before the full stop at token `index` has lost its verb.
  func lacksVerb(before index: Int) -> Bool {
    guard index - 4 >= sentence.lowerBound, list.matches(index - 1, "to"), list.isMark(index - 3, ","),
      list[index - 2].length >= 6
    else { return false }
    let end = Int(list[index - 2].end)
    return list.text[end - 3] == UInt8(ascii: "i") && list.text[end - 2] == UInt8(ascii: "n")
      && list.text[end - 1] == UInt8(ascii: "g") && !Self.heeding.contains(list[index - 2], in: list.text)
  }

  // MARK: Words

  private func classes(_ index: Int) -> UInt32 { FunctionWords.lexicon.value(of: list[index], in: list.text) }

  /// A word of meaning that is no participle or adverb.
  private func isNoun(_ index: Int) -> Bool {
    let token = list[index]
    guard token.kind == .word, !PastVerbs.contains(index, in: list), !Self.notNouns.contains(token, in: list.text),
      classes(index) & FunctionWords.grammar == 0
    else { return false }
    let end = Int(token.end)
    guard token.length > 3 else { return true }
    let last = [list.text[end - 3], list.text[end - 2], list.text[end - 1]]
    return last != Array("ing".utf8) && !(last[1] == UInt8(ascii: "l") && last[2] == UInt8(ascii: "y"))
  }

  /// Whether a word lets the sentence end with a preposition.
  private func licenses(_ index: Int) -> Bool {
    let token = list[index]
    guard token.kind == .word else { return list.isMark(index, "?") }
    if list.matches(index, "that") {
      return index == sentence.lowerBound || !Self.reporting.contains(list[index - 1], in: list.text)
    }
    let classes = classes(index)
    if classes & FunctionWords.relative != 0 { return true }
    if list.matches(index, "to") {
      // An infinitive; "to the senate" is none.
      let next = list[index + 1]
      return !next.isCapitalised && next.kind == .word
        && self.classes(index + 1) & (FunctionWords.article | FunctionWords.determiner | FunctionWords.number) == 0
    }
    if Self.subjects.contains(token, in: list.text) {
      // A clause without its relative pronoun: "a house he had access to".
      return index > sentence.lowerBound && isNoun(index - 1)
        && !Self.reporting.contains(list[index - 1], in: list.text)
    }
    return false
  }

  /// Whether the noun at `index` is the object of a preposition: "to the state senate".
  private func isObject(endingAt index: Int) -> Bool {
    var index = index
    var steps = 0
    while index > sentence.lowerBound, steps < 4, list[index].kind == .word, classes(index) & FunctionWords.grammar == 0
    {
      index -= 1
      steps += 1
    }
    if classes(index) & (FunctionWords.article | FunctionWords.determiner) != 0 { index -= 1 }
    return index > sentence.lowerBound && Self.objectMarkers.contains(list[index], in: list.text)
  }

  private static let forms = Lexicon([(1, "was were is are am be been being aren't isn't wasn't weren't")])
  private static let adverbs = Lexicon([(1, "off up out down over away through in on")])
  private static let pronouns = Lexicon([(1, "he she they it we")])
  /// What joins a clause to the one before.
  private static let joints = Lexicon([(1, "before after until when while because since announced announce announces")])
  private static let comparing = Lexicon([(1, "than as like so whether if not never")])
  /// What may end with its "to": "nobody worth listening to".
  private static let heeding = Lexicon([(1, "listening talking speaking belonging going referring leading according")])

  private static let preposition: UInt32 = 1 << 0
  private static let particle: UInt32 = 1 << 1

  private static let prepositions = Lexicon([
    (preposition, "of from at by for with into between among during onto toward towards than"),
    (particle, "in"),
  ])
  private static let objectMarkers = Lexicon([(1, "of to from at for into against between")])
  private static let subjects = Lexicon([(1, "he she they i we you it")])
  private static let reporting = Lexicon([
    (
      1,
      """
      said says say claimed claims claim added adds reported reports announced announces stated states noted notes
      believed believes believe argued argues told warned found showed shows confirmed explained admitted
      """
    )
  ])
  /// Words of fixed phrases that end with a preposition.
  private static let notNouns = Lexicon([
    (
      1,
      """
      care fun rid advantage use hold sight track charge call look ask wait pay vote go get come think talk hear sort
      kind account well due likely unheard worth such more less other rather elsewhere touch contact access cope deal
      depend rely work live stay put made proud aware afraid tired full capable short familiar
      """
    )
  ])
  /// Words that start many sentences and no names.
  private static let openers = Lexicon([
    (
      1,
      """
      the in on at after following however he she it they but according meanwhile this these those when while as for
      from with although there we you his their its if by since because during before until later then also please not
      earlier despite both many some several officials police
      """
    )
  ])
}
