import AssayText

/// Tells verbs in the past and words that point to what is still to come.
enum PastVerbs {
  /// Whether a token may be a verb in the simple past or a participle.
  static func contains(_ index: Int, in list: TokenList) -> Bool {
    let token = list[index]
    guard token.kind == .word else { return false }
    if irregular.contains(token, in: list.text) { return true }
    guard token.length >= 5, !notVerbs.contains(token, in: list.text) else { return false }
    let end = Int(token.end)
    return list.text[end - 1] == UInt8(ascii: "d") && list.text[end - 2] == UInt8(ascii: "e")
  }

  /// Whether a token says that something is planned, possible or bounded by a later date.
  static func pointsAhead(_ index: Int, in list: TokenList) -> Bool { ahead.contains(list[index], in: list.text) }

  private static let irregular = Lexicon([
    (
      1,
      """
      was were had did went came took made said gave got held met led left lost won died fell rose ran began became
      broke brought built bought caught chose cut drew drove fought found grew heard hit hurt kept knew laid lay let
      paid put quit read rode sang sank sat saw sent set shot shut sold spent spoke stood struck swore sworn taken
      taught thought threw thrown told won wore wrote written burst born broken chosen drawn driven fallen given grown
      known seen shown stolen torn worn beaten begun bound fled flew flown hung sunk split spread stuck swept swung
      """
    )
  ])
  private static let notVerbs = Lexicon([
    (1, "hundred indeed speed breed bleed exceed proceed succeed united naked sacred wicked hatred crooked kindred")
  ])
  private static let ahead = Lexicon([
    (
      1,
      """
      will would shall may might can could should must due plan plans planned planning schedule scheduled expect
      expects expected expire expires expired expiry until till deadline next upcoming future intend intends intended
      hope hopes hoped aim aims aimed target targets targeted propose proposed proposes postponed postpone rescheduled
      moved delayed extended extend extends forecast predicted projected predict predicts pledged promised
      set slated believed if unless before ahead anticipated supposed likely ready prepares preparing
      going remain remains through valid lasts term terms mature matures
      """
    )
  ])
}
