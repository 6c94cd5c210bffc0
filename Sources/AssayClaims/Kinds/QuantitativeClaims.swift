import AssayModel
import AssayText

/// How much or how many: "The fire destroyed 40 homes."
enum QuantitativeClaims {
  /// One claim a clause, however many figures it holds.
  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let first = drafts.count
    for quantity in view.quantities where quantity.kind != .ordinal {
      if drafts.count > first, let last = drafts.last, last.tokens.contains(quantity.tokens.lowerBound) { continue }
      let statement = view.statement(around: quantity.tokens)
      let span = view.list.span(statement.tokens)
      let change = view.cues.first { $0.kind == .change && span.contains($0.span) }
      drafts.append(
        ClaimDraft(
          kind: .quantitative, tokens: statement.tokens, cue: change?.tokens, subject: statement.subject))
    }
  }
}
