/// A degree so high, or too high, that something follows: "so dry that it burned", "old enough to vote".
enum ExtentCues {
  static let cues: [CausalCue] = [
    CausalCue(.extent, 80, .cause, "enough to\nenough for\nsufficient to\nadequate to"),
    CausalCue(.extent, 70, .prevent, "too"),
  ]
}
