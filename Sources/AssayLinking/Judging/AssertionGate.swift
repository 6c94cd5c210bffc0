import AssayText

/// Gate 7: whether claim and evidence assert alike, or one denies what the other says.
struct AssertionGate {
  enum Outcome {
    case alike
    /// Exactly one of the two denies.
    case denied
    /// A word of the one excludes a word of the other.
    case opposed
    /// Denied more than once, or left open on one side: no conclusion.
    case open
  }

  let outcome: Outcome
  /// Whether only the claim leaves open what it says: what is expected is not refuted by what is.
  let claimIsOpenAlone: Bool
  /// The words that turn the statement, as written, for the working.
  let words: [String]

  /// - Parameter sentence: The sentence of the evidence that is compared.
  init(_ alignment: WordAlignment, sentence: Int) {
    let claim = alignment.claim
    let evidence = alignment.evidence
    let metClaim = Set(alignment.meetings.map { claim.words[$0.claim].token })
    let inSentence = alignment.meetings.filter { evidence.words[$0.evidence].sentence == sentence }
    let metEvidence = Set(inSentence.map { evidence.words[$0.evidence].token })
    let stated = claim.negations.filter { Self.bears($0, on: metClaim) }
    let denied = evidence.negations.filter {
      evidence.sentence(of: $0) == sentence && Self.bears($0, on: metEvidence)
    }
    let metInSentence = Set(inSentence.map(\.claim))
    let clashes = alignment.clashes.filter { clash in
      evidence.words[clash.evidence].sentence == sentence && !metInSentence.contains(clash.claim)
        && Self.shareNeighbour(clash, inSentence, claim, evidence)
    }
    let clashingClaims = Set(clashes.map(\.claim))
    words =
      stated.map(claim.document.tokens.string) + denied.map(evidence.document.tokens.string)
      + clashes.prefix(2).flatMap {
        [
          claim.document.tokens.string(claim.words[$0.claim].token),
          evidence.document.tokens.string(evidence.words[$0.evidence].token),
        ]
      }
    claimIsOpenAlone =
      !claim.hedges.isEmpty && !evidence.hedges.contains { evidence.sentence(of: $0) == sentence }
    let turns = abs(stated.count - denied.count)
    if turns > 1 || turns == 1 && !clashingClaims.isEmpty || clashingClaims.count > 1 {
      outcome = .open
    } else if turns == 1 {
      // What may happen is not denied by what did not.
      outcome = claim.hedges.isEmpty ? .denied : .open
    } else if clashingClaims.count == 1 {
      outcome = .opposed
    } else {
      let open = evidence.hedges.contains {
        evidence.sentence(of: $0) == sentence && Self.bears($0, on: metEvidence)
      }
      // What holds on a condition, or is only looked for, is not the same as what is.
      let stated = evidence.conditions.contains {
        evidence.sentence(of: $0) == sentence && Self.bears($0, on: metEvidence)
      }
      let isConditional = claim.conditions.isEmpty ? stated : evidence.conditions.isEmpty
      outcome =
        open && claim.hedges.isEmpty || isConditional || Self.standsOtherwise(alignment, metEvidence, sentence)
          || Self.isYetToCome(alignment, metEvidence, sentence) ? .open : .alike
    }
  }

  /// Whether the source tells of an attitude that the claim does not: who was accused of something need not have done it.
  private static func standsOtherwise(_ alignment: WordAlignment, _ met: Set<Int>, _ sentence: Int) -> Bool {
    func letters(_ statement: Statement, _ token: Int) -> String { statement.document.tokens.lowercased(token) }
    let own = Set(alignment.claim.attitudes.map { letters(alignment.claim, $0) })
    return alignment.evidence.attitudes.contains {
      alignment.evidence.sentence(of: $0) == sentence && bears($0, on: met)
        && !own.contains(letters(alignment.evidence, $0))
    }
  }

  /// Whether the source says that it will be, and the claim that it is or was.
  private static func isYetToCome(_ alignment: WordAlignment, _ met: Set<Int>, _ sentence: Int) -> Bool {
    func futures(_ statement: Statement) -> [Int] {
      statement.tokens.filter { future.contains(statement.document.tokens[$0], in: statement.document.text) }
    }
    return futures(alignment.claim).isEmpty
      && futures(alignment.evidence).contains {
        alignment.evidence.sentence(of: $0) == sentence && bears($0, on: met)
      }
  }

  private static let future = Lexicon([(1, "will would shall won't")])

  /// Whether a word that both have stands near the one as near the other: else the two may speak of different
  /// things.
  private static func shareNeighbour(
    _ clash: WordAlignment.Meeting, _ meetings: [WordAlignment.Meeting], _ claim: Statement,
    _ evidence: Statement
  ) -> Bool {
    meetings.contains { meeting in
      abs(claim.words[meeting.claim].token - claim.words[clash.claim].token) <= 6
        && abs(evidence.words[meeting.evidence].token - evidence.words[clash.evidence].token) <= 6
    }
  }

  /// A denial or hedge bears on the words right after it.
  private static func bears(_ token: Int, on words: Set<Int>) -> Bool {
    (token + 1...token + 4).contains(where: words.contains)
  }
}
