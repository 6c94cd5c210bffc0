import AssayModel
import AssayText

/// What somebody is said to have said: "The dam will hold, the ministry says."
enum AttributedClaims {
  static func add(to drafts: inout [ClaimDraft], from view: SentenceView, _ attributions: [Attribution]) {
    for attribution in attributions {
      let content = view.clauses.trimmed(attribution.content)
      guard !content.isEmpty, view.clauses.hasFiniteVerb(content) || content.count > 2 else { continue }
      drafts.append(
        ClaimDraft(
          kind: .attributed, tokens: content, cue: attribution.cue, subject: view.subject(of: content)))
    }
  }
}
