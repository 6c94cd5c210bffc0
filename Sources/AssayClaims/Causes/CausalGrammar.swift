import AssayModel
import AssayText

/// All families of causal cues as one phrase lexicon.
struct CausalGrammar {
  struct Entry {
    var shape: CausalCue.Shape
    var strength: Int
    var degree: Claim.Causation.Degree
    var form: VerbForm
  }

  /// Which inflection of a verb cue the phrase is; `.none` for other phrases.
  enum VerbForm {
    case none, base, third, past, participle, pastOrParticiple, gerund
  }

  static let shared = CausalGrammar()

  let entries: [[Entry]]
  let lexicon: PhraseLexicon
  /// The first word of every phrase; one may come twice.
  let firstWords: [String]

  private init() {
    var entries: [[Entry]] = []
    var places: [String: Int] = [:]
    var phrases: [String] = []
    func add(_ phrase: String, _ entry: Entry) {
      if let place = places[phrase] {
        entries[place].append(entry)
      } else {
        places[phrase] = entries.count
        phrases.append(phrase)
        entries.append([entry])
      }
    }
    let families = [
      Connectives.cues, CausativeVerbs.cues, ParticipialResults.cues, Persuasion.cues, NominalCues.cues,
      Inhibition.cues, ExtentCues.cues,
    ]
    for cue in families.joined() {
      let lines = cue.phrases.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for line in lines.split(separator: "\n") {
        let phrase = line.split(separator: " ").map(String.init)
        guard let first = phrase.first else { continue }
        let rest = phrase.dropFirst().map { " " + $0 }.joined()
        func entry(_ form: VerbForm) -> Entry {
          Entry(shape: cue.shape, strength: cue.strength, degree: cue.degree, form: form)
        }
        switch cue.shape {
        case .verb, .production, .toll, .reverseVerb, .persuasion, .making:
          if first == "be" {
            for form in ["is", "are", "was", "were", "be", "been"] { add(form + rest, entry(.base)) }
          } else if first.hasSuffix("ed") || first == "attributable" {
            add(first + rest, entry(.participle))
          } else {
            let forms = VerbTable.forms(of: first)
            add(forms.base + rest, entry(forms.base == forms.past ? .pastOrParticiple : .base))
            add(forms.third + rest, entry(.third))
            if forms.past == forms.participle {
              if forms.past != forms.base { add(forms.past + rest, entry(.pastOrParticiple)) }
            } else {
              add(forms.past + rest, entry(.past))
              add(forms.participle + rest, entry(.participle))
            }
            add(forms.gerund + rest, entry(.gerund))
          }
        default: add(first + rest, entry(.none))
        }
      }
    }
    self.entries = entries
    firstWords = phrases.map { String($0.prefix { $0 != " " }) }
    lexicon = PhraseLexicon(phrases.enumerated().map { ($1, UInt32($0 + 1)) })
  }
}
