import Testing

@testable import AssayLinking

@Suite struct PorterStemmerTests {
  private func stem(_ word: String) -> String {
    var stemmer = PorterStemmer()
    var bytes = Array(word.utf8)
    stemmer.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"),
    ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
    ("hopping", "hop"), ("falling", "fall"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"),
    ("relational", "relat"), ("conditional", "condit"), ("generalizations", "gener"),
    ("electrical", "electr"),
    ("adoption", "adopt"), ("adjustment", "adjust"), ("controll", "control"), ("roll", "roll"),
  ])
  func `stems as the paper does`(_ word: String, _ expected: String) {
    #expect(stem(word) == expected)
  }

  @Test(arguments: ["is", "covid19", "naïve", String(repeating: "y", count: 100_000)])
  func `leaves other words alone`(_ word: String) {
    #expect(stem(word) == word)
  }
}
