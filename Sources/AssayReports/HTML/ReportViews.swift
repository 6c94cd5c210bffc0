/// Values that a template shows by the names of its properties.
package protocol TemplateView: Sendable {}

/// What the templates of the report show; every string is plain text until a template escapes it.
///
/// Names are unique over all views: a template looks for a name in the views around, too.
struct PageView: TemplateView {
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
struct OverviewView: TemplateView {
  let overviewTitle: String
  let facts: [FactView]
  let counts: String
  let tallies: [TallyView]
  let rows: [OverviewRowView]
}

struct OverviewRowView: TemplateView {
  let rowTarget: String
  let rowTitle: String
  let rowPath: String
  let rowHasPath: Bool
  let rowStatements: String
  let rowTallies: [TallyView]
}

struct DocumentView: TemplateView {
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

struct FactView: TemplateView {
  let factName: String
  let factValue: String
  var isCode = false
}

struct TallyView: TemplateView {
  let tallyState: String
  let tallyShape: String
  let tallyNumber: String
  let tallyWords: String
}

struct LineView: TemplateView {
  let lineTarget: String
  let lineState: String
  let lineShape: String
  let lineNumber: Int
  let lineWords: String
  let lineHasQuote: Bool
  let lineQuote: String
}

struct ItemView: TemplateView {
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
  /// Who decided what, when and why.
  var decisions: [String] = []
}

struct StepView: TemplateView {
  let operation: String
  let input: String
  let output: String
  let holdsShape: String
  let holdsState: String
  let holdsWords: String
  let remark: String
}

struct EvidenceGroupView: TemplateView {
  let groupTitle: String
  let groupRole: String
  /// Passages that decide nothing are folded.
  let isDecisive: Bool
  let passages: [PassageView]
}

struct PassageView: TemplateView {
  let passageLanguage: String
  let isQuoted: Bool
  let passageBefore: String
  let passageWords: String
  let passageAfter: String
  let unquoted: String
  let hasSource: Bool
  /// Where a click on the source's title leads.
  let sourceTarget: String
  let citationTitle: String
  let hasCitationRest: Bool
  let citationRest: String
}

struct MentionView: TemplateView {
  let mentionLine: String
  let mentionBefore: String
  let mentionWords: String
  let mentionAfter: String
}

struct SourceView: TemplateView {
  let sourceAnchor: String
  let sourceLanguage: String
  let sourceTitle: String
  let sourceFacts: String
  let sourceRecord: String
  let addresses: [AddressView]
  let uses: [UseView]
}

struct AddressView: TemplateView {
  let address: String
}

struct UseView: TemplateView {
  let useTarget: String
  let useNumber: Int
}
