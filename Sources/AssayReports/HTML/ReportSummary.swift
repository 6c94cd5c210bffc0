import AssayModel

/// How many statements and findings of each sort a document has, in figures and in words.
struct ReportSummary {
  /// What a reader sees as one; see ``Statement``.
  let statements: Int
  let claims: Int
  let supported: Int
  let contradicted: Int
  let notEnough: Int
  let conflicts: Int
  /// Claims and conflicts that people have decided.
  let decided: Int

  init(_ verified: VerifiedDocument, decided: Int = 0) {
    self.decided = decided
    let all = Statement.all(of: verified)
    statements = all.count
    claims = verified.annotated.claims.count
    supported = all.count { $0.verdict?.value == .supported }
    contradicted = all.count { $0.verdict?.value == .contradicted }
    notEnough = statements - supported - contradicted
    conflicts = verified.findings.count
  }

  /// The sum over several documents.
  init(_ parts: [ReportSummary]) {
    statements = parts.reduce(0) { $0 + $1.statements }
    claims = parts.reduce(0) { $0 + $1.claims }
    supported = parts.reduce(0) { $0 + $1.supported }
    contradicted = parts.reduce(0) { $0 + $1.contradicted }
    notEnough = parts.reduce(0) { $0 + $1.notEnough }
    conflicts = parts.reduce(0) { $0 + $1.conflicts }
    decided = parts.reduce(0) { $0 + $1.decided }
  }

  var isEmpty: Bool { claims == 0 && conflicts == 0 }

  /// "62 claims: 41 supported, 5 contradicted, 16 without enough evidence; 3 internal conflicts; …"
  var sentence: String {
    var text = Statement.counted(statements, claims: claims)
    if claims > 0 {
      text += ": \(supported) supported, \(contradicted) contradicted, \(notEnough) without enough evidence"
    }
    text += "; \(Words.count(conflicts, "internal conflict"))."
    if isEmpty { return text }
    return text
      + (decided == 0
        ? " All found and judged by machine; no person has decided yet."
        : " All found and judged by machine; people have decided \(Words.grouped(decided)).")
  }

  var tallies: [TallyView] {
    [
      (ItemState.contradicted, contradicted), (.conflict, conflicts), (.notEnough, notEnough),
      (.supported, supported),
    ].map { state, number in
      TallyView(
        tallyState: state.rawValue, tallyShape: state.shape, tallyNumber: Words.grouped(number),
        tallyWords: state == .conflict ? "conflicts in the text" : state.words)
    }
  }
}
