/// Words that seldom say anything but what brought something about.
enum CausalCues {
  static let phrases: StaticString = """
    because
    because of
    due to
    owing to
    thanks to
    on account of
    as a result
    as a result of
    as a consequence
    as a consequence of
    in response to
    in the wake of
    in consequence
    for this reason
    for that reason
    therefore
    thus
    hence
    consequently
    accordingly
    that is why
    this is why
    which is why
    cause
    causes
    caused
    causing
    trigger
    triggers
    triggered
    triggering
    spark
    sparks
    sparked
    sparking
    prompt
    prompts
    prompted
    prompting
    provoke
    provokes
    provoked
    provoking
    lead to
    leads to
    led to
    leading to
    result in
    results in
    resulted in
    resulting in
    result from
    results from
    resulted from
    resulting from
    stem from
    stems from
    stemmed from
    stemming from
    bring about
    brings about
    brought about
    give rise to
    gives rise to
    gave rise to
    contribute to
    contributes to
    contributed to
    contributing to
    fuelled
    fueled
    blamed on
    blamed for
    attributed to
    the reason
    responsible for
    prevented
    prevents
    prevent
    """
}
