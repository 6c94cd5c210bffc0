/// Words that give a statement to somebody.
enum AttributionCues {
  static let phrases: StaticString = """
    said
    says
    say
    saying
    told
    tells
    tell
    according to
    in the words of
    in the view of
    in the opinion of
    wrote
    writes
    tweeted
    posted
    stated
    states
    argued
    argues
    argue
    arguing
    claimed
    claims
    claim
    claiming
    announced
    announces
    announcing
    reported
    reports
    report
    reporting
    reportedly
    allegedly
    alleged
    alleges
    alleging
    added
    adds
    adding
    noted
    notes
    noting
    explained
    explains
    insisted
    insists
    insisting
    acknowledged
    acknowledges
    admitted
    admits
    admitting
    confirmed
    confirms
    confirming
    warned
    warns
    warning
    declared
    declares
    declaring
    predicted
    predicts
    estimated
    estimates
    suggested
    suggests
    believes
    believe
    believed
    thinks
    think
    thought
    accused
    accuses
    accusing
    testified
    testifies
    denied
    denies
    denying
    concluded
    concludes
    found
    finds
    showed
    shows
    shown
    revealed
    reveals
    recalled
    recalls
    remarked
    commented
    contended
    contends
    maintained
    maintains
    asserted
    asserts
    described
    describes
    called
    promised
    promises
    vowed
    vows
    pledged
    pledges
    quoted
    cited
    citing
    is said to
    are said to
    was said to
    were said to
    is reported to
    are reported to
    was reported to
    were reported to
    is believed to
    are believed to
    is thought to
    are thought to
    """
}
