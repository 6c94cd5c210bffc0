import AssayConsistency
import AssayModel
import AssayText
import AssayXML

/// Makes rules from elements that follow the schema, and collects what the schema could not find wrong.
struct PackConversion {
  let file: String
  private(set) var faults: [RulePackError.Fault] = []

  init(file: String) { self.file = file }

  mutating func fault(_ element: XMLElement, _ reason: String) {
    faults.append(.init(file: file, line: element.line, reason: reason))
  }

  mutating func rule(_ element: XMLElement) -> PackRule {
    let examples = element.children.compactMap { child -> PackRule.Example? in
      guard child.name == "bad" || child.name == "good" else { return nil }
      return PackRule.Example(text: Self.marked(child), line: child.line, isBad: child.name == "bad")
    }
    let about = RuleDescription(
      id: element["id"] ?? "", family: element["family"] ?? "house-rule", summary: line(element, "summary"),
      rationale: line(element, "rationale"),
      severity: element["severity"].flatMap { Finding.Severity(rawValue: $0) } ?? .warning,
      fires: examples.filter(\.isBad).map(\.text), staysQuiet: examples.filter { !$0.isBad }.map(\.text))
    var labels: Set<String> = []
    let pattern = element.child(named: "pattern").map { self.pattern($0, labels: &labels) } ?? PackPattern([])
    var others: Set<String> = []
    func patterns(_ name: String, _ conversion: inout PackConversion) -> [PackPattern] {
      element.children(named: name).map { conversion.pattern($0, labels: &others) }
    }
    let message = line(element, "message")
    checkLabels(of: message, labels, in: element)
    return PackRule(
      about: about, file: file, line: element.line, pattern: pattern, with: patterns("with", &self),
      without: patterns("without", &self), place: place(element.child(named: "in")), message: message,
      examples: examples)
  }

  // MARK: Patterns

  private mutating func pattern(_ element: XMLElement, labels: inout Set<String>) -> PackPattern {
    let children = element.children
    var steps: [PackStep] = []
    for child in children {
      let label = child["as"]
      if let label, !labels.insert(label).inserted { fault(child, "two steps are called \(label)") }
      steps.append(
        PackStep(
          self.element(child), isOptional: Self.isTrue(child["optional"]), label: label,
          isFocus: Self.isTrue(child["focus"])))
    }
    if let first = children.first, let last = children.last {
      if first.name == "gap" { fault(first, "a pattern must not begin with a gap") }
      if last.name == "gap" { fault(last, "a pattern must not end with a gap") }
    }
    if children.allSatisfy({ $0.name == "gap" || Self.isTrue($0["optional"]) }) {
      fault(element, "every step is optional or a gap: at least one must be there")
    }
    return PackPattern(steps)
  }

  private mutating func element(_ element: XMLElement) -> PackStep.Element {
    switch element.name {
    case "word":
      return .word(
        PackWord(
          texts: Self.words(element["text"]), lemmas: Self.words(element["lemma"]),
          form: element["form"].flatMap { PackWord.Form(rawValue: $0) }))
    case "phrase":
      let text = Text(element["text"] ?? "")
      return .phrase(Tokenizer.tokens(of: text).map { text.folded($0.span) })
    case "mark": return .mark(element["text"]?.unicodeScalars.first ?? " ")
    case "quantity": return .quantity(quantity(element))
    case "time": return .time(time(element))
    case "name":
      var name = PackName()
      name.kind = element["kind"].flatMap { Name.Kind(rawValue: $0) }
      name.texts = element["text"].map { [Self.collapsed($0)] }
      return .name(name)
    case "cue": return .cue(element["kind"].flatMap { Cue.Kind(rawValue: $0) } ?? .causal)
    case "either": return .either(element.children.map { self.element($0) })
    default:
      let least = element["min"].flatMap { Int($0) } ?? 0
      let most = element["max"].flatMap { Int($0) } ?? 0
      if least > most { fault(element, "min is above max") }
      return .gap(min(least, most)...most)
    }
  }

  private mutating func quantity(_ element: XMLElement) -> PackQuantity {
    var quantity = PackQuantity()
    quantity.kind = element["kind"].flatMap { Quantity.Kind(rawValue: $0) }
    if let name = element["dimension"] {
      quantity.dimension = Dimension(rawValue: name)
      if quantity.dimension == nil {
        let all = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        fault(element, "there is no dimension \(name); one of: \(all)")
      }
    }
    quantity.unit = element["unit"].map(Self.collapsed)
    quantity.least = element["min"].flatMap { Double($0) }
    quantity.most = element["max"].flatMap { Double($0) }
    if let least = quantity.least, let most = quantity.most, least > most { fault(element, "min is above max") }
    if let modifier = element["modifier"] { quantity.modifier = .some(Quantity.Modifier(rawValue: modifier)) }
    quantity.change = element["change"].flatMap { Quantity.Change(rawValue: $0) }
    quantity.noun = element["noun"].map(Self.collapsed)
    return quantity
  }

  private mutating func time(_ element: XMLElement) -> PackTime {
    var time = PackTime()
    time.kind = element["kind"].flatMap { TimeExpression.Kind(rawValue: $0) }
    time.resolution = element["resolution"].flatMap { TimeExpression.Resolution(rawValue: $0) }
    time.from = element["from"].flatMap { CalendarDate(iso: $0) }
    time.until = element["until"].flatMap { CalendarDate(iso: $0) }
    if let from = time.from, let until = time.until, until < from { fault(element, "from is after until") }
    return time
  }

  private func place(_ element: XMLElement?) -> PackPlace {
    var place = PackPlace()
    guard let element else { return place }
    place.blocks = Set((Self.words(element["blocks"]) ?? []).compactMap { Block.Kind(rawValue: $0) })
    place.claims = Set((Self.words(element["claims"]) ?? []).compactMap { Claim.Kind(rawValue: $0) })
    place.isAttributed = element["attributed"].map { Self.isTrue($0) }
    place.voice = element["voice"].flatMap { Voice(rawValue: $0) }
    return place
  }

  // MARK: Texts

  private func line(_ element: XMLElement, _ name: String) -> String {
    Self.collapsed(element.child(named: name)?.text ?? "")
  }

  /// Tells of `{x}` in a message when no step is called so.
  private mutating func checkLabels(of message: String, _ labels: Set<String>, in element: XMLElement) {
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let label = String(rest[rest.index(after: open)..<close])
      if label != "match", !labels.contains(label) {
        let place = element.child(named: "message") ?? element
        fault(place, "no step of the pattern is called \(label): write as=\"\(label)\" at one, or {match}")
      }
      rest = rest[rest.index(after: close)...]
    }
  }

  /// An example with marks in place of its elements: "He paid ⟦some $2 million⟧."
  private static func marked(_ element: XMLElement) -> String {
    var text = ""
    for piece in element.pieces {
      switch piece {
      case .text(let words): text += words
      case .element(let flag): text += "⟦\(collapsed(flag.text))⟧"
      }
    }
    return collapsed(text)
  }

  private static func words(_ value: String?) -> [String]? {
    value?.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// White space as one blank, none at the ends.
  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isTrue(_ value: String?) -> Bool { value == "true" || value == "1" }
}
