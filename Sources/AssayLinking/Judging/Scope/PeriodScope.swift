import AssayModel
import AssayText

/// "Rose in May" is not "rose in June", nor is a year's figure that of its third quarter.
enum PeriodScope {
  static func objection(to scope: Scope) -> Objection? {
    if let kind = differingPart(scope) {
      return Objection(reason: .timeDiffers, explanation: "The source speaks of another \(kind.rawValue).")
    }
    if let stage = stageOfSourceAlone(scope) {
      return Objection(reason: .timeDiffers, explanation: "The source gives the figure of a \(stage) alone.")
    }
    if OneOffEvents.isShared(scope.words) { return nil }
    if !scope.isSupport, !scope.pairs.isEmpty, let place = placeOfSourceAlone(scope) {
      return Objection(reason: .subjectDiffers, explanation: "The source speaks of \(place) only.")
    }
    if scope.ruling.reason == .dateDiffers {
      // Nobody writes the same long sentence of two events.
      if scope.isVerbatim { return nil }
      return Objection(
        reason: .timeDiffers, explanation: "The source speaks of another time, and it may have happened twice.")
    }
    guard scope.pairs.contains(where: { $0.claim.date == nil }), !isSamePeriod(scope) else { return nil }
    return Objection(reason: .timeDiffers, explanation: "The source gives the figure of another period.")
  }

  /// Whether the claim's dates and those of the compared sentence are the same, as far as both have them.
  private static func isSamePeriod(_ scope: Scope) -> Bool {
    let claimed = scope.claim.figures.compactMap(\.date)
    let sentence = scope.evidence.document.tokens.span(scope.sentence)
    let stated = scope.evidence.figures.filter { sentence.contains($0.span) }.compactMap(\.date)
    if claimed.isEmpty || stated.isEmpty {
      // An undated passage may well bear out a dated claim; it does not refute one, nor does a dated one the undated.
      if scope.isSupport { return true }
      let others = scope.passage.annotated.times(in: sentence)
      return scope.claimTimes.contains { $0.kind == .date } == others.contains { $0.kind == .date }
    }
    if claimed.contains(where: stated.contains) { return true }
    guard scope.isSupport else { return false }
    // A day lies within a year, a year within a decade; a quarter's figure is not the year's.
    return claimed.contains { one in stated.contains { one.contains($0) && ($0.days < 7 || one.days > 366) } }
  }

  /// A quarter or half that only the source names, so that its figure is that of a part of the time.
  private static func stageOfSourceAlone(_ scope: Scope) -> String? {
    guard scope.isSupport, scope.rigour == .searched, scope.pairs.contains(where: { $0.claim.date == nil }) else {
      return nil
    }
    let parts: Set<Part.Kind> = [.quarter, .half, .stage]
    let own = self.parts(of: scope.claimTimes, in: scope.claim.document) + stages(in: scope.claim, scope.claim.tokens)
    guard !own.contains(where: { parts.contains($0.kind) }) else { return nil }
    let document = scope.evidence.document
    let times = document.times(in: document.tokens.span(scope.sentence))
    let others = self.parts(of: times, in: document) + stages(in: scope.evidence, scope.sentence)
    return others.first { parts.contains($0.kind) }?.kind.rawValue
  }

  /// A place that only the source names: "sales in Orland" do not refute a claim about "sales".
  private static func placeOfSourceAlone(_ scope: Scope) -> String? {
    let known = Set(scope.claim.words.map(\.stem)).union(scope.words.inHeading.map { scope.claim.words[$0].stem })
    let list = scope.evidence.document.tokens
    return scope.evidence.words.first { word in
      word.isName && scope.sentence.contains(word.token) && list.matches(word.token - 1, "in")
        && !known.contains(word.stem)
    }.map { list.string($0.token) }
  }

  /// The kind of period that both sides name, and not one in common: months, seasons, quarters, weekdays.
  private static func differingPart(_ scope: Scope) -> Part.Kind? {
    let own = parts(of: scope.claimTimes, in: scope.claim.document) + stages(in: scope.claim, scope.claim.tokens)
    let others =
      parts(
        of: scope.evidence.document.times(in: scope.evidence.document.tokens.span(scope.evidence.tokens)),
        in: scope.passage.annotated)
      + stages(in: scope.evidence, scope.evidence.tokens)
    // A date that is itself at issue differs in its month as it does in its day.
    let isDate = scope.ruling.reason == .dateDiffers
    return Part.Kind.allCases.first { kind in
      let claimed = own.filter { $0.kind == kind }
      let found = others.filter { $0.kind == kind }
      // Of "from May to August" both ends count.
      let isMet =
        scope.isSupport && scope.rigour == .searched && claimed.count > 1 && found.count > 1
        ? claimed.allSatisfy(found.contains) : claimed.contains(where: found.contains)
      return !claimed.isEmpty && !found.isEmpty && !isMet
        && !(isDate && (scope.isVerbatim || OneOffEvents.isShared(scope.words)))
    }
  }

  private struct Part: Equatable {
    enum Kind: String, CaseIterable {
      case month, day, season, quarter, half, weekday
      case partOfDay = "part of the day"
      case relative = "time"
      case stage = "part of the time"
    }

    let kind: Kind
    let value: Substring
  }

  /// "First half", "second round": the ordinal and what it counts.
  private static func stages(in statement: Statement, _ tokens: Range<Int>) -> [Part] {
    let list = statement.document.tokens
    return tokens.compactMap { token in
      guard token + 1 < tokens.upperBound, ordinals.contains(list[token], in: statement.document.text),
        spans.contains(list[token + 1], in: statement.document.text)
      else { return nil }
      return Part(kind: .stage, value: Substring(list.lowercased(token) + " " + list.lowercased(token + 1)))
    }
  }

  private static let ordinals = Lexicon([(1, "first second third fourth fifth sixth last final")])
  private static let spans = Lexicon([(1, "half quarter week month year day round phase stage term season")])

  /// "Last year" and "last month" are two times; "recently" is any.
  private static let steps = Lexicon([(1, "last this next previous current coming")])

  private static let seasons: Set<Substring> = ["SP", "SU", "FA", "WI"]

  /// The month, season or quarter of each date: "05" of "2024-05-12" and "XXXX-05", "SU" of "2024-SU" and "SU", "Q3" of
  /// "2023-Q3", "7" of "XXXX-WXX-7"; the words themselves where a date is counted from an unknown day ("last year").
  private static func parts(of times: ArraySlice<TimeExpression>, in document: AnnotatedDocument) -> [Part] {
    times.flatMap { time -> [Part] in
      guard let part = part(of: time, in: document) else { return [] }
      // A day without its year; with it, it is a figure.
      guard part.kind == .month, time.value.hasPrefix("XXXX-"), time.value.utf8.count == 10 else { return [part] }
      return [part, Part(kind: .day, value: time.value.dropFirst(5))]
    }
  }

  private static func part(of time: TimeExpression, in document: AnnotatedDocument) -> Part? {
    let fields = time.value.split(separator: "-")
    if time.value.hasPrefix("XXXX-WXX-"), let day = fields.last { return Part(kind: .weekday, value: day) }
    if let letters = time.value.split(separator: "T").last, partsOfDay.contains(letters), time.value.contains("T") {
      return Part(kind: .partOfDay, value: letters)
    }
    guard time.kind == .date else { return nil }
    if time.value.hasSuffix("_REF"), time.tokens.count == 2,
      steps.contains(document.tokens[time.tokens.lowerBound], in: document.text)
    {
      return Part(kind: .relative, value: Substring(document.text[time.span].lowercased()))
    }
    if let season = fields.first(where: { seasons.contains($0) }) { return Part(kind: .season, value: season) }
    guard fields.count > 1, fields[0].utf8.count == 4, fields[1].utf8.count == 2 else { return nil }
    if fields[1].hasPrefix("Q") { return Part(kind: .quarter, value: fields[1]) }
    if fields[1].hasPrefix("H") { return Part(kind: .half, value: fields[1]) }
    return fields[1].allSatisfy(\.isNumber) ? Part(kind: .month, value: fields[1]) : nil
  }

  private static let partsOfDay: Set<Substring> = ["MO", "MI", "AF", "EV", "NI"]
}
