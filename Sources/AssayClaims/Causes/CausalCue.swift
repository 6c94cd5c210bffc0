import AssayModel

/// A group of phrases that say in the same way, and about as surely, what brought something about.
struct CausalCue {
  /// How cause and effect lie around the phrase.
  enum Shape {
    /// "E because C", and "Because C, E".
    case effectFirst
    /// "C, therefore E".
    case causeFirst
    /// A verb with the cause as its subject; turned round in the passive, and after a comma a participle: ", forcing …".
    case verb
    /// The same, of verbs that as often tell of makers: "the reaction produced heat", "the firm produced cars".
    case production
    /// A verb of harm with an event as its subject, or a sum or lives as its object: "the blast killed 12".
    case toll
    /// A verb with the effect as its subject: "stemmed from".
    case reverseVerb
    /// A participle after a comma whose cause is the clause before it; the effect includes it: ", leaving 40 homeless".
    case result
    /// A participle that names the reason of the clause before it: "marched demanding higher pay".
    case motive
    /// A verb that makes somebody do something: "forced the mill to close".
    case persuasion
    /// The same with a bare infinitive or adjective: "made them leave".
    case making
    /// A noun for the cause: "the cause of the fire was a spark", "the reason for the delay".
    case causeNoun
    /// A noun for the effect: "the effect of the tax on trade", "was the result of neglect".
    case effectNoun
    /// An adjective: "responsible for", "to blame for".
    case adjective
    /// "so dry that it burned", "old enough to vote", "too weak to stand".
    case extent
    /// A connective that often means something else; a function of its own decides.
    case ambiguous(Connective)
  }

  enum Connective {
    case `as`, since, after, following, when, over, `for`, so, `if`, from, outOf
  }

  var shape: Shape
  /// How often, in a hundred, the phrase is about causes in running text.
  var strength: Int
  var degree: Claim.Causation.Degree
  /// One a line.
  var phrases: StaticString

  init(_ shape: Shape, _ strength: Int, _ degree: Claim.Causation.Degree = .cause, _ phrases: StaticString) {
    self.shape = shape
    self.strength = strength
    self.degree = degree
    self.phrases = phrases
  }
}

/// Cause and effect as token ranges, before anybody asked how sure they are.
struct CausalCandidate {
  var cause: Range<Int>
  var effect: Range<Int>
  var signals: [Range<Int>]
  var strength: Int
  var degree: Claim.Causation.Degree
  /// How well the words where its sides meet bear it out: a logarithm of odds, from the relation model.
  var support = 0.0
  /// How likely the words around it make it that the sentence tells a cause: 0…1, from both models.
  var likelihood = 0.0

  /// Whether the cue is at least as likely to mean something else.
  var isDoubtful: Bool { strength < Self.evenStrength }

  /// Whether the cue most likely means something else, so that only machines that rank sentences want it.
  var isUnlikely: Bool { strength <= Self.leastStrength }

  static let evenStrength = 50
  /// Below this strength a connective is no sign by itself, and no claim is made of it without the model.
  static let leastStrength = 45
}
