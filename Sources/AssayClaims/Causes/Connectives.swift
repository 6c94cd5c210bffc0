/// Conjunctions, prepositions and adverbs that join an effect to its cause.
enum Connectives {
  static let cues: [CausalCue] = [
    CausalCue(
      .effectFirst, 95, .cause,
      """
      because
      because of
      due to
      owing to
      thanks to
      on account of
      as a result of
      as the result of
      as a consequence of
      in consequence of
      in response to
      in the wake of
      in wake of
      in view of
      in light of
      in the light of
      on the ground that
      on the grounds that
      on grounds that
      on the ground of
      on the grounds of
      on grounds of
      by virtue of
      by reason of
      in retaliation for
      in reaction to
      in protest against
      in protest at
      in protest over
      in protest of
      for fear of
      out of fear
      for lack of
      for want of
      given that
      inasmuch as
      now that
      in anticipation of
      as part of efforts
      under pressure from
      courtesy of
      as a sign of
      in connection with
      """),
    CausalCue(
      .effectFirst, 62, .cause,
      """
      in the face of
      in the absence of
      in recognition of
      in honour of
      seeing as
      """),
    CausalCue(
      .effectFirst, 46, .cause,
      """
      on charges of
      on suspicion of
      on the basis of
      whenever
      in the aftermath of
      """),
    CausalCue(
      .causeFirst, 85, .cause,
      """
      therefore
      thus
      hence
      consequently
      as a result
      as a consequence
      in consequence
      and so
      and thus
      and therefore
      and hence
      for this reason
      for that reason
      for these reasons
      that is why
      that 's why
      this is why
      which is why
      and that 's why
      with the result that
      due to which
      because of which
      as a result of which
      following which
      accordingly
      thereby
      """),
    CausalCue(.effectFirst, 60, .prevent, "unless"),
    CausalCue(.ambiguous(.as), 60, .cause, "as"),
    CausalCue(.ambiguous(.since), 60, .cause, "since"),
    CausalCue(.ambiguous(.after), 45, .cause, "after"),
    CausalCue(.ambiguous(.following), 75, .cause, "following"),
    CausalCue(.ambiguous(.when), 45, .cause, "when"),
    CausalCue(.ambiguous(.over), 60, .cause, "over"),
    CausalCue(.ambiguous(.for), 60, .cause, "for"),
    CausalCue(.ambiguous(.so), 70, .cause, "so"),
    CausalCue(.ambiguous(.if), 56, .cause, "if"),
    CausalCue(.ambiguous(.from), 60, .cause, "from"),
    CausalCue(.ambiguous(.outOf), 80, .cause, "out of"),
    // Longer phrases with the same first word that are never causal shadow the short ones.
    CausalCue(
      .effectFirst, 0, .cause,
      """
      as well as
      as well
      as of
      as for
      as to
      as if
      as though
      as far as
      as soon as
      as long as
      as much as
      as many as
      as little as
      as part of
      as per
      as yet
      as usual
      as follows
      as always
      as ever
      as such
      as opposed to
      as compared
      as described
      as saying
      as early as
      as late as
      as recently as
      as i said
      as you know
      as we know
      even as
      just as
      such as
      so as to
      so far
      so long
      so called
      so much
      so many
      or so
      and so on
      and so forth
      ever since
      long since
      since then
      after all
      what if
      even if
      as if
      only if
      if only
      if not
      if any
      wonder if
      ask if
      asked if
      see if
      know if
      followed by
      even when
      all over
      take over
      took over
      over the years
      for example
      for instance
      for the first time
      """),
  ]
}
