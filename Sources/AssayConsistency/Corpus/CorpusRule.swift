public import AssayModel

/// A check of documents against each other.
///
/// Its examples are documents with a line of five equals signs between them; what is marked lies in the last one.
public enum CorpusRule: String, CaseIterable, Sendable {
  case documentsDisagree = "documents-disagree"
  case reusedText = "reused-text"

  /// The documents of an example, in order; a line of five equals signs stands between them.
  static func documents(of example: String) -> [String] {
    var documents: [String] = []
    var rest = example[...]
    while let line = rest.firstRange(of: "\n=====\n") {
      documents.append(String(rest[..<line.lowerBound]))
      rest = rest[line.upperBound...]
    }
    return documents + [String(rest)]
  }

  /// The rule with this id; `nil` when there is none.
  public init?(id: String) { self.init(rawValue: id) }

  public var about: RuleDescription {
    switch self {
    case .documentsDisagree: Self.aboutDisagreement
    case .reusedText: Self.aboutReuse
    }
  }

  private static let aboutDisagreement = RuleDescription(
    id: CorpusRule.documentsDisagree.rawValue,
    family: "quantity-conflict",
    summary: "Two documents give one fact two values.",
    rationale: "A reader of both finds that one of the figures is wrong.",
    severity: .warning,
    fires: [
      """
      The fire at Lund destroyed 40 homes on 3 May 2024.
      =====
      Officials toured Lund. On 3 May 2024 a fire destroyed ⟦45⟧ homes in Lund.
      """,
      """
      The new Lund bridge cost $40 million and opened early.
      =====
      The new Lund bridge cost ⟦$60 million⟧ and opened early.
      """,
      """
      The council of Tarn heard that the dredger moved 300 tonnes of silt out of the harbour.
      =====
      The council of Tarn heard that the dredger moved ⟦900 tonnes⟧ of silt out of the harbour.
      """,
    ],
    staysQuiet: [
      """
      The fire at Lund destroyed 40 homes on 3 May 2024.
      =====
      On 3 May 2024 a fire destroyed about 42 homes in Lund.
      """,  // rounding
      """
      In 2019 the mill at Lund sold 40 tonnes of flour abroad.
      =====
      In 2020 the mill at Lund sold 90 tonnes of flour abroad.
      """,  // different periods
      """
      The fire at Lund destroyed 40 homes on 3 May 2024.
      =====
      On 3 May 2024 a fire destroyed 25 homes in the north of Lund.
      """,  // part and whole
      """
      The fire at Lund destroyed 40 homes on 3 May 2024.
      =====
      Revised figures show that on 3 May 2024 the fire destroyed 45 homes in Lund.
      """,  // a revised estimate
      """
      The fire at Lund destroyed 40 homes on 3 May 2024.
      =====
      “The fire on 3 May 2024 destroyed 45 homes in Lund,” he claimed.
      """,  // quoted, against the author's voice
      """
      The fire at Lund destroyed 40 homes on 3 May 2024.
      =====
      On 3 May 2024 a fire destroyed 45 homes in Tarn.
      """,  // another place
      """
      Police said 40 people marched through Lund on 3 May 2024.
      =====
      The organisers said 900 people marched through Lund on 3 May 2024.
      """,  // two claimants
    ]
  )

  private static let aboutReuse = RuleDescription(
    id: CorpusRule.reusedText.rawValue,
    family: "duplicate-sentence",
    summary: "Sentences stand in another document too, word for word or nearly so.",
    rationale: "Copied text brings its faults along, and needs its source named.",
    severity: .note,
    fires: [
      """
      The storm came at night. The harbour was closed for two days after the last storm of the year.
      =====
      Boats waited. ⟦The harbour was closed for two days after the last storm of the year.⟧ Then they sailed.
      """,
      """
      The council also decided to repair the old bridge at Lund before the winter.
      =====
      ⟦The council likewise decided to repair the old bridge at Lund before the winter.⟧
      """,
    ],
    staysQuiet: [
      """
      The harbour was closed.
      =====
      The harbour was closed.
      """,  // short
      """
      The northern gate of the park at Lund was opened to all in the spring.
      =====
      The southern gate of the park at Lund was opened to all in the spring.
      """,
      """
      Marta Lind won the medal for the best film of the year.
      =====
      Olaf Brandt won the medal for the best film of the year.
      """,
    ]
  )
}
