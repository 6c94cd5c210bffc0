import AssayText
import Testing

@testable import AssayConsistency

/// Two spellings of invented or well-known names.
struct SpellingPair: Sendable, CustomTestStringConvertible {
  let first: String
  let second: String

  var testDescription: String { "\(first), \(second)" }

  init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }

  var isTransliteration: Bool {
    Spelling(Array(first.utf8)).isTransliteration(of: Spelling(Array(second.utf8)))
  }
}

@Test(arguments: [
  SpellingPair("qasrabad", "ghasrabad"), SpellingPair("mohammed", "muhammad"), SpellingPair("rashid", "rasheed"),
  SpellingPair("hudeyra", "hodayrah"), SpellingPair("kyrvatz", "kirvats"), SpellingPair("chernov", "tchernov"),
  SpellingPair("philipov", "filipov"), SpellingPair("marinsky", "marinskiy"), SpellingPair("djemal", "jemal"),
])
func `spellings of one sound are one name`(_ pair: SpellingPair) {
  #expect(pair.isTransliteration)
}

@Test(arguments: [
  SpellingPair("martin", "morton"), SpellingPair("norvia", "norvian"), SpellingPair("somali", "somalia"),
  SpellingPair("maria", "mario"), SpellingPair("hassan", "hussein"), SpellingPair("karen", "koren"),
  SpellingPair("israel", "israeli"), SpellingPair("kurds", "kurdish"),
])
func `spellings of different sounds are two names`(_ pair: SpellingPair) {
  #expect(!pair.isTransliteration)
}

@Test(arguments: [
  SpellingPair("trelawney", "trelawny"), SpellingPair("harcastle", "harcsatle"), SpellingPair("norvik", "norrvik"),
  SpellingPair("oyelaran", "oyalaran"),
])
func `one letter apart is a slip`(_ pair: SpellingPair) {
  #expect(NameVariants.isSlip(Array(pair.first.utf8), Array(pair.second.utf8)))
}

@Test(arguments: [
  SpellingPair("maria", "mario"), SpellingPair("texas", "texans"), SpellingPair("syria", "syrian"),
  SpellingPair("lindgren", "lindgren"), SpellingPair("lindgren", "lundgran"),
])
func `an inflection or another name is no slip`(_ pair: SpellingPair) {
  #expect(!NameVariants.isSlip(Array(pair.first.utf8), Array(pair.second.utf8)))
}
