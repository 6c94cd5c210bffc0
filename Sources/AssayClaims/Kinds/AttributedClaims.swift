import AssayModel
import AssayText

/// What somebody is said to have said: "The dam will hold, the ministry says."
enum AttributedClaims {
  static func drafts(in view: SentenceView, attributions: [Attribution]) -> [ClaimDraft] {
    attributions.compactMap { attribution in
      let content = view.clauses.trimmed(attribution.content)
      guard !content.isEmpty, view.clauses.hasFiniteVerb(content) || content.count > 2 else { return nil }
      return ClaimDraft(
        kind: .attributed, tokens: content, cue: attribution.cue, subject: view.subject(of: content))
    }
  }
}
