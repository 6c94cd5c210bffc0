/// Words that give what is said to somebody, or to nobody.
enum AttributionWords {
  static let tables: [(WordClass, StaticString)] = [
    (
      .reporting,
      """
      said says say saying told tells tell telling wrote writes writing tweeted posted stated states stating argued argues
      argue arguing claimed claims claim claiming announced announces announcing reported reports report reporting
      alleged alleges allege alleging added adds adding noted notes noting explained explains insisted insists
      insisting acknowledged acknowledges admitted admits admit confirmed confirms confirm confirming warned warns warn
      warning declared declares declare predicted predicts predict estimated estimates estimate suggested suggests
      suggest believes believe believed thinks thought testified testifies denied denies deny concluded concludes
      conclude found finds find showed shows show revealed reveals reveal recalled recalls remarked commented contended
      contends contend maintained maintains maintain asserted asserts assert promised promises vowed pledged indicated
      indicates indicate conceded
      """
    ),
    (.according, "according"),
    (.hearsay, "reportedly allegedly supposedly purportedly apparently"),
    (.rumour, "said reported believed thought alleged rumoured rumored understood claimed estimated"),
  ]
}
