import AssayModel

/// What happens to a thing once: only then does another date, or a figure with and without its date, contradict.
///
/// "Founded in 1987" excludes "founded in 1978"; "won in 2023" does not exclude "won in 2013".
enum OneOffEvents {
  /// Whether claim and passage share a word for such an event, which happened to something that the claim names or
  /// takes as known: "a storm killed four" may be any storm.
  static func isShared(_ words: WordAlignment) -> Bool {
    let list = words.claim.document.tokens
    guard words.claim.words.contains(where: \.isName) || words.claim.tokens.contains(where: { list.matches($0, "the") })
    else { return false }
    return words.meetings.contains { stems.contains(words.claim.words[$0.claim].stem) }
  }

  private static let stems = WordBook.shared.stems(
    of: """
      born birth bear die death dead founded establish create open close build construct complete erect inaugurate unveil
      release publish premiere debut air invent discover patent introduce launch commission sign ratify enact abolish
      incorporate merge dissolve disband begin start end finish expire occur happen
      assassinate kill murder crash sink derail collapse explode explosion erupt eruption earthquake destroy demolish burn
      injure war battle treaty revolution independence coronation crown wed marry divorce retire graduate ordain
      convict sentence execute elect appoint adopt rename originate date film write compose record
      """)
}
