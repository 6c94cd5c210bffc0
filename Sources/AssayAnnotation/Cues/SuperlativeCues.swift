/// Words that put one thing above or apart from all others.
enum SuperlativeCues {
  static let phrases: StaticString = """
    most
    least
    largest
    biggest
    greatest
    highest
    lowest
    smallest
    longest
    shortest
    oldest
    youngest
    newest
    fastest
    slowest
    strongest
    weakest
    best
    worst
    richest
    poorest
    deadliest
    costliest
    cheapest
    heaviest
    hottest
    coldest
    wettest
    driest
    warmest
    busiest
    tallest
    deepest
    earliest
    latest
    closest
    safest
    hardest
    toughest
    bloodiest
    steepest
    sharpest
    lightest
    finest
    widest
    wealthiest
    brightest
    only
    sole
    the first
    first ever
    first time
    the last
    last ever
    unprecedented
    unique
    uniquely
    unrivalled
    unmatched
    unparalleled
    never before
    ever recorded
    on record
    record high
    record low
    record number
    a record
    record - breaking
    all - time high
    all - time low
    all time high
    all time low
    in history
    second largest
    second biggest
    second highest
    third largest
    third biggest
    third highest
    number one
    no other
    more than any other
    every
    """
}
