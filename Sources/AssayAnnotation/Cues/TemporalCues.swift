/// Words that order events or say when something began, ended or lasted.
enum TemporalCues {
  static let phrases: StaticString = """
    before
    after
    during
    until
    till
    since
    while
    when
    meanwhile
    afterwards
    later
    earlier
    previously
    subsequently
    began
    begins
    begin
    begun
    started
    starts
    start
    ended
    ends
    end
    finished
    lasted
    lasts
    opened
    closed
    launched
    founded
    established
    born
    died
    took place
    takes place
    took effect
    takes effect
    came into force
    comes into force
    took office
    for the first time
    for the last time
    by the end of
    at the beginning of
    at the end of
    at the start of
    throughout
    prior to
    ago
    as of
    ever since
    so far
    to date
    no longer
    still
    already
    """
}
