/// Verbs that bring something about, keep it going or come of it. Base forms; all inflections follow from them.
enum CausativeVerbs {
  static let cues: [CausalCue] = [
    CausalCue(
      .verb, 92, .cause,
      """
      cause
      trigger
      spark
      spark off
      provoke
      precipitate
      engender
      induce
      ignite
      elicit
      evoke
      spawn
      lead to
      result in
      result into
      bring about
      give rise to
      set off
      touch off
      spur
      stoke
      necessitate
      add fuel to
      open the door to
      pave the way for
      make for
      """),
    CausalCue(
      .verb, 70, .cause,
      """
      prompt
      generate
      fuel
      inflict
      exacerbate
      aggravate
      bring on
      arouse
      anger
      upset
      cripple
      disrupt
      paralyse
      paralyze
      yield
      instigate
      """),
    CausalCue(
      .production, 30, .cause,
      """
      make
      emit
      give off
      radiate
      """),
    CausalCue(
      .verb, 55, .cause,
      """
      raise fears
      raise concerns
      worsen
      claim the lives
      take the lives
      """),
    // As often about makers as about causes: kept, below the threshold.
    CausalCue(
      .verb, 45, .cause,
      """
      affect
      incite
      culminate in
      end in
      drive
      ensure
      """),
    CausalCue(
      .production, 45, .cause,
      """
      create
      produce
      beget
      inspire
      originate
      """),
    CausalCue(.verb, 52, .cause, "make sure"),
    CausalCue(
      .verb, 72, .contribute,
      """
      contribute to
      play a role in
      play a part in
      be a factor in
      help create
      help cause
      add to
      """),
    CausalCue(
      .verb, 48, .contribute,
      """
      be linked to
      be associated with
      have been linked to
      has been linked to
      """),
    CausalCue(
      .toll, 66, .cause,
      """
      kill
      injure
      wound
      displace
      destroy
      damage
      leave
      claim
      cost
      """),
    CausalCue(
      .reverseVerb, 88, .cause,
      """
      result from
      stem from
      ensue from
      arise from
      arise out of
      spring from
      """),
    CausalCue(
      .reverseVerb, 45, .cause,
      """
      derive from
      come from
      flow from
      originate from
      emanate from
      radiate from
      be rooted in
      """),
  ]
}
