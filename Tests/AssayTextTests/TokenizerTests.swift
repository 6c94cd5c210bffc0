import AssayText
import Testing

/// The tokens of a text as strings; a token without white space before it is shown with "_" in front.
private func shown(_ string: String) -> String {
  let text = Text(string)
  return Tokenizer.tokens(of: text).map { ($0.hasSpaceBefore ? "" : "_") + text[$0.span] }.joined(
    separator: " ")
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Prices rose.", "Prices rose _."),
    ("It's Ann's dog, isn't it?", "It _'s Ann _'s dog _, isn't it _?"),
    ("the rivers' mouths", "the rivers _' mouths"),
    ("five o’clock, Ann’s", "five o’clock _, Ann _’s"),
    ("the U.S. at 5 p.m. with a Ph.D.", "the U.S. at 5 p.m. with a Ph.D."),
    ("12,000 and 3.5 and .5", "12,000 and 3.5 and .5"),
    ("$10bn, 21st, the 1990s", "$ _10 _bn _, 21 _st _, the 1990 _s"),
    ("10-15%", "10 _- _15 _%"),
    ("2024-03-12 and 12/3/24 at 16:30", "2024 _- _03 _- _12 and 12 _/ _3 _/ _24 at 16 _: _30"),
    ("3½ cups", "3½ cups"),
    ("12\u{202F}000 men", "12\u{202F}000 men"),
    ("see https://example.org/a?b=c.", "see https://example.org/a?b=c _."),
    ("write to ann@example.org, or @ann", "write to ann@example.org _, or @ann"),
    ("example.com is old", "example.com is old"),
    ("wait... -- now", "wait _... -- now"),
    ("COVID-19, T4", "COVID _- _19 _, T4"),
    ("say “yes”", "say “ _yes _”"),
    ("Æther naïve Østby", "Æther naïve Østby"),
    ("٣٤٥ kg, ١٢٬٥٠٠ and ３．５", "٣٤٥ kg _, ١٢٬٥٠٠ and ３．５"),
    ("T４ ３rd", "T４ ３ _rd"),
  ])
  func `cuts text into tokens`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func `describes what a token looks like`() {
    let text = Text("The NATO Émile 3.5 naïve")
    let tokens = Tokenizer.tokens(of: text)
    #expect(tokens.map(\.kind) == [.word, .word, .word, .number, .word])
    #expect(tokens[0].traits == [.spaceBefore, .startsBlock, .capitalised])
    #expect(tokens[1].traits == [.spaceBefore, .capitalised, .allCapitals])
    #expect(tokens[2].traits == [.spaceBefore, .capitalised, .nonASCII])
    #expect(tokens[3].traits == [.spaceBefore, .hasDigit, .hasFullStop])
    #expect(tokens[4].traits == [.spaceBefore, .nonASCII])
  }

  @Test(arguments: [
    "", " ", "\u{0}\u{0}", "\t\r\n", "\u{FEFF}x", "a\u{0}b", "....", "@", "@@@", "www.", "a.b.c.", "://",
    "x://", "’s", "'s",
    "\u{1F600}\u{1F468}\u{200D}\u{1F469}", "½½", "1.", "1,", "1\u{202F}", "．１２", "٣٤٥", "²³", "\u{AD}",
    "x@y)))",
  ])
  func `covers odd text exactly`(_ string: String) {
    checkCover(Text(string))
  }

  @Test func `covers random text exactly`() {
    let pieces = [
      "a", "Ab", "U.S.", "'s", "’", "'", ".", "..", "1", "12,000", " ", "\n", "\u{0}", "-", "—", "€", "½",
      "@", "://", "é",
      "日本", "\u{202F}", "123", "www.", ".com", "²", "\u{1F600}", "\u{FFFD}", "[", ")", "\"",
    ]
    var state: UInt64 = 42
    for _ in 0..<500 {
      var string = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string += pieces[Int(state >> 33) % pieces.count]
      }
      checkCover(Text(string))
    }
  }

  @Test func `reads a token of a megabyte`() {
    for unit in ["a", "1", ".", "é", "a.", "1,", "'", "@", "[", "a@b"] {
      let text = Text(String(repeating: unit, count: 1_000_000 / unit.utf8.count))
      #expect(!Tokenizer.tokens(of: text).isEmpty)
    }
  }

  /// Tokens ascend, do not overlap, start and end between characters, and leave out nothing but blanks and controls.
  private func checkCover(_ text: Text) {
    var last = 0
    for token in Tokenizer.tokens(of: text) {
      #expect(Int(token.start) >= last && token.end > token.start && Int(token.end) <= text.count)
      #expect(text[Int(token.start)] & 0xC0 != 0x80)
      #expect(Int(token.end) == text.count || text[Int(token.end)] & 0xC0 != 0x80)
      #expect(text[TextSpan(last, Int(token.start))].unicodeScalars.allSatisfy(isBlank))
      last = Int(token.end)
    }
    #expect(text[TextSpan(last, text.count)].unicodeScalars.allSatisfy(isBlank))
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value <= 0xA0 && scalar.value >= 0x7F || scalar.value <= 0x20
      || scalar.value == 0xFEFF || scalar.value == 0x200B
  }
}
