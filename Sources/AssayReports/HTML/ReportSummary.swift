import AssayModel

/// How many claims and findings of each sort a document has, in figures and in words.
struct ReportSummary {
  let claims: Int
  let supported: Int
  let contradicted: Int
  let notEnough: Int
  let conflicts: Int

  init(_ verified: VerifiedDocument) {
    claims = verified.annotated.claims.count
    supported = verified.verdicts.prefix(claims).count { $0.value == .supported }
    contradicted = verified.verdicts.prefix(claims).count { $0.value == .contradicted }
    notEnough = claims - supported - contradicted
    conflicts = verified.findings.count
  }

  /// The sum over several documents.
  init(_ parts: [ReportSummary]) {
    claims = parts.reduce(0) { $0 + $1.claims }
    supported = parts.reduce(0) { $0 + $1.supported }
    contradicted = parts.reduce(0) { $0 + $1.contradicted }
    notEnough = parts.reduce(0) { $0 + $1.notEnough }
    conflicts = parts.reduce(0) { $0 + $1.conflicts }
  }

  var isEmpty: Bool { claims == 0 && conflicts == 0 }

  /// "62 claims: 41 supported, 5 contradicted, 16 without enough evidence; 3 internal conflicts; …"
  var sentence: String {
    var text = Words.count(claims, "claim")
    if claims > 0 {
      text += ": \(supported) supported, \(contradicted) contradicted, \(notEnough) without enough evidence"
    }
    text += "; \(Words.count(conflicts, "internal conflict"))."
    return isEmpty ? text : text + " All found and judged by machine; no person has decided yet."
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
