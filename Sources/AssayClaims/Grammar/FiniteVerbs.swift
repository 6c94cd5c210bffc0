import AssayText

/// Tells which words of a sentence are finite verbs, by the words beside them.
struct FiniteVerbs {
  let list: TokenList
  /// As `ClauseReader.bounds(of:in:_:)` has it.
  let sentence: Range<Int>

  /// Gives the class `finite` to the sentence's finite verbs, and returns all classes that the sentence holds.
  func mark(in classes: inout [WordClass]) -> WordClass {
    var held: WordClass = []
    for index in sentence {
      let word = classes[index]
      held.formUnion(word)
      if word.has([.auxiliary, .past, .third, .base]) {
        let finite = word.has(.auxiliary) ? !isMonth(index, classes) : isFinite(index, classes)
        if finite { classes[index].insert(.finite) }
      } else if list[index].kind == .possessive, at(index - 1, classes).has([.subjectPronoun, .question]) {
        // "it's", "that's": "is" or "has".
        classes[index].insert(.finite)
      }
    }
    return held
  }

  private func at(_ index: Int, _ classes: [WordClass]) -> WordClass {
    sentence.contains(index) ? classes[index] : []
  }

  /// "in May", "8 May": no modal.
  private func isMonth(_ index: Int, _ classes: [WordClass]) -> Bool {
    classes[index].has(.month) && list[index].isCapitalised
      && (at(index - 1, classes).has([.preposition, .numeral]) || at(index + 1, classes).has(.numeral))
  }

  /// Whether a form of a verb that is no auxiliary is finite.
  private func isFinite(_ index: Int, _ classes: [WordClass]) -> Bool {
    let word = classes[index]
    var before = index - 1
    while before >= sentence.lowerBound, classes[before].has(.adverb), !classes[before].has(.determiner) {
      before -= 1
    }
    guard before >= sentence.lowerBound else { return false }
    let left = classes[before]
    if left.has([.auxiliary, .be, .have]) { return false }
    if left.has(.subjectPronoun) || (left.has(.relative) && !left.has(.determiner)) { return true }
    if left.has(.determiner) || list[before].kind == .possessive { return false }
    if left.has(.preposition), !left.has(.adverb) { return false }
    if word.has(.past), !word.has(.base) {
      // "the bridge closed by police": a participle after its noun.
      if word.has(.participle), list.matches(index + 1, "by") { return false }
      return left.has(.nounLike) || (left.has(.punctuation) && !list.isMark(before, "-"))
        || left.has([.objectPronoun, .coordinator])
    }
    guard left.has(.nounLike), !list[index].isCapitalised || list[before].isCapitalised else { return false }
    let right = at(index + 1, classes)
    let takesObject =
      right.has([.determiner, .subjectPronoun, .objectPronoun, .numeral, .adverb])
      || list.matches(index + 1, "to") || list.matches(index + 1, "that")
    guard takesObject || (word.has(.past) && isOnlyVerb(index, classes)) else { return false }
    if word.has(.past) { return true }
    let plural = WordClass.isPlural(list[before], left, in: list.text)
    return word.has(.third) ? !plural : plural
  }

  /// "The ban hit exports, …": a plural noun follows, and up to the next mark no other word that could be the verb;
  /// not "the tax cut proposals were dropped".
  private func isOnlyVerb(_ index: Int, _ classes: [WordClass]) -> Bool {
    let object = index + 1
    guard sentence.contains(object), at(object, classes).has(.nounLike), !list[object].isCapitalised,
      WordClass.isPlural(list[object], classes[object], in: list.text)
    else { return false }
    for place in object + 1..<max(object + 1, min(object + Self.farthestVerb, sentence.upperBound)) {
      let word = classes[place]
      if word.has(.punctuation) { break }
      if word.has([.auxiliary, .past, .base, .third]) { return false }
    }
    return true
  }

  private static let farthestVerb = 12
}
