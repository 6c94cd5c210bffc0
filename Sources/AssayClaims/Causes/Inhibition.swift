/// Verbs that keep something from happening.
enum Inhibition {
  static let cues: [CausalCue] = [
    CausalCue(
      .verb, 70, .prevent,
      """
      prevent
      avert
      ward off
      forestall
      thwart
      preclude
      deter
      """),
    CausalCue(.verb, 48, .prevent, "avoid"),
  ]
}
