/// Participles after a comma: results (", leaving 40,000 homeless") and reasons (", demanding higher pay").
enum ParticipialResults {
  static let cues: [CausalCue] = [
    CausalCue(
      .result, 75, .cause,
      """
      leaving
      killing
      injuring
      wounding
      forcing
      making
      putting
      sending
      creating
      affecting
      disrupting
      delaying
      halting
      crippling
      paralysing
      paralyzing
      costing
      cutting
      pushing
      driving
      displacing
      destroying
      damaging
      enabling
      allowing
      blocking
      bringing
      drawing
      raising
      throwing
      plunging
      wiping
      trapping
      giving
      stranding
      """),
    CausalCue(
      .motive, 68, .cause,
      """
      demanding
      demanding that
      protesting
      calling for
      fearing
      angered by
      angered over
      upset over
      upset with
      enraged by
      enraged over
      frustrated by
      """),
    CausalCue(
      .motive, 46, .cause,
      """
      protesting against
      condemning
      alleging
      alleging that
      accusing
      seeking
      opposing
      denouncing
      citing
      """),
  ]
}
