/// Modal verbs and their like: what is possible, due or planned rather than done.
enum ModalCues {
  static let phrases: StaticString = """
    may
    might
    could
    would
    should
    must
    can
    will
    shall
    ought to
    going to
    plan to
    plans to
    planned to
    intend to
    intends to
    aim to
    aims to
    hope to
    hopes to
    set to
    due to be
    """
}
