import AssayModel
import AssayText

/// Finds cues in a segmented document.
enum CueFinder {
  /// In text order; they do not overlap. The longest phrase wins; of equal phrases, the family listed first.
  static func cues(in document: AnnotatedDocument) -> [Cue] {
    var cues: [Cue] = []
    let list = document.tokens
    cues.reserveCapacity(list.count / 12)
    let lexicon = Self.lexicon
    var times = document.times[...]
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let match = lexicon.longestMatch(at: index, in: list, before: sentence.tokens.upperBound),
          let kind = kind(of: match.value)
        else {
          index += 1
          continue
        }
        while let time = times.first, time.tokens.upperBound <= match.tokens.lowerBound { times.removeFirst() }
        // "1 May", "the first quarter": words of a date are neither modal nor superlative.
        if kind == .modal || kind == .superlative, let time = times.first, time.tokens.overlaps(match.tokens) {
          index += 1
          continue
        }
        cues.append(Cue(span: list.span(match.tokens), tokens: match.tokens, kind: kind))
        index = match.tokens.upperBound
      }
    }
    return cues
  }

  private static func kind(of value: UInt32) -> Cue.Kind? {
    let place = Int(value) - 1
    return place == families.count ? .change : families.indices.contains(place) ? families[place].kind : nil
  }

  /// A phrase that two families list belongs to the one listed first here.
  private static let families: [(kind: Cue.Kind, phrases: StaticString)] = [
    (.negation, NegationCues.phrases),
    (.causal, CausalCues.phrases),
    (.hedge, HedgeCues.phrases),
    (.modal, ModalCues.phrases),
    (.attribution, AttributionCues.phrases),
    (.comparison, ComparisonCues.phrases),
    (.superlative, SuperlativeCues.phrases),
    (.temporal, TemporalCues.phrases),
  ]

  /// Words of change stand by themselves, several to a line.
  private static let changes = [ChangeCues.rising, ChangeCues.falling, ChangeCues.turning]

  private static let lexicon: PhraseLexicon = {
    var entries: [(phrase: String, value: UInt32)] = []
    var seen: Set<String> = []
    for (place, family) in families.enumerated() {
      let lines = family.phrases.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for line in lines.split(separator: "\n") {
        let phrase = line.drop(while: { $0 == " " })
        if !phrase.isEmpty, seen.insert(String(phrase)).inserted {
          entries.append((String(phrase), UInt32(place + 1)))
        }
      }
    }
    for table in changes {
      let words = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for word in words.split(whereSeparator: \.isWhitespace) where seen.insert(String(word)).inserted {
        entries.append((String(word), UInt32(families.count + 1)))
      }
    }
    return PhraseLexicon(entries)
  }()
}
