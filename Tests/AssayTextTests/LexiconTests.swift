import AssayText
import Testing

private func list(_ string: String) -> TokenList {
  let text = Text(string)
  return TokenList(text: text, tokens: Tokenizer.tokens(of: text))
}

@Suite struct LexiconTests {
  @Test func `finds words in any case`() {
    let lexicon = Lexicon([(1, "rise fall"), (2, "FALL o'clock élan")])
    #expect(lexicon.value(of: "rise") == 1)
    #expect(lexicon.value(of: "Fall") == 3)
    #expect(lexicon.value(of: "O’Clock") == 2)
    #expect(lexicon.value(of: "ÉLAN") == 2)
    #expect(lexicon.value(of: "ris") == 0)
    #expect(lexicon.value(of: "") == 0)
  }

  @Test func `finds every word of a long list and no other`() {
    let words = (0..<5000).map { "w\($0)x" }
    let lexicon = Lexicon(words.enumerated().map { (word: $1, value: UInt32($0) + 1) })
    for (index, word) in words.enumerated() { #expect(lexicon.value(of: word) == UInt32(index) + 1) }
    #expect(lexicon.value(of: "w5000x") == 0)
  }

  @Test func `tells long words apart that differ in one place`() {
    let words = ["abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz"]
    let lexicon = Lexicon(words.enumerated().map { (word: $1, value: UInt32($0) + 1) })
    for (index, word) in words.enumerated() {
      let tokens = list("so \(word.uppercased()) ends here")
      #expect(lexicon.value(of: tokens[1], in: tokens.text) == UInt32(index) + 1)
      for place in 0..<word.utf8.count {
        var bytes = Array(word.utf8)
        bytes[place] = UInt8(ascii: "q") == bytes[place] ? UInt8(ascii: "z") : UInt8(ascii: "q")
        let other = list("so \(String(decoding: bytes, as: UTF8.self)) ends here")
        #expect(lexicon.value(of: other[1], in: other.text) == 0)
      }
    }
  }

  @Test func `finds a byte at every place`() {
    for length in 0...20 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        bytes[place] = UInt8(ascii: ":")
        let text = Text(decoding: bytes)
        #expect(text.firstIndex(of: UInt8(ascii: ":"), in: text.span) == place)
        #expect(text.firstIndex(of: UInt8(ascii: ":"), in: TextSpan(place + 1, length)) == nil)
      }
    }
  }

  @Test func `finds the longest phrase`() {
    let lexicon = PhraseLexicon([(1, "because\nbecause of\nas a result"), (2, "as a result of the")])
    let tokens = list("It fell because of rain and as a result of it.")
    #expect(lexicon.longestMatch(at: 2, in: tokens, before: tokens.count)?.tokens == 2..<4)
    #expect(lexicon.longestMatch(at: 2, in: tokens, before: 3)?.tokens == 2..<3)
    #expect(lexicon.longestMatch(at: 6, in: tokens, before: tokens.count)?.tokens == 6..<9)
    #expect(lexicon.longestMatch(at: 0, in: tokens, before: tokens.count) == nil)
  }

  @Test func `matches tokens against words`() {
    let tokens = list("Isn’t THE Rivers' end")
    #expect(tokens.matches(0, "isn't"))
    #expect(tokens.matches(1, "the", "rivers"))
    #expect(!tokens.matches(1, "th"))
    #expect(!tokens.matches(-1, "the"))
    #expect(!tokens.matches(99, "the"))
    #expect(tokens.isMark(3, "'"))
  }
}

@Suite struct MapTests {
  @Test func `counts code points and UTF-16 units`() {
    let string = String(repeating: "aé€😀", count: 40)
    let text = Text(string)
    let map = ScalarMap(text)
    var offset = 0
    var units = 0
    for (number, scalar) in string.unicodeScalars.enumerated() {
      #expect(map.scalarOffset(of: offset) == number)
      #expect(map.utf16Offset(of: offset) == units)
      #expect(map.byteOffset(ofScalar: number) == offset)
      offset += UTF8.width(scalar)
      units += UTF16.width(scalar)
    }
    #expect(map.scalarOffset(of: offset) == 160)
    #expect(map.byteOffset(ofScalar: 1000) == text.count)
    #expect(ScalarMap(Text("")).scalarOffset(of: 0) == 0)
  }

  @Test func `finds lines and columns`() {
    let text = Text("né\r\nb\rc\n\nd")
    let map = LineMap(text)
    #expect(map.lineCount == 5)
    #expect(map.place(of: 0) == LineColumn(line: 1, column: 1))
    #expect(map.place(of: 3) == LineColumn(line: 1, column: 3))
    #expect(map.place(of: text.count) == LineColumn(line: 5, column: 2))
    #expect(text[map.span(ofLine: 1)] == "né")
    #expect(text[map.span(ofLine: 4)] == "")
  }

  @Test func `finds the tokens of a span`() {
    let tokens = list("one two three four")
    #expect(tokens.range(in: TextSpan(4, 13)) == 1..<3)
    #expect(tokens.range(in: TextSpan(5, 13)) == 2..<3)
    #expect(tokens.range(in: TextSpan(18, 18)).isEmpty)
  }

  @Test func `trims white space of every kind`() {
    let text = Text("\u{FEFF}\u{A0} a b\u{2009}\n")
    #expect(text[text.trimmed(text.span)] == "a b")
    #expect(text.trimmed(TextSpan(0, 3)).isEmpty)
  }

  @Test func `replaces ill-formed bytes`() {
    #expect(Text(decoding: [0x61, 0xFF, 0x62]).string == "a\u{FFFD}b")
  }
}
