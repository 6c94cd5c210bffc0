/// What the templates of the report show; every string is plain text until a template escapes it.
///
/// Names are unique over all views: a template looks for a name in the views around, too.
struct PageView: Sendable {
  let policy: String
  let styleText: String
  let pageStyleText: String
  let scriptText: String
  let pageTitle: String
  let toolVersion: String
  let isRedacted: Bool
  let isSeveral: Bool
  let overview: OverviewView
  let documents: [DocumentView]
  let record: [FactView]
  let settings: [FactView]
  let hasSettings: Bool
}

/// The contents list of a pass over several documents.
struct OverviewView: Sendable {
  let overviewTitle: String
  let facts: [FactView]
  let counts: String
  let tallies: [TallyView]
  let rows: [OverviewRowView]
}

struct OverviewRowView: Sendable {
  let rowTarget: String
  let rowTitle: String
  let rowPath: String
  let rowClaims: String
  let rowTallies: [TallyView]
}

struct DocumentView: Sendable {
  /// Stands before every id, so that ids are unique among several documents.
  let prefix: String
  let language: String
  let title: String
  let facts: [FactView]
  let headline: String
  let counts: String
  let tallies: [TallyView]
  let mustChange: [LineView]
  let hasMustChange: Bool
  let worthALook: [LineView]
  let hasWorthALook: Bool
  let readingNotes: [String]
  let hasReadingNotes: Bool
  let textBlocks: [AnnotatedText.BlockView]
  let items: [ItemView]
  let hasItems: Bool
  let sourceRows: [SourceView]
  let hasSources: Bool
  let documentRecord: [FactView]
}

struct FactView: Sendable {
  let factName: String
  let factValue: String
  var isCode = false
}

struct TallyView: Sendable {
  let tallyState: String
  let tallyShape: String
  let tallyNumber: String
  let tallyWords: String
}

struct LineView: Sendable {
  let lineTarget: String
  let lineState: String
  let lineShape: String
  let lineNumber: Int
  let lineWords: String
  let lineHasQuote: Bool
  let lineQuote: String
}

struct ItemView: Sendable {
  let anchor: String
  let itemNumber: Int
  let itemState: String
  let itemShape: String
  let itemWords: String
  let itemKind: String
  /// What `#rule=` can ask for, separated by blanks.
  let itemRules: String
  let isOpen: Bool
  let isFinding: Bool
  let headingWords: String
  let quoteBefore: String
  let quoteWords: String
  let quoteAfter: String
  let hasExplanation: Bool
  let explanation: String
  let details: [FactView]
  let steps: [StepView]
  let hasSteps: Bool
  let evidenceGroups: [EvidenceGroupView]
  let missing: [String]
  let hasMissing: Bool
  let mentions: [MentionView]
  let hasMentions: Bool
  let origin: String
}

struct StepView: Sendable {
  let operation: String
  let input: String
  let output: String
  let holdsShape: String
  let holdsState: String
  let holdsWords: String
  let remark: String
}

struct EvidenceGroupView: Sendable {
  let groupTitle: String
  let groupRole: String
  let passages: [PassageView]
}

struct PassageView: Sendable {
  let passageLanguage: String
  let isQuoted: Bool
  let passageBefore: String
  let passageWords: String
  let passageAfter: String
  let unquoted: String
  let hasSource: Bool
  let sourceTarget: String
  let citationTitle: String
  let hasCitationRest: Bool
  let citationRest: String
}

struct MentionView: Sendable {
  let mentionLine: String
  let mentionBefore: String
  let mentionWords: String
  let mentionAfter: String
}

struct SourceView: Sendable {
  let sourceAnchor: String
  let sourceLanguage: String
  let sourceTitle: String
  let sourceFacts: String
  let sourceRecord: String
  let addresses: [AddressView]
  let uses: [UseView]
}

struct AddressView: Sendable {
  let address: String
}

struct UseView: Sendable {
  let useTarget: String
  let useNumber: Int
}
