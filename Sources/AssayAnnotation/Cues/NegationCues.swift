/// Words that turn a statement round.
enum NegationCues {
  static let phrases: StaticString = """
    not
    no
    never
    nobody
    nothing
    nowhere
    neither
    nor
    none
    cannot
    can't
    won't
    don't
    doesn't
    didn't
    isn't
    aren't
    wasn't
    weren't
    hasn't
    haven't
    hadn't
    wouldn't
    shouldn't
    couldn't
    mustn't
    no longer
    no evidence
    no proof
    no sign
    no indication
    failed to
    fails to
    fail to
    failing to
    refused to
    refuses to
    without
    lack of
    """
}
