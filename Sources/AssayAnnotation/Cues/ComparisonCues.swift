/// Words that set one amount or thing against another.
enum ComparisonCues {
  static let phrases: StaticString = """
    than
    compared with
    compared to
    in comparison with
    in contrast to
    as against
    up from
    down from
    twice as
    three times as
    four times as
    half as
    as many as
    as much as
    times as many
    times as much
    times more
    times higher
    outnumber
    outnumbers
    outnumbered
    outperform
    outperforms
    outperformed
    outpace
    outpaces
    outpaced
    exceed
    exceeds
    exceeded
    exceeding
    surpass
    surpasses
    surpassed
    surpassing
    overtook
    overtakes
    overtaken
    equal to
    equivalent to
    the equivalent of
    the same as
    as big as
    as large as
    as high as
    relative to
    versus
    on a par with
    lag behind
    lags behind
    lagged behind
    """
}
