/// Words that hold back from asserting: what follows may be so.
enum HedgeCues {
  static let phrases: StaticString = """
    allegedly
    apparently
    arguably
    perhaps
    maybe
    possibly
    potentially
    presumably
    probably
    purportedly
    reportedly
    supposedly
    seemingly
    likely
    unlikely
    appear to
    appears to
    appeared to
    seem to
    seems to
    seemed to
    seem
    seems
    seemed
    is thought to
    are thought to
    was thought to
    were thought to
    is believed to
    are believed to
    was believed to
    were believed to
    is said to
    are said to
    was said to
    were said to
    is expected to
    are expected to
    was expected to
    were expected to
    is linked to
    are linked to
    was linked to
    were linked to
    linked to
    is associated with
    are associated with
    was associated with
    were associated with
    associated with
    tend to
    tends to
    tended to
    suggest
    suggests
    suggested
    suspected
    suspect
    alleged
    unconfirmed
    in part
    partly
    it is possible
    it is likely
    rumoured
    rumored
    """
}
