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
    CausalCue(.persuasion, 50, .cause, "allow\npermit\ndrive\nget\nrequire"),
    CausalCue(.persuasion, 46, .contribute, "help"),
    CausalCue(.making, 62, .cause, "make\nlet"),
    CausalCue(.making, 55, .contribute, "help"),
  ]
}
