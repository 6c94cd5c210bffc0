import AssayModel
import AssayReports
import AssayReview

/// The desk in a terminal, with the browser's keys.
struct TerminalReview {
  let session: ReviewSession
  let reviewer: String
  let usesColor: Bool

  private var desk: Desk
  private var query: ItemQuery
  /// Places of the filter's items on the desk.
  private var places: [Int] = []
  /// Place among `places`.
  private var at = 0
  private var passage = 0
  private var showsWorking = true
  private var isBlind = false
  private var showsTable = false
  private var panel: [String]?
  private var selectionStart: Int?
  private var selectsAll = false
  private var message = ""
  /// The version of each item as it was shown.
  private var seen: [String: String] = [:]

  init(session: ReviewSession, reviewer: String, query: ItemQuery, usesColor: Bool) async {
    self.session = session
    self.reviewer = reviewer
    self.usesColor = usesColor
    self.query = query
    desk = await session.desk
    filter(keeping: nil)
    let waiting = ReviewQueue.places(on: desk, for: reviewer, query, includingDecided: false).first
    if let waiting, let place = places.firstIndex(of: waiting) { at = place }
  }

  private var index: Int? { places.indices.contains(at) ? places[at] : nil }
  private var style: TerminalStyle { TerminalStyle(usesColor: usesColor, width: min(RawTerminal.size.columns, 110)) }

  private mutating func filter(keeping index: Int?) {
    places = ReviewQueue.inTextOrder(on: desk, for: reviewer, query)
    at = index.flatMap { places.firstIndex(of: $0) } ?? min(at, max(0, places.count - 1))
    selectionStart = nil
    selectsAll = false
  }

  // MARK: The loop

  mutating func run() async throws {
    try RawTerminal.start()
    defer { RawTerminal.stop() }
    while true {
      try await draw()
      let key = RawTerminal.key(milliseconds: 1000)
      if key == .end { return }
      if key == .none {
        try await keepUp()
        continue
      }
      message = ""
      if panel != nil {
        panel = nil
        continue
      }
      if key == .character("q") { return }
      do {
        try await handle(key)
      } catch {
        message = "\(error)"
      }
    }
  }

  /// Takes in what others did; what is on the screen stays as it was seen, so that a write on it can be refused.
  private mutating func keepUp() async throws {
    try await session.refresh()
    let fresh = await session.desk
    guard fresh.history.last != desk.history.last || fresh.items.count != desk.items.count else { return }
    let id = index.map { desk.items[$0].id }
    desk = fresh
    filter(keeping: id.flatMap { desk.index(of: $0) })
    message = "somebody else has changed the desk"
  }

  private mutating func handle(_ key: RawTerminal.Key) async throws {
    switch key {
    case .character("j"), .down: move(1)
    case .character("k"), .up: move(-1)
    case .character("J"): toUndecided(1)
    case .character("K"): toUndecided(-1)
    case .character("["): toDocument(-1)
    case .character("]"): toDocument(1)
    case .character("a"): try await decide(.confirm)
    case .character("1"): try await decide(.supported)
    case .character("2"): try await decide(.contradicted)
    case .character("3"): try await decide(.notEnough)
    case .character("x"):
      if let reason = try prompt("Why not? (Enter for no reason) ") { try await decide(.reject, reason: reason) }
    case .character("i"): if let reason = try prompt("Ignore, because: ") { try await decide(.ignore, reason: reason) }
    case .character("s"): try await decide(.skip)
    case .character("f"): try await flag()
    case .character("c"):
      if let text = try prompt("Comment: "), !text.isEmpty { try await decide(.comment, reason: text, goesOn: false) }
    case .character("m"):
      if let name = try prompt("Assign to (Enter for nobody): ") {
        try await decide(.assign, value: name, goesOn: false)
      }
    case .character("e"): passage += 1
    case .character("E"): passage -= 1
    case .character("w"): showsWorking.toggle()
    case .character("o"): panel = try await sourceRows()
    case .character("g"): try await toMention()
    case .character("h"): panel = historyRows()
    case .character("z"), .control("z"): try await revise(undo: true)
    case .character("Z"): try await revise(undo: false)
    case .character("v"): selectionStart = selectionStart == nil ? at : nil
    case .character("*"): selectsAll.toggle()
    case .character("/"): try find()
    case .character("y"): try copy()
    case .character("b"): isBlind.toggle()
    case .character("t"): showsTable.toggle()
    case .character("?"), .control("k"): panel = Self.help
    case .escape: filter(keeping: index)
    default: break
    }
  }

  // MARK: Moving

  private mutating func move(_ step: Int) {
    at = min(max(0, at + step), max(0, places.count - 1))
    passage = 0
  }

  private mutating func toUndecided(_ step: Int) {
    var place = at + step
    while places.indices.contains(place) {
      if desk.state(at: places[place]).waits(for: reviewer, desk.policy) { return move(place - at) }
      place += step
    }
    message = step > 0 ? "nothing undecided below" : "nothing undecided above"
  }

  private mutating func toDocument(_ step: Int) {
    guard let index else { return }
    let document = desk.items[index].document
    let found =
      step > 0
      ? places.firstIndex { desk.items[$0].document > document }
      : places.lastIndex { desk.items[$0].document < document }.flatMap { last in
        places.firstIndex { desk.items[$0].document == desk.items[places[last]].document }
      }
    if let found { move(found - at) } else { message = "no other document" }
  }

  private mutating func toMention() async throws {
    guard let index else { return }
    let item = desk.items[index]
    guard item.kind == .finding else {
      message = "only findings have other mentions"
      return
    }
    let related = try await session.document(item.document).findings[item.position].related
    let found = places.firstIndex { place in
      let other = desk.items[place]
      return other.document == item.document && other.id != item.id && related.contains { $0.overlaps(other.span) }
    }
    if let found { move(found - at) } else { message = "the other mention is no item of this filter" }
  }

  private mutating func find() throws {
    guard let text = try prompt("Filter (Enter for all): ", text: query.text) else { return }
    do {
      query = try ItemQuery(text)
      filter(keeping: index)
      if places.isEmpty { message = "nothing fits" }
    } catch {
      message = "\(error)"
    }
  }

  /// Asks the terminal to put the id on the clipboard (OSC 52); shown as well, as not every terminal does.
  private mutating func copy() throws {
    guard let index else { return }
    let id = desk.items[index].id
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    let bytes = Array(id.utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      for place in 0..<4 {
        encoded.append(place <= part.count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    try StandardOutput.write("\u{1B}]52;c;\(String(decoding: encoded, as: UTF8.self))\u{07}")
    message = "copied \(id)"
  }

  // MARK: Deciding

  /// The places of the desk that a decision key acts on.
  private var selected: [Int] {
    if selectsAll { return places }
    if let selectionStart { return Array(places[min(selectionStart, at)...max(selectionStart, at)]) }
    return index.map { [$0] } ?? []
  }

  private mutating func decide(
    _ action: Decision.Action, reason: String = "", value: String = "", goesOn: Bool = true
  ) async throws {
    let chosen = selected
    guard let first = chosen.first else { return }
    let requests = chosen.map { place in
      let id = desk.items[place].id
      return DecisionRequest(
        item: id, action: action, reason: reason, value: value,
        version: seen[id] ?? desk.version(at: place, for: reviewer))
    }
    let results = try await session.decide(requests, by: reviewer)
    let fresh = await session.desk
    desk = fresh
    var kept = 0
    for (request, result) in zip(requests, results) {
      seen[request.item] = nil
      switch result {
      case .kept: kept += 1
      case .conflict:
        message = "\(request.item): somebody decided meanwhile, or its evidence changed; look, then decide again"
      case .refused(let why): message = why
      case .unknown: message = "\(request.item) is gone"
      }
    }
    if kept > 0, message.isEmpty {
      message = (kept == 1 ? "\(action.rawValue)" : "\(action.rawValue), \(kept) items") + ". Undo: z"
    }
    selectionStart = nil
    selectsAll = false
    guard goesOn, kept > 0, chosen.count == 1 else { return }
    if let next = ReviewQueue.next(after: first, among: places, on: desk, for: reviewer),
      let place = places.firstIndex(of: next)
    {
      move(place - at)
    }
  }

  private mutating func flag() async throws {
    guard let index else { return }
    let isFlagged = !desk.state(at: index).flaggedBy.isEmpty
    try await decide(.flag, value: isFlagged ? "off" : "", goesOn: false)
  }

  private mutating func revise(undo: Bool) async throws {
    let items = undo ? try await session.undo(by: reviewer) : try await session.redo(by: reviewer)
    desk = await session.desk
    seen = [:]
    guard let first = items.first else {
      message = undo ? "nothing to undo" : "nothing to redo"
      return
    }
    if let index = desk.index(of: first), let place = places.firstIndex(of: index) { move(place - at) }
    message = (undo ? "undone" : "redone") + (items.count == 1 ? "" : ": \(items.count) items")
  }

  // MARK: Drawing

  private mutating func draw() async throws {
    let size = RawTerminal.size
    var rows: [String]
    if let panel {
      rows = panel + ["", "any key: back"]
    } else if showsTable {
      rows = tableRows(size.rows - 3)
    } else {
      rows = try await itemRows()
    }
    rows = Array(rows.prefix(size.rows - 2))
    while rows.count < size.rows - 2 { rows.append("") }
    rows.append(message.isEmpty ? "" : Line.short(message, to: size.columns - 1))
    rows.append(
      "j k move  a agree  x disagree  1 2 3 verdict  i ignore  s skip  f flag  z undo  / filter  ? keys  q quit")
    var output = "\u{1B}[H"
    for (number, row) in rows.enumerated() {
      output += Self.cut(row, to: size.columns) + "\u{1B}[K" + (number + 1 < rows.count ? "\r\n" : "")
    }
    try StandardOutput.write(output + "\u{1B}[J")
  }

  private mutating func itemRows() async throws -> [String] {
    guard let index else {
      return [
        "",
        query.isEmpty ? "There is nothing to decide here." : "Nothing fits the filter “\(query.text)”. / changes it.",
      ]
    }
    let item = desk.items[index]
    let document = desk.documents[item.document]
    let state =
      isBlind ? desk.state(at: index).seen(by: reviewer, .blind) : desk.state(at: index).seen(by: reviewer, desk.policy)
    if seen[item.id] == nil { seen[item.id] = desk.version(at: index, for: reviewer) }
    let left = places.count { desk.state(at: $0).waits(for: reviewer, desk.policy) }
    var rows = [
      "\(Line.short(document.title ?? document.name, to: 50))  \(at + 1) of \(places.count), \(left) left"
        + (query.isEmpty ? "" : "  filter: \(Line.short(query.text, to: 40))"),
      "\(item.id)  \(item.sorts.joined(separator: ", "))  line \(item.line)  ·  \(state.status(desk.policy).words)"
        + (state.assignee.isEmpty ? "" : "  ·  for \(Line.short(state.assignee, to: 30))")
        + (state.flaggedBy.isEmpty ? "" : "  ·  flagged by \(Line.short(state.flaggedBy, to: 30))")
        + (selected.count > 1 ? "  ·  \(selected.count) selected" : ""),
      "",
    ]
    let verified = try await session.document(item.document)
    rows += ItemText.rows(
      verified, claims: item.kind == .claim ? item.positions : [],
      finding: item.kind == .finding ? item.position : nil, passage: passage, showsWorking: showsWorking,
      style: style)
    rows.append("")
    for decision in state.decisions + (state.settled.map { [$0] } ?? []) {
      rows.append(
        "  \(Line.short(decision.by, to: 30)): \(decision.outcome.words)\(decision.action == .settle ? " (settled)" : "")"
          + (decision.reason.isEmpty ? "" : ", “\(Line.short(decision.reason, to: 80))”")
          + (decision.isStale ? "  [the evidence has changed since]" : ""))
    }
    for comment in state.comments {
      rows.append("  \(Line.short(comment.by, to: 30)) notes: \(Line.short(comment.text, to: 100))")
    }
    return rows
  }

  private func tableRows(_ height: Int) -> [String] {
    let first = max(0, min(at - height / 2, places.count - height))
    let chosen = Set(selected)
    return places.indices.dropFirst(first).prefix(height).map { place in
      let item = desk.items[places[place]]
      let mark = place == at ? "▸" : chosen.contains(places[place]) ? "•" : " "
      let state = desk.state(at: places[place]).seen(by: reviewer, isBlind ? .blind : desk.policy)
      return
        "\(mark) \(item.id)  \(Self.padded(item.machine.words, 20)) \(Self.padded(state.status(desk.policy).words, 26)) \(Line.short(item.words, to: 200))"
    }
  }

  private func historyRows() -> [String] {
    guard let index else { return [] }
    let entries = desk.entries(at: index).filter { entry in
      let isHidden = (isBlind || desk.policy == .blind) && desk.state(at: index).decision(by: reviewer) == nil
      return !isHidden || entry.decision.by == reviewer
    }
    return ["History of \(desk.items[index].id)", ""]
      + (entries.isEmpty
        ? ["Nobody has decided anything here."]
        : entries.map { entry in
          "\(entry.decision.at)  \(Line.short(entry.decision.by, to: 24))  \(Line.short(entry.decision.action.rawValue, to: 22))"
            + (desk.history.isActive(entry) ? "" : " (taken back)")
            + (entry.decision.reason.isEmpty ? "" : "  “\(Line.short(entry.decision.reason, to: 80))”")
        })
  }

  private func sourceRows() async throws -> [String] {
    guard let index, case let item = desk.items[index], item.kind == .claim else { return ["A finding has no source."] }
    let verified = try await session.document(item.document)
    let position = item.position
    guard verified.verdicts.indices.contains(position), !verified.verdicts[position].evidence.isEmpty else {
      return ["No source bears on this claim."]
    }
    let evidence = verified.verdicts[position].evidence
    let chosen = evidence[((passage % evidence.count) + evidence.count) % evidence.count]
    guard let source = verified.sources.first(where: { $0.id == chosen.source }) else {
      return ["The record is not kept."]
    }
    var rows = [Line.short(source.title, to: 200)]
    rows.append(
      [source.publisher ?? "", source.published?.text ?? "", "record \(source.id)"].filter { !$0.isEmpty }.joined(
        separator: " · "))
    guard source.quoting != .none else { return rows + ["", "The terms of the source do not allow it to be quoted."] }
    for found in source.passages where source.quoting == .full || found.id == chosen.passage {
      rows.append("")
      let mark = found.id == chosen.passage ? "▸ " : "  "
      rows += TerminalText.wrapped(found.text, width: style.width - 2).map { mark + $0 }
    }
    return rows
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A row cut to the window; escape sequences take no room.
  private static func cut(_ row: String, to columns: Int) -> String {
    if row.unicodeScalars.count <= columns { return row }
    var output = String.UnicodeScalarView()
    var used = 0
    var isEscape = false
    for scalar in row.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if isEscape {
        output.append(scalar)
        if scalar == "m" { isEscape = false }
        continue
      }
      used += TerminalText.width(of: scalar)
      if used > columns { continue }
      output.append(scalar)
    }
    return String(output)
  }

  // MARK: Asking

  /// A line that the reviewer types; `nil` when they press Escape.
  private mutating func prompt(_ label: String, text: String = "") throws -> String? {
    var typed = text
    while true {
      let size = RawTerminal.size
      let shown = String(
        (label + Line.short(typed, to: 4000) + (typed.hasSuffix(" ") ? " " : "")).suffix(size.columns - 1))
      try StandardOutput.write("\u{1B}[\(size.rows);1H\u{1B}[K\(shown)\u{1B}[?25h")
      let key = RawTerminal.key(milliseconds: 60_000)
      switch key {
      case .enter, .escape, .end:
        try StandardOutput.write("\u{1B}[?25l")
        return key == .enter ? typed : nil
      case .backspace: if !typed.isEmpty { typed.removeLast() }
      case .control("u"): typed = ""
      case .character(let character):
        if typed.utf8.count < DecisionRequest.longestReason - 8 { typed.append(character) }
      default: break
      }
    }
  }

  private static let help = [
    "j k       next, previous item          J K   next, previous undecided",
    "a         agree with the machine       x     disagree, with a reason",
    "1 2 3     supported, contradicted, not enough evidence",
    "i         ignore, with a reason        s     put off",
    "f         flag for a second reader     c     comment",
    "m         assign                       w     show or hide the working",
    "e E       next, previous passage       o     the source record",
    "g         the other mention            h     history of the item",
    "z Z       undo, redo                   y     copy the id",
    "v         select from here on          *     select all of the filter",
    "/         filter                       [ ]   previous, next document",
    "b         hide the others' decisions   t     table or item",
    "?         these keys                   q     quit",
    "",
    "With items selected, a decision key decides them all at once; one undo takes all back.",
  ]
}
