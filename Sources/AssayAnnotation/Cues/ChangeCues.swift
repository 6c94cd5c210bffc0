/// Verbs and nouns of rising, falling and turning into something else: the cues of change, and the directions that numbers move in.
enum ChangeCues {
  /// Cues that say up.
  static let rising: StaticString = """
    rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing climb climbs
    climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains gained
    expand expands expanded expanding expansion raise raises raised raising widen widens widened swell swelled
    accelerate accelerates accelerated recover recovers recovered spike spiked
    """

  /// Cues that say down.
  static let falling: StaticString = """
    fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops
    dropped dropping plunge plunges plunged plunging plummet plummets plummeted plummeting slump slumps slumped slumping
    shrink shrinks shrank shrunk shrinking lose loses lost losing reduce reduces reduced reducing reduction cut cuts cutting
    contract contracted lower lowers lowered lowering narrow narrowed dwindle dwindled
    """

  /// Cues that say neither.
  static let turning: StaticString = """
    double doubles doubled doubling triple triples tripled tripling quadrupled halve halves halved halving
    improve improves improved improving improvement worsen worsens worsened worsening slow slows slowed
    """

  /// Words that say up beside a number and are no cues by themselves.
  static let upwards: StaticString = """
    gaining advance advances advanced leap leapt up higher hike hiked added adds rally rallied boost boosted swelling
    strengthen strengthens strengthened strengthening accelerating recovering spikes spiking rebound rebounds rebounded
    """

  /// Words that say down beside a number and are no cues by themselves.
  static let downwards: StaticString = """
    loss slip slips slipped slipping tumble tumbled tumbles tumbling down dip dipped dips dipping sink sinks sank slide slid slides sliding shed
    sheds ease eased weaken weakens weakened weakening collapse collapses collapsed collapsing crashed dwindles dwindling shaved
    """

  /// Words of moving that leave the direction open.
  static let moving: StaticString = """
    change changed changes changing move moved moves shift shifted went go goes revise revised adjust adjusted upgraded
    """
}
