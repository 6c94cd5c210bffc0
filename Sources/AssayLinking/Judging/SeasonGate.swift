import AssayModel
import AssayText

/// Months and seasons without a year: "rose in May" is not borne out by "rose in June", though neither is a date.
enum SeasonGate {
  /// The ruling, taken back to not enough evidence when the claim names a month or season and the passage only others.
  static func ruling(_ ruling: Ruling, on claim: Statement, _ passage: ReadPassage) -> Ruling {
    guard ruling.value == .supported, !claim.tokens.isEmpty else { return ruling }
    let own = parts(of: claim.document.times(in: claim.document.tokens.span(claim.tokens)))
    let others = parts(of: passage.annotated.times)
    for kind in Part.Kind.allCases {
      let claimed = own.filter { $0.kind == kind }
      let found = others.filter { $0.kind == kind }
      guard !claimed.isEmpty, !found.isEmpty, claimed.allSatisfy({ !found.contains($0) }) else { continue }
      var result = ruling
      result.value = .notEnough
      result.reason = .timeDiffers
      result.explanation = "The source speaks of another \(kind.rawValue)."
      return result
    }
    return ruling
  }

  private struct Part: Equatable {
    enum Kind: String, CaseIterable {
      case month, season
    }

    let kind: Kind
    let value: Substring
  }

  private static let seasons: Set<Substring> = ["SP", "SU", "FA", "WI"]

  /// The month or season of each date: "05" of "2024-05-12" and "XXXX-05", "SU" of "2024-SU" and "SU".
  private static func parts(of times: some Sequence<TimeExpression>) -> [Part] {
    times.compactMap { time in
      guard time.kind == .date else { return nil }
      let fields = time.value.split(separator: "-")
      if let season = fields.first(where: { seasons.contains($0) }) { return Part(kind: .season, value: season) }
      guard fields.count > 1, fields[0].utf8.count == 4, fields[1].utf8.count == 2 else { return nil }
      return fields[1].allSatisfy(\.isNumber) ? Part(kind: .month, value: fields[1]) : nil
    }
  }
}
