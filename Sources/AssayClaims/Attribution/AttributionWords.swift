/// Words that give what is said to somebody, or to nobody.
enum AttributionWords {
  /// Verbs of saying, finding and holding true; all their forms but participles report.
  static let verbs: StaticString = """
    say tell write tweet post state argue claim announce report allege add note explain insist acknowledge admit
    confirm warn declare predict estimate suggest believe think testify deny conclude find show reveal recall remark
    comment contend maintain assert promise vow pledge indicate concede expect rule boast complain stress swear
    record forecast reply caution emphasise emphasize reiterate fear hope hint imply agree threaten observe read
    accuse respond recount lament joke
    """

  static let tables: [(WordClass, StaticString)] = [
    (.according, "according view words opinion"),
    (.hearsay, "reportedly allegedly supposedly purportedly apparently"),
    (
      .rumour,
      """
      said reported believed thought alleged rumoured rumored understood claimed estimated quoted cited announced
      confirmed
      """
    ),
    (.conviction, "convinced certain sure confident worried afraid adamant hopeful"),
    (
      .sayingNoun,
      """
      report reports claim claims allegation allegations rumour rumours rumor rumors suggestion suggestions
      accusation accusations speculation
      """
    ),
    // Verbs that need more than a clause after them to report: "posted a letter", "read: “…”".
    (
      .weakReporting,
      "post posts posted posting read reads record records recorded agree agrees agreed respond responds"
    ),
    (
      .quoting,
      """
      said says wrote writes added adds explained explains
      """
    ),
    (
      .pledging,
      """
      promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging threaten threatens
      threatened threatening claim claims claimed claiming agree agrees agreed swear swore
      """
    ),
    (.confessing, "deny denies denied denying admit admits admitted admitting"),
    (
      .measure,
      "plan plans size sizes need needs age ages taste tastes rank income means schedule type types colour"
    ),
    (.accusing, "accuse accuses accused accusing"),
    (.telling, "tell tells told telling warn warned warns warning assure assured assures"),
    (
      .speaker,
      """
      minister ministry police report study survey poll officials official mayor union court judge expert experts
      scientist scientists researcher researchers source sources analyst analysts president premier chancellor governor
      senator witness witnesses lawyer lawyers army navy coroner inquiry watchdog regulator charity doctor doctors
      spokesman spokeswoman spokesperson ministers economist economists company bank agency government campaigners
      critics residents coach captain manager owner teacher teachers farmers
      """
    ),
  ]
}
