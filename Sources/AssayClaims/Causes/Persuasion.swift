/// Verbs that make, let or help somebody do something.
enum Persuasion {
  static let cues: [CausalCue] = [
    CausalCue(
      .persuasion, 78, .cause,
      """
      force
      compel
      prompt
      cause
      lead
      oblige
      enable
      motivate
      inspire
      encourage
      push
      """),
    CausalCue(.persuasion, 46, .cause, "allow\npermit\ndrive\nget\nrequire"),
    CausalCue(.persuasion, 46, .contribute, "help"),
    CausalCue(.making, 48, .cause, "make\nlet"),
    CausalCue(.making, 46, .contribute, "help"),
  ]
}
