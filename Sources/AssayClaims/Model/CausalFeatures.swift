package import AssayModel
package import AssayText

/// What the causal model looks at in one sentence: its words, their beginnings, its length and its causal cues.
struct CausalFeatures {
  let list: TokenList
  let sentence: Range<Int>
  /// All candidates of the sentence, however weak.
  let candidates: [CausalCandidate]

  /// What a feature is about, so that the same bits about two things fall into two buckets.
  private enum Family: UInt32 {
    case word = 1
    case beginning, number, strength, cue, strongest, candidates, length
  }

  private static let beginning = 5

  /// Hands `body` the bucket of each feature; a word that comes twice counts twice.
  @inline(__always)
  func eachBucket(_ body: (Int) -> Void) {
    for place in sentence {
      let token = list[place]
      if token.kind == .number {
        body(Self.bucket(.number, 0))
        continue
      }
      body(Self.bucket(.word, token.key))
      if token.length > Self.beginning, token.kind == .word { body(Self.bucket(.beginning, key(ofBeginning: token))) }
    }
    var strongest = 0
    for candidate in candidates {
      strongest = max(strongest, candidate.strength)
      body(Self.bucket(.strength, UInt32(clamping: candidate.strength)))
      var key: UInt32 = 0
      for place in candidate.signals.first ?? 0..<0 { key = (key ^ list[place].key) &* 0x0100_0193 }
      body(Self.bucket(.cue, key))
    }
    body(Self.bucket(.strongest, UInt32(clamping: strongest / 10)))
    body(Self.bucket(.candidates, UInt32(min(candidates.count, 3))))
    body(Self.bucket(.length, UInt32(min(sentence.count / 5, 10))))
  }

  /// A hash of a word's first letters, in lower case: "prote" for "protest", "protesters" and "Protesting".
  private func key(ofBeginning token: Token) -> UInt32 {
    var key = Folding.basis
    for place in Int(token.start)..<Int(token.start) + Self.beginning {
      let byte = list.text[place]
      key = Folding.mix(key, byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return key
  }

  /// Multiplicative hashing: the high bits of a product with 2^32 divided by the golden ratio.
  private static func bucket(_ family: Family, _ value: UInt32) -> Int {
    Int(((value ^ family.rawValue &* 0x85EB_CA6B) &* 0x9E37_79B1) >> 17)
  }
}

/// A sentence as the trainer sees it.
package struct CausalReading {
  package let span: TextSpan
  /// One for each feature, in their order; see ``CausalModel/buckets``.
  package let buckets: [Int]

  /// One for each sentence of the document.
  package static func readings(of document: AnnotatedDocument) -> [CausalReading] {
    let context = ClaimContext(document)
    var places = SentenceView.Places()
    return document.sentences.indices.map { index in
      let view = SentenceView(context, index: index, &places)
      let reader = CausalReader(clauses: view.clauses, previous: view.previous)
      let candidates = reader.candidates()
      var buckets: [Int] = []
      CausalFeatures(list: view.list, sentence: view.sentence, candidates: candidates).eachBucket { buckets.append($0) }
      return CausalReading(span: document.sentences[index].span, buckets: buckets)
    }
  }
}
