import AssayModel
import AssayText

/// Turns the entries of a report into what its templates show.
struct ItemViews {
  let verified: VerifiedDocument
  let places: Places
  /// Whether sources are left out.
  let isRedacted: Bool
  private let prefix: String
  private let sources: [String: Source]
  private let sourceAnchors: [String: String]

  /// - Parameter sourceAddress: Where a source is shown; in the same page unless told.
  init(
    _ verified: VerifiedDocument, _ places: Places, prefix: String, isRedacted: Bool,
    sourceAddress: ((Source) -> String)? = nil
  ) {
    self.verified = verified
    self.places = places
    self.prefix = prefix
    self.isRedacted = isRedacted
    sources = verified.sourcesByID
    sourceAnchors = Dictionary(
      verified.sources.enumerated().map { ($1.id, sourceAddress?($1) ?? "#\(prefix)s-\($0 + 1)") },
      uniquingKeysWith: { first, _ in first })
  }

  func view(of item: ReportItem) -> ItemView {
    switch item.content {
    case .claim(let claim, let verdict): view(of: item, claim, verdict)
    case .finding(let finding): view(of: item, finding)
    }
  }

  // MARK: Claims

  private func view(of item: ReportItem, _ claim: Claim, _ verdict: Verdict?) -> ItemView {
    let quote = surroundings(item.span, reach: 160)
    let steps = verdict?.working.steps.map(view(of:)) ?? []
    let missing = verdict?.missing ?? []
    return ItemView(
      anchor: item.anchor, itemNumber: item.number, itemState: item.state.rawValue,
      itemShape: item.state.shape,
      itemWords: item.state.words,
      itemKind: ([claim.kind] + item.otherKinds).map(\.rawValue).joined(separator: " "),
      itemRules: verdict?.reason.rawValue ?? "", isOpen: isOpen(item, verdict), isFinding: false,
      headingWords: short(item.span),
      quoteBefore: quote.before, quoteWords: quote.words, quoteAfter: quote.after,
      hasExplanation: true,
      explanation: verdict.map { $0.explanation } ?? "The claim was not judged.",
      details: details(of: claim, otherKinds: item.otherKinds), steps: steps, hasSteps: !steps.isEmpty,
      evidenceGroups: groups(of: verdict),
      missing: missing, hasMissing: !missing.isEmpty, mentions: [], hasMentions: false,
      origin: origin(of: verdict))
  }

  /// Open is what a person can do something about: not what is supported, nor what no source bears on.
  private func isOpen(_ item: ReportItem, _ verdict: Verdict?) -> Bool {
    if item.state != .notEnough { return item.state != .supported }
    switch verdict?.reason {
    case .noComparableFigure, .unitDiffers, .timeDiffers, .lessPrecise, .mixedEvidence: return true
    default: return false
    }
  }

  private func details(of claim: Claim, otherKinds: [Claim.Kind]) -> [FactView] {
    let annotated = verified.annotated
    var facts = [FactView(factName: "Claim", factValue: kindWords(of: claim, otherKinds))]
    if let claimant = claim.claimant {
      let words = claimant.span.map(places.words) ?? "nobody named (“\(places.words(claimant.cue))”)"
      facts.append(FactView(factName: "Who says so", factValue: words))
    }
    for quantity in Slices.of(annotated.quantities, claim.quantities) {
      let words = places.words(quantity.span)
      let value = QuantityWords.value(of: quantity)
      let noun = quantity.noun.map { " \(places.words($0))" } ?? ""
      facts.append(
        FactView(factName: "Figure", factValue: (words == value ? words : "\(words) = \(value)") + noun))
    }
    for time in Slices.of(annotated.times, claim.times) {
      let words = places.words(time.span)
      let days = time.interval.map(interval)
      let suffix = days.map { $0 == words ? "" : " = \($0)" } ?? " (\(time.value))"
      facts.append(FactView(factName: "When", factValue: words + suffix))
    }
    facts.append(FactView(factName: "Where", factValue: place(of: claim.span)))
    let worth = Words.hundredths(claim.checkWorthiness.score)
    let reasons = claim.checkWorthiness.reasons
    facts.append(
      FactView(
        factName: "Worth checking",
        factValue: "\(worth) of 100" + (reasons.isEmpty ? "" : ": \(Words.list(reasons))")))
    return facts
  }

  private func interval(_ interval: DateInterval) -> String {
    if interval.first == interval.last { return Words.date(interval.first) }
    if let year = DateInterval(year: interval.first.year), year == interval {
      return String(interval.first.year)
    }
    return "\(Words.date(interval.first)) to \(Words.date(interval.last))"
  }

  private func kindWords(of claim: Claim, _ otherKinds: [Claim.Kind]) -> String {
    var words = ([claim.kind] + otherKinds).map(\.words)
    switch claim.voice {
    case .author: break
    case .quoted: words.append("in a quotation")
    case .blockQuote: words.append("in a block quotation")
    case .caption: words.append("in a caption")
    case .headline: words.append("in a headline")
    }
    if claim.isNegated { words.append("denied") }
    if claim.certainty == .hedged { words.append("hedged") }
    return words.joined(separator: ", ")
  }

  private func view(of step: Working.Step) -> StepView {
    let (shape, state, words) =
      switch step.holds {
      case true: ("✓", "holds", "holds")
      case false: ("✗", "fails", "does not hold")
      case nil: ("", "", "")
      }
    return StepView(
      operation: step.operation.words, input: step.input, output: step.output,
      holdsShape: shape, holdsState: state, holdsWords: words, remark: step.remark)
  }

  private func origin(of verdict: Verdict?) -> String {
    guard let verdict else { return "Found by Assay; not judged." }
    let confidence = Words.hundredths(verdict.confidence)
    let sure = verdict.value == .notEnough ? "" : ", confidence \(confidence) of 100"
    return "Judged by machine: \(verdict.reason.words) (\(verdict.reason.rawValue))\(sure)."
  }

  // MARK: Evidence

  private func groups(of verdict: Verdict?) -> [EvidenceGroupView] {
    guard let verdict else { return [] }
    let order: [(role: Evidence.Role, title: String)] = [
      (.contradicts, "Against the claim"), (.supports, "For the claim"),
      (
        .context,
        verdict.value == .notEnough ? "Nearest passages, which do not decide" : "Also on the subject"
      ),
    ]
    return order.compactMap { role, title in
      let passages = verdict.evidence.filter { $0.role == role }.map(view(of:))
      return passages.isEmpty
        ? nil
        : EvidenceGroupView(
          groupTitle: title, groupRole: role.rawValue, isDecisive: role != .context, passages: passages)
    }
  }

  private func view(of evidence: Evidence) -> PassageView {
    let source = sources[evidence.source]
    if isRedacted {
      return PassageView(
        passageLanguage: "en", isQuoted: false, passageBefore: "", passageWords: "", passageAfter: "",
        unquoted: "The passage is left out of this report.", hasSource: false, sourceTarget: "",
        citationTitle: source?.title ?? evidence.source, hasCitationRest: false, citationRest: "")
    }
    let quote = Quote(evidence, source)
    var rest: [String] = []
    if let publisher = source?.publisher { rest.append(publisher) }
    if let published = source?.published { rest.append(Words.date(published)) }
    let passage = source?.passages.first { $0.id == evidence.passage }
    if let section = passage?.section { rest.append("section “\(section)”") }
    if let page = passage?.page { rest.append("page \(page)") }
    rest.append("record \(evidence.source), passage \(evidence.passage)")
    return PassageView(
      passageLanguage: source?.language ?? "", isQuoted: quote.text != nil,
      passageBefore: Self.tail(of: quote.before), passageWords: quote.text ?? "",
      passageAfter: Self.head(of: quote.after),
      unquoted: quote.text == nil ? "The terms of the source do not allow the passage to be quoted." : "",
      hasSource: sourceAnchors[evidence.source] != nil, sourceTarget: sourceAnchors[evidence.source] ?? "",
      citationTitle: source?.title ?? evidence.source,
      hasCitationRest: !rest.isEmpty, citationRest: rest.joined(separator: ", "))
  }

  /// Around the compared words, this many code points of a long passage stand on either side.
  private static let longestContext = 400

  private static func head(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longestContext else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(longestContext))) + " …"
  }

  private static func tail(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longestContext else { return text }
    return "… " + String(String.UnicodeScalarView(scalars.suffix(longestContext)))
  }

  // MARK: Findings

  private func view(of item: ReportItem, _ finding: Finding) -> ItemView {
    let quote = surroundings(item.span, reach: 160)
    let mentions = item.related.map { related in
      let context = surroundings(related, reach: 90)
      return MentionView(
        mentionLine: place(of: related), mentionBefore: context.before, mentionWords: context.words,
        mentionAfter: context.after)
    }
    return ItemView(
      anchor: item.anchor, itemNumber: item.number, itemState: item.state.rawValue,
      itemShape: item.state.shape,
      itemWords: "\(item.state.words) · \(finding.severity.rawValue)", itemKind: "finding",
      itemRules: "\(finding.rule) \(finding.family)", isOpen: true, isFinding: true,
      headingWords: finding.message,
      quoteBefore: quote.before, quoteWords: quote.words, quoteAfter: quote.after, hasExplanation: false,
      explanation: "",
      details: [FactView(factName: "Where", factValue: place(of: item.span))], steps: [], hasSteps: false,
      evidenceGroups: [], missing: [], hasMissing: false, mentions: mentions, hasMentions: !mentions.isEmpty,
      origin: "Found by machine: rule \(finding.rule).")
  }

  // MARK: Sources

  func sourceViews(_ items: [ReportItem]) -> [SourceView] {
    if isRedacted { return [] }
    var uses: [String: [UseView]] = [:]
    for item in items {
      guard case .claim(_, let verdict) = item.content, let verdict else { continue }
      var seen: Set<String> = []
      for evidence in verdict.evidence where seen.insert(evidence.source).inserted {
        uses[evidence.source, default: []].append(UseView(useTarget: item.anchor, useNumber: item.number))
      }
    }
    return verified.sources.enumerated().map { index, source in
      var facts = source.creators
      if let publisher = source.publisher { facts.append(publisher) }
      if let published = source.published { facts.append(Words.date(published)) }
      facts.append(source.type)
      if let licence = source.licence { facts.append(licence) }
      return SourceView(
        sourceAnchor: "\(prefix)s-\(index + 1)", sourceLanguage: source.language, sourceTitle: source.title,
        sourceFacts: facts.joined(separator: " · "), sourceRecord: "\(source.id), version \(source.version)",
        // Only these two schemes can be followed without harm.
        addresses: source.locators.filter { $0.value.hasPrefix("https://") || $0.value.hasPrefix("http://") }
          .map { AddressView(address: $0.value) },
        uses: uses[source.id] ?? [])
    }
  }

  // MARK: Places

  private func surroundings(_ span: TextSpan, reach: Int) -> Surroundings {
    Surroundings(span, in: places.document.text, within: block(of: span), reach: reach)
  }

  /// The block that holds a span's start, made longer where the span goes on.
  private func block(of span: TextSpan) -> TextSpan {
    let blocks = places.document.blocks
    let range = AnnotatedDocument.indices(of: blocks, in: TextSpan(0, span.start + 1)) { $0.span.start }
    guard let last = range.last else { return span }
    return places.clamped(blocks[last].span).union(span)
  }

  func place(of span: TextSpan) -> String {
    let place = places.start(of: span)
    return "line \(place.line), column \(place.column)"
  }

  /// The words of a span on one line, cut to a heading's length.
  func short(_ span: TextSpan) -> String {
    let words = places.words(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.unicodeScalars.count > 140 else { return words }
    let cut = String(String.UnicodeScalarView(words.unicodeScalars.prefix(139)))
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? cut) + " …"
  }
}

extension Claim.Kind {
  var words: String {
    switch self {
    case .quantitative: "a figure"
    case .causal: "a cause"
    case .temporal: "a time"
    case .attributed: "somebody’s words"
    case .superlative: "an extreme"
    case .comparison: "a comparison"
    }
  }
}

extension Working.Operation {
  var words: String {
    switch self {
    case .read: "Read"
    case .scale: "Scale"
    case .convert: "Convert"
    case .round: "Round"
    case .sum: "Add"
    case .difference: "Difference"
    case .ratio: "Ratio"
    case .compare: "Compare"
    case .interval: "Range"
    case .date: "Date"
    case .percentChange: "Change in per cent"
    case .align: "Match"
    }
  }
}

extension Verdict.Reason {
  var words: String {
    switch self {
    case .figureAgrees: "the figures agree"
    case .figureDiffers: "the figures differ"
    case .dateAgrees: "the dates agree"
    case .dateDiffers: "the dates differ"
    case .wordingAgrees: "the passage says the same"
    case .wordingDenied: "the passage denies it"
    case .arithmeticAgrees: "the arithmetic comes out"
    case .arithmeticDiffers: "the arithmetic does not come out"
    case .noSource: "no source bears on it"
    case .subjectDiffers: "the sources speak of another subject"
    case .propertyDiffers: "the sources speak of another property"
    case .noComparableFigure: "no source gives a figure to compare"
    case .unitDiffers: "the sources measure something else"
    case .timeDiffers: "the sources speak of another time"
    case .lessPrecise: "the sources are less precise"
    case .hedged: "the claim is hedged"
    case .mixedEvidence: "the sources disagree"
    case .notCheckable: "it cannot be checked against a source"
    }
  }
}
