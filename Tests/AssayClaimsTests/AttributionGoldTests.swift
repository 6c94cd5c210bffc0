import AssayClaims
import AssayModel
import AssayText
import Testing

/// A sentence of `attributionGold` without its marks.
private struct MarkedText {
  enum Part: Character, CaseIterable {
    case source = "S"
    case cue = "C"
    case content = "T"
  }

  private(set) var text = ""
  private(set) var spans: [Part: Set<TextSpan>] = [:]

  init(_ line: Substring) {
    var open: [(part: Part, start: Int)] = []
    var rest = line
    while let next = rest.popFirst() {
      if next == "[", let part = rest.popFirst().flatMap(Part.init(rawValue:)) {
        rest = rest.dropFirst()
        open.append((part, text.utf8.count))
      } else if next == "]", let mark = open.popLast() {
        spans[mark.part, default: []].insert(TextSpan(mark.start, text.utf8.count))
      } else {
        text += next == "¶" ? "\n\n" : String(next)
      }
    }
  }
}

/// Hits and misses of one part.
private struct Tally {
  private var gold = 0
  private var found = 0
  private var right = 0

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { gold == 0 ? 1 : Double(right) / Double(gold) }
  var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Counts the spans of one sentence; two are the same when they share half of what they cover together.
  mutating func add(gold: Set<TextSpan>, found: Set<TextSpan>) {
    self.gold += gold.count
    self.found += found.count
    var left = found.sorted()
    for span in gold.sorted() {
      let match = left.firstIndex { other in
        let shared = min(span.end, other.end) - max(span.start, other.start)
        return shared > 0 && shared * 2 >= span.union(other).length
      }
      if let match {
        right += 1
        left.remove(at: match)
      }
    }
  }
}

@Suite struct AttributionGoldTests {
  private static let lines = attributionGold.split(separator: "\n").filter { !$0.hasPrefix("#") }

  @Test func `holds at least 300 sentences`() { #expect(Self.lines.count >= 300) }

  @Test func `finds sources, cues and what is said`() {
    var tallies: [MarkedText.Part: Tally] = [:]
    for line in Self.lines {
      let marked = MarkedText(line)
      let claims = annotated(marked.text).claims.filter { $0.kind == .attributed }
      let found: [MarkedText.Part: Set<TextSpan>] = [
        .source: Set(claims.compactMap { $0.claimant?.span }), .cue: Set(claims.compactMap { $0.claimant?.cue }),
        .content: Set(claims.map(\.span)),
      ]
      for part in MarkedText.Part.allCases {
        tallies[part, default: Tally()].add(gold: marked.spans[part] ?? [], found: found[part] ?? [])
      }
    }
    for (part, floor) in [(MarkedText.Part.source, 0.93), (.cue, 0.93), (.content, 0.93)] {
      let tally = tallies[part] ?? Tally()
      print("attribution \(part): precision \(tally.precision), recall \(tally.recall)")
      #expect(tally.f1 >= floor)
    }
  }
}
