/// Reduces English words to stems, so that "connected" and "connection" meet.
///
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980, with the two departures of the
/// author's own later programs: "logi" becomes "log", and "bli" becomes "ble".
struct PorterStemmer {
  /// The word, in lower case; what is left of it after `stem`.
  private var word: [UInt8] = []
  /// The length of the word without the ending that matched last.
  private var stemLength = 0

  /// Replaces a lower-case word by its stem. Words of one, two or more than 64 letters, and such with
  /// other characters, stay as they are.
  mutating func stem(_ bytes: inout [UInt8]) {
    guard (3...64).contains(bytes.count), bytes.allSatisfy({ $0 &- 0x61 < 26 }) else { return }
    swap(&word, &bytes)
    removePlural()
    removePastOrParticiple()
    if word.last == UInt8(ascii: "y"), hasVowel(before: word.count - 1) {
      word[word.count - 1] = UInt8(ascii: "i")
    }
    replace(Self.doubleEndings, whenMeasureAbove: 0)
    replace(Self.adjectiveEndings, whenMeasureAbove: 0)
    removeLastEnding()
    tidy()
    swap(&word, &bytes)
  }

  // MARK: The steps

  private mutating func removePlural() {
    if ends(with: "sses") {
      word.removeLast(2)
    } else if ends(with: "ies") {
      word.removeLast(2)
    } else if !ends(with: "ss"), ends(with: "s") {
      word.removeLast()
    }
  }

  private mutating func removePastOrParticiple() {
    if ends(with: "eed") {
      if measure(stemLength) > 0 { word.removeLast() }
      return
    }
    guard
      ends(with: "ed") && hasVowel(before: stemLength) || ends(with: "ing") && hasVowel(before: stemLength)
    else {
      return
    }
    word.removeLast(word.count - stemLength)
    if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsWithDoubleConsonant, let last = word.last, !"lsz".utf8.contains(last) {
      word.removeLast()
    } else if measure(word.count) == 1, endsConsonantVowelConsonant(word.count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  private static let doubleEndings: [(ending: StaticString, replacement: StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
  ]

  private static let adjectiveEndings: [(ending: StaticString, replacement: StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]

  private static let lastEndings: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate",
    "iti", "ous", "ive", "ize",
  ]

  private mutating func replace(
    _ table: [(ending: StaticString, replacement: StaticString)], whenMeasureAbove least: Int
  ) {
    for entry in table where ends(with: entry.ending) {
      if measure(stemLength) > least {
        word.removeLast(word.count - stemLength)
        entry.replacement.withUTF8Buffer { word.append(contentsOf: $0) }
      }
      return
    }
  }

  private mutating func removeLastEnding() {
    for ending in Self.lastEndings where ends(with: ending) {
      if ending.utf8CodeUnitCount == 3, ends(with: "ion"), stemLength > 0,
        !"st".utf8.contains(word[stemLength - 1])
      {
        return
      }
      if measure(stemLength) > 1 { word.removeLast(word.count - stemLength) }
      return
    }
  }

  private mutating func tidy() {
    if word.last == UInt8(ascii: "e") {
      let length = word.count - 1
      let m = measure(length)
      if m > 1 || m == 1 && !endsConsonantVowelConsonant(length) { word.removeLast() }
    }
    if word.last == UInt8(ascii: "l"), endsWithDoubleConsonant, measure(word.count) > 1 { word.removeLast() }
  }

  // MARK: The conditions

  /// Whether the word ends so; when it does, `stemLength` is the length of the rest.
  private mutating func ends(with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard count <= word.count else { return false }
    let matches = ending.withUTF8Buffer { buffer in
      for index in 0..<count where word[word.count - count + index] != buffer[index] { return false }
      return true
    }
    if matches { stemLength = word.count - count }
    return matches
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    // A "y" is a vowel after a consonant; the run of "y"s before it is looked at from its start.
    case UInt8(ascii: "y"): isConsonantY(index)
    default: true
    }
  }

  private func isConsonantY(_ index: Int) -> Bool {
    var first = index
    while first > 0, word[first - 1] == UInt8(ascii: "y") { first -= 1 }
    let startsAsConsonant = first == 0 || !isConsonant(first - 1)
    return (index - first) % 2 == 0 ? startsAsConsonant : !startsAsConsonant
  }

  /// Porter's m: how often a vowel run is followed by a consonant run in the first `length` letters.
  private func measure(_ length: Int) -> Int {
    var count = 0
    var afterVowel = false
    for index in 0..<length {
      let consonant = isConsonant(index)
      if consonant, afterVowel { count += 1 }
      afterVowel = !consonant
    }
    return count
  }

  private func hasVowel(before length: Int) -> Bool { (0..<length).contains { !isConsonant($0) } }

  private var endsWithDoubleConsonant: Bool {
    let count = word.count
    return count > 1 && word[count - 1] == word[count - 2] && isConsonant(count - 1)
  }

  /// Consonant, vowel, consonant other than w, x and y: the ending that gets an "e" back ("hop" + "ing" is
  /// "hope").
  private func endsConsonantVowelConsonant(_ length: Int) -> Bool {
    guard length > 2, isConsonant(length - 1), !isConsonant(length - 2), isConsonant(length - 3) else {
      return false
    }
    return !"wxy".utf8.contains(word[length - 1])
  }
}
