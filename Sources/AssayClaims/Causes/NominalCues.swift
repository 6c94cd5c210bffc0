/// Nouns and adjectives that name causes and effects.
enum NominalCues {
  static let cues: [CausalCue] = [
    CausalCue(
      .causeNoun, 82, .cause,
      """
      cause of
      causes of
      causes for
      reason for
      reasons for
      reason behind
      reasons behind
      reason why
      reason that
      trigger for
      triggers for
      catalyst for
      root of
      """),
    CausalCue(.causeNoun, 45, .cause, "source of"),
    CausalCue(
      .effectNoun, 75, .cause,
      """
      result of
      results of
      consequence of
      consequences of
      outcome of
      by - product of
      """),
    CausalCue(
      .adjective, 82, .cause,
      """
      to blame for
      blamed for
      conducive to
      """),
    CausalCue(
      .adjective, 45, .cause,
      """
      responsible for
      """),
    CausalCue(
      .reverseVerb, 80, .cause,
      """
      blamed on
      attributed to
      attributable to
      """),
  ]
}
