import AssayModel
import AssayText

/// A word with a blank inside, two words run together, or a common word with a letter lost or two letters swapped.
///
/// "acco rding", "inthe", "thuosand". The rule needs the whole to be a common word, and a piece to be no word at all.
struct BrokenWord: Rule {
  static let about = RuleDescription(
    id: "broken-word",
    family: "garbled-text",
    summary: "A word was broken in two, run into the next one, lost a letter or has two swapped.",
    rationale: "A slip of the keyboard or of cutting and pasting.",
    severity: .error,
    fires: [
      "The bridge is ⟦impor tant⟧ to the village.",
      "They met ⟦inthe⟧ square at noon.",
      "The council will ⟦deicde⟧ in May.",
      "The ⟦goverment⟧ fell in May.",
    ],
    staysQuiet: [
      "They may be here for some time, so every day counts in the home land.",
      "He went to fora in three towns.",  // a word
      "The united front untied the knot.",  // both are words
      "The potion holds cations of the rarest kind.",
      "The htree holds the names. Each htree has a root.",  // a term
      "The pump retries twice, and the number of retries is shown.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let joined = Self.joined
    lazy var uses = Self.uses(in: list)
    var findings: [Finding] = []
    var scrap = (token: -1, isScrap: false)
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        defer { index += 1 }
        let token = list[index]
        guard token.kind == .word, token.length >= 3, token.length <= 16, !token.isCapitalised,
          token.traits.isDisjoint(with: [.nonASCII, .hasDigit, .hasFullStop, .allCapitals])
        else { continue }
        // Most words were looked up as the second one of the pair before.
        let isScrap = scrap.token == index ? scrap.isScrap : Self.isScrap(token, in: list.text)
        if isScrap, joined.contains(token, in: list.text) {
          findings.append(finding(token.span, "“\(list.text[token.span])” is two words run together."))
        } else if index + 1 < sentence.tokens.upperBound, let whole = whole(index, in: list, isScrap, &scrap) {
          findings.append(
            finding(
              list.span(index..<index + 2), "“\(list.text[list.span(index..<index + 2)])” seems to be “\(whole)”."))
          index += 1
        } else if isScrap, token.length >= 5, stands(index, in: list), let meant = unswapped(token, in: list.text),
          uses[token.key] == 1
        {
          findings.append(
            finding(token.span, "“\(list.text[token.span])” seems to be “\(meant)” with two letters swapped."))
        } else if isScrap, stands(index, in: list),
          let whole = CommonWords.missingOneLetter(token, in: list.text)
        {
          // A rare word may be a letter short of a common one, so this is no more than a note.
          findings.append(
            finding(
              token.span, severity: .note,
              "“\(list.text[token.span])” seems to be “\(whole)” with a letter lost."))
        }
      }
    }
    return findings
  }

  /// How often each word stands in the text, by its key: a slip is made once, a term is used again.
  private static func uses(in list: TokenList) -> [UInt32: Int] {
    var uses: [UInt32: Int] = [:]
    for token in list.tokens where token.kind == .word { uses[token.key, default: 0] += 1 }
    return uses
  }

  /// The common word that a token makes with the next one, when either piece is no word.
  private func whole(_ index: Int, in list: TokenList, _ isScrap: Bool, _ next: inout (token: Int, isScrap: Bool))
    -> String?
  {
    let second = list[index + 1]
    guard second.kind == .word, second.hasSpaceBefore, !second.isCapitalised, second.length >= 2,
      second.traits.isDisjoint(with: [.nonASCII, .hasDigit, .hasFullStop])
    else { return nil }
    next = (index + 1, Self.isScrap(second, in: list.text))
    guard isScrap || next.isScrap, list[index].length + second.length >= 6,
      !Self.detached.contains(list[index], in: list.text), !Self.detached.contains(second, in: list.text)
    else { return nil }
    return withLetters(of: list[index], second, in: list.text) { whole in
      let key = whole[list[index].length...].reduce(list[index].key) { Folding.mix($0, $1) }
      return CommonWords.contains(UnsafeBufferPointer(whole), key: key) ? String(decoding: whole, as: UTF8.self) : nil
    }
  }

  /// Whether letters are no word by themselves, as far as the lists know.
  private static func isScrap(_ token: Token, in text: Text) -> Bool { !CommonWords.contains(token, in: text) }

  /// Calls `body` with a copy of the bytes of a token, and of a second one after them.
  private func withLetters<Result>(
    of first: Token, _ second: Token? = nil, in text: Text, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    let count = first.length + (second?.length ?? 0)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { letters in
      let end = letters.initialize(fromContentsOf: text.bytes[Int(first.start)..<Int(first.end)])
      if let second { _ = letters[end...].initialize(fromContentsOf: text.bytes[Int(second.start)..<Int(second.end)]) }
      return body(letters)
    }
  }

  /// Whether the word is not part of a compound ("x-ray", "co-operate") or an address.
  private func stands(_ index: Int, in list: TokenList) -> Bool {
    if index + 1 < list.count, list.isMark(index + 1, "-"), !list[index + 1].hasSpaceBefore { return false }
    return list[index].hasSpaceBefore
  }

  /// The common word that swapping two neighbouring letters gives.
  private func unswapped(_ token: Token, in text: Text) -> String? {
    guard !Self.rareWords.contains(token, in: text) else { return nil }
    return withLetters(of: token, in: text) { word in
      // The key of the letters before `place`.
      var start = Folding.basis
      for place in 0..<word.count - 1 {
        if word[place] != word[place + 1] {
          word.swapAt(place, place + 1)
          let key = word[place...].reduce(start) { Folding.mix($0, $1) }
          // At the end a swap often gives an inflection: "treatise", "treaties".
          let isWord =
            place == word.count - 2
            ? CommonWords.isPlain(UnsafeBufferPointer(word), key: key)
            : CommonWords.contains(UnsafeBufferPointer(word), key: key, long: true)
          if isWord { return String(decoding: word, as: UTF8.self) }
          word.swapAt(place, place + 1)
        }
        start = Folding.mix(start, word[place])
      }
      return nil
    }
  }

  /// Two little words without the blank between them, those left out that are words.
  private static let joined: Lexicon = {
    let first = ["of", "in", "to", "for", "on", "at", "by", "from", "with", "and", "that", "is", "was", "into", "as"]
    let second = ["the", "a", "an", "his", "their", "its", "this", "our"]
    let words: Set<String> = [
      "fora", "ana", "asa", "ina", "ona", "ata", "isa", "anda", "intoa", "asan", "inan", "ofan", "toan", "isan",
      "atan", "bya", "toa", "onan",
    ]
    var entries: [(word: String, value: UInt32)] = []
    for start in first {
      for end in second where !words.contains(start + end) { entries.append((start + end, 1)) }
    }
    return Lexicon(entries)
  }()

  /// Prefixes that some set apart, and the sounds of speech.
  private static let detached = Lexicon([(1, "non anti pre post co ex semi multi sub mid er uh um eh ah oh hm")])

  /// Rare words that are a swap away from common ones.
  private static let rareWords = Lexicon([
    (
      1,
      """
      untied trail trial sacred scared casual causal diary dairy quiet quite board broad angle angel calm clam filed
      field conservation conversation martial marital silver sliver desert warped wrapped barely barley bread beard
      tired tried lose loose being begin begun parties pirates unite untie spilt split throne slept spelt prefect
      perfect complaint compliant dose does stale slate steal tales least heart earth hater pedal paddle lied idle
      lair liar rail form from crate cater trace react signal aligns retain retina course source expect except excerpt
      exert expert froth pried tilted tilt unclear treatise flies potion potions cation cations cationic rarest preform
      preforms preformed preforming striated striation striations carve crave craves brunt scarp salve wither whiter
      signing singing signed singed signer singer tiers tires filers fliers aboard
      """
    )
  ])
}
