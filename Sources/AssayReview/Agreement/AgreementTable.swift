import AssayModel

/// The agreement of a desk's reviewers: all together, by pair, and by rule or kind of claim.
public struct AgreementTable: Sendable {
  public struct Row: Sendable {
    /// "all", "A and B", a rule's id or a kind of claim.
    public let name: String
    /// Items that at least two reviewers decided, and how many of those all agree on.
    public let items: Int
    public let agreed: Int
    public let percent: Double?
    /// Cohen's for a pair, Fleiss' for more.
    public let kappa: Agreement.Figure
    public let alpha: Agreement.Figure
    /// The ids of the items on which they differ, in the desk's order.
    public let differing: [String]

    /// Below 30 items the figures say little.
    public var isSmall: Bool { items < 30 }
  }

  public let reviewers: [String]
  public let overall: Row
  /// Every pair that decided an item in common, by name.
  public let pairs: [Row]
  /// Rules and kinds of claim, those with the most differing items first.
  public let rules: [Row]
  /// By the ISO week in which the second of an item's decisions was made, the earliest first: "2024-W11".
  public let weeks: [Row]

  public init(_ desk: Desk) {
    let reviewers = desk.history.reviewers
    var rated: [(item: ReviewItem, ratings: [String?])] = []
    var byWeek: [String: [(item: ReviewItem, ratings: [String?])]] = [:]
    for index in desk.touched {
      let state = desk.state(at: index)
      guard state.decisions.count > 1 else { continue }
      rated.append((desk.items[index], reviewers.map { state.decision(by: $0)?.outcome.rawValue }))
      if let day = CalendarDate(iso: state.decisions.map(\.at).sorted()[1]) {
        byWeek[Self.week(of: day), default: []].append(rated[rated.count - 1])
      }
    }
    weeks = byWeek.keys.sorted().map { Self.row($0, byWeek[$0] ?? [], isPair: false) }
    self.reviewers = reviewers.filter { name in
      rated.contains { $0.ratings[reviewers.firstIndex(of: name) ?? 0] != nil }
    }
    overall = Self.row("all", rated, isPair: false)
    var pairs: [Row] = []
    for a in reviewers.indices {
      for b in reviewers.indices.dropFirst(a + 1) {
        let common = rated.filter { $0.ratings[a] != nil && $0.ratings[b] != nil }
          .map { ($0.item, [$0.ratings[a], $0.ratings[b]]) }
        if !common.isEmpty { pairs.append(Self.row("\(reviewers[a]) and \(reviewers[b])", common, isPair: true)) }
      }
    }
    self.pairs = pairs
    var groups: [String: [(item: ReviewItem, ratings: [String?])]] = [:]
    for element in rated { for sort in element.item.sorts { groups[sort, default: []].append(element) } }
    rules = groups.keys.sorted().map { Self.row($0, groups[$0] ?? [], isPair: false) }.sorted {
      $0.differing.count != $1.differing.count ? $0.differing.count > $1.differing.count : $0.name < $1.name
    }
  }

  /// "2024-W11".
  private static func week(of day: CalendarDate) -> String {
    let (year, week) = day.isoWeek
    return "\(year)-W\(week < 10 ? "0" : "")\(week)"
  }

  private static func row(_ name: String, _ rated: [(item: ReviewItem, ratings: [String?])], isPair: Bool) -> Row {
    let agreement = Agreement(rated.map(\.ratings))
    let differing = rated.filter { Set($0.ratings.compactMap { $0 }).count > 1 }
    return Row(
      name: name, items: agreement.pairable, agreed: agreement.agreed, percent: agreement.percent,
      kappa: agreement.interval { isPair ? $0.cohen : $0.fleiss }, alpha: agreement.interval(\.krippendorff),
      differing: differing.map(\.item.id))
  }
}

extension Agreement.Figure {
  /// "0.68 (0.52 to 0.81)"; a dash when it is not defined.
  public var words: String {
    guard let value else { return "–" }
    guard let low, let high else { return Self.twoPlaces(value) }
    return "\(Self.twoPlaces(value)) (\(Self.twoPlaces(low)) to \(Self.twoPlaces(high)))"
  }

  /// A share or a coefficient, −1…1, to two places.
  static func twoPlaces(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -99), 99) * 100).rounded())
    let magnitude = hundredths.magnitude
    let rest = magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension AgreementTable {
  /// Comma-separated, one line a row of the table after a line of names; quoted as RFC 4180 says.
  public var csv: String {
    var text = CommaSeparated.line([
      "group", "name", "items", "agreed", "percent", "kappa", "kappa_low", "kappa_high", "alpha", "alpha_low",
      "alpha_high",
      "differing",
    ])
    func add(_ group: String, _ rows: [Row]) {
      for row in rows {
        let figures = [
          row.percent, row.kappa.value, row.kappa.low, row.kappa.high, row.alpha.value, row.alpha.low, row.alpha.high,
        ].map { $0.map(Agreement.Figure.fourPlaces) ?? "" }
        text += CommaSeparated.line(
          [group, row.name, "\(row.items)", "\(row.agreed)"] + figures + [row.differing.joined(separator: " ")])
      }
    }
    add("all", [overall])
    add("pair", pairs)
    add("rule", rules)
    add("week", weeks)
    return text
  }
}

extension Agreement.Figure {
  fileprivate static func fourPlaces(_ value: Double) -> String {
    let scaled = Int((min(max(value, -99), 99) * 10_000).rounded())
    let rest = String(scaled.magnitude % 10_000)
    return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / 10_000)." + String(repeating: "0", count: 4 - rest.count)
      + rest
  }
}
