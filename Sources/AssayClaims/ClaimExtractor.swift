public import AssayModel
import AssayText

/// Turns annotations into claims.
public enum ClaimExtractor {
  /// The claims of an annotated document, in text order.
  ///
  /// A sentence may hold several, of one kind or of many; claims of different kinds may share a span.
  ///
  /// - Parameter includesDoubtful: Whether a faint sign of cause and effect makes a causal claim as well. Those score
  ///   below 0.5, and most are none: they are for machines that rank sentences, not for people.
  public static func claims(in document: AnnotatedDocument, includesDoubtful: Bool = false) -> [Claim] {
    claims(in: document, includesDoubtful: includesDoubtful, models: .shared)
  }

  /// The same with other models than those that are shipped, for the trainer.
  package static func claims(in document: AnnotatedDocument, includesDoubtful: Bool, models: CausalModels) -> [Claim] {
    guard !document.sentences.isEmpty else { return [] }
    let context = ClaimContext(document, models: models)
    var claims: [Claim] = []
    claims.reserveCapacity(document.sentences.count * 2)
    var prints = Fingerprints(claims: document.sentences.count * 2)
    var drafts: [ClaimDraft] = []
    var places = SentenceView.Places()
    let views = document.sentences.indices.map { SentenceView(context, index: $0, &places) }
    var attributions = views.map { AttributionReader(clauses: $0.clauses).attributions() }
    QuotedSpeakers(context: context, views: views).complete(&attributions)
    for view in views {
      let kind = document.document.blocks[document.sentences[view.index].block].kind
      if kind == .code || kind == .byline || kind == .dateline { continue }
      addClaims(of: view, attributions[view.index], includesDoubtful, to: &claims, &drafts, &prints)
    }
    return claims
  }

  /// A sentence that only says how things stand becomes a claim from this check-worthiness on.
  private static let leastOfStates = 0.3

  /// Adds the claims of one sentence, by start; of those that start together, in the order of the kinds.
  ///
  /// - Parameter drafts: Room to work in.
  private static func addClaims(
    of view: SentenceView, _ attributions: [Attribution], _ includesDoubtful: Bool, to claims: inout [Claim],
    _ drafts: inout [ClaimDraft], _ prints: inout Fingerprints
  ) {
    guard view.sentence.count > 1 else { return }
    drafts.removeAll(keepingCapacity: true)
    QuantitativeClaims.add(to: &drafts, from: view)
    CausalClaims.add(to: &drafts, from: view, includesDoubtful: includesDoubtful)
    AttributedClaims.add(to: &drafts, from: view, attributions)
    SuperlativeClaims.add(to: &drafts, from: view)
    ComparisonClaims.add(to: &drafts, from: view)
    TemporalClaims.add(to: &drafts, from: view)
    let scale = CheckWorthinessScale(view)
    if drafts.allSatisfy({ $0.causation?.isDoubtful ?? false }) {
      if let event = TemporalClaims.event(in: view) {
        drafts.append(event)
      } else if CheckWorthinessScale.logistic(scale.sum) >= leastOfStates,
        let state = TemporalClaims.state(in: view)
      {
        drafts.append(state)
      }
    }
    if !includesDoubtful { drafts.removeAll { $0.causation?.isUnlikely ?? false } }
    sortByStart(&drafts)
    for draft in drafts {
      claims.append(
        claim(from: draft, id: "c" + String(claims.count + 1), in: view, attributions, scale, &prints))
    }
  }

  /// Insertion sort: a sentence has a handful of drafts, and those that start together keep their order.
  private static func sortByStart(_ drafts: inout [ClaimDraft]) {
    for place in drafts.indices.dropFirst() {
      var place = place
      while place > 0, drafts[place].tokens.lowerBound < drafts[place - 1].tokens.lowerBound {
        drafts.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func claim(
    from draft: ClaimDraft, id: String, in view: SentenceView, _ attributions: [Attribution],
    _ scale: CheckWorthinessScale, _ prints: inout Fingerprints
  ) -> Claim {
    let context = view.context
    let document = context.document
    let list = view.list
    let span = list.span(draft.tokens)
    // The innermost attribution whose content holds the claim.
    var holder: Attribution?
    for attribution in attributions
    where attribution.content.overlaps(draft.tokens) && holds(attribution.content, draft.tokens) {
      if attribution.content.count < holder?.content.count ?? .max { holder = attribution }
    }
    let claimant = holder.map {
      Claim.Claimant(span: $0.claimant.map { list.span($0) }, cue: list.span($0.cue))
    }
    let hedged = isHedged(draft, in: view) || (claimant != nil && claimant?.span == nil)
    let voice = document.document.blocks[document.sentences[view.index].block].voice
    let quantities = view.quantities.indices(startingIn: span) { $0.span.start }
    let times = view.times.indices(startingIn: span) { $0.span.start }
    return Claim(
      id: id, kind: draft.kind, span: span, sentence: view.index,
      voice: voice == .author && context.quotations.hold(span) ? .quoted : voice, claimant: claimant,
      cue: draft.cue.map { list.span($0) }, subject: subject(of: draft, in: view).map { list.span($0) },
      isNegated: isNegated(draft, in: view), certainty: hedged ? .hedged : .asserted,
      causation: draft.causation.map {
        Claim.Causation(
          cause: list.span($0.cause), effect: list.span($0.effect), signals: $0.signals.map { list.span($0) },
          degree: $0.degree)
      },
      quantities: quantities, times: times,
      names: view.names.indices(startingIn: span) { $0.span.start },
      checkWorthiness: scale.score(draft, claimant: claimant, hedged: hedged),
      fingerprint: prints.fingerprint(
        of: draft.kind, in: view.index, quantities: quantities, times: times, of: document))
  }

  /// What a claim is about; for "it" and "they" what they stand for, where that is plain.
  private static func subject(of draft: ClaimDraft, in view: SentenceView) -> Range<Int>? {
    guard let subject = draft.subject, draft.causation == nil else { return draft.subject }
    return Antecedent.of(subject, in: view) ?? subject
  }

  /// Whether most of a claim lies in what is attributed.
  private static func holds(_ content: Range<Int>, _ claim: Range<Int>) -> Bool {
    claim.clamped(to: content).count * 2 > claim.count
  }

  /// A negation in the claim's own verb group, or words such as "no evidence" right before it.
  private static func isNegated(_ draft: ClaimDraft, in view: SentenceView) -> Bool {
    let clauses = view.clauses
    if draft.kind == .attributed, let cue = draft.cue, denials.contains(cue.lowerBound, in: view.list) {
      return true
    }
    let anchor = draft.causation?.signals.first?.lowerBound
    for cue in view.cues where cue.kind == .negation {
      let place = cue.tokens.lowerBound
      if let anchor {
        // "did not cause", "not because of", "no evidence that X caused".
        if place < anchor, clauses.verbGroupStart(anchor) <= place || anchor - place <= 2 { return true }
        if cue.tokens.count > 1, place < anchor, place >= view.sentence.lowerBound, anchor - place < 12 {
          return true
        }
        continue
      }
      if draft.tokens.contains(place) {
        let verb =
          (place..<min(place + 4, draft.tokens.upperBound)).contains { clauses.isFinite($0) }
          || clauses.at(place - 1).has(.auxiliary) || clauses.at(place).has(.auxiliary)
          || cue.tokens.count > 1
        if verb { return true }
      } else if cue.tokens.count > 1, place < draft.tokens.lowerBound, draft.tokens.lowerBound - place < 5 {
        return true
      }
    }
    return false
  }

  private static let denials = Lexicon([(1, "denied denies deny denying")])

  private static func isHedged(_ draft: ClaimDraft, in view: SentenceView) -> Bool {
    for cue in view.cues where draft.tokens.contains(cue.tokens.lowerBound) {
      if cue.kind == .hedge { return true }
      if cue.kind == .modal, view.clauses.at(cue.tokens.lowerBound).has(.tentative) { return true }
    }
    return false
  }
}

extension ArraySlice {
  /// The indices of the elements, ordered by start, that start in a span; for the few of a sentence.
  fileprivate func indices(startingIn span: TextSpan, start: (Element) -> Int) -> Range<Int> {
    var first = startIndex
    while first < endIndex, start(self[first]) < span.start { first += 1 }
    var end = first
    while end < endIndex, start(self[end]) < span.end { end += 1 }
    return first..<end
  }
}
