public import AssayModel
import AssayText

/// What a report leaves out so that it can be shown to more people.
public struct Redaction: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Who the sources are and what they say; the working and the verdicts stay.
  public static let sources = Redaction(rawValue: 1 << 0)

  /// The option of this name; `nil` when there is none.
  public init?(named name: String) {
    switch name {
    case "sources": self = .sources
    default: return nil
    }
  }
}

extension Pass {
  /// The pass without what `redaction` names, for any format.
  ///
  /// Sources become "Source 1", "Source 2" … in the order of their ids, in explanations and workings too; nothing of
  /// their passages is left.
  public func leavingOut(_ redaction: Redaction) -> Pass {
    guard redaction.contains(.sources) else { return self }
    let mask = SourceMask(documents.flatMap(\.sources))
    var pass = self
    for index in pass.collections.indices { pass.collections[index].name = "Collection \(index + 1)" }
    pass.settings.removeAll { setting in ["command", "sources"].contains(setting.name) }
    for index in pass.documents.indices {
      pass.documents[index].verdicts = documents[index].verdicts.map(mask.masked)
      pass.documents[index].sources = documents[index].sources.map(mask.masked)
    }
    return pass
  }
}

/// Replaces what names a source by its number.
private struct SourceMask {
  private let numbers: [String: Int]
  private let replacements: [(name: String, label: String)]

  init(_ sources: [Source]) {
    var numbers: [String: Int] = [:]
    var replacements: [(name: String, label: String)] = []
    for source in sources.sorted(by: { $0.id < $1.id }) where numbers[source.id] == nil {
      let number = numbers.count + 1
      numbers[source.id] = number
      for name in [source.title, source.id, source.publisher ?? ""] + source.creators where !name.isEmpty {
        replacements.append((name, "Source \(number)"))
      }
    }
    self.numbers = numbers
    // Longer names first, so that a name within another leaves no rest behind.
    self.replacements = replacements.sorted {
      $0.name.utf8.count != $1.name.utf8.count ? $0.name.utf8.count > $1.name.utf8.count : $0.name < $1.name
    }
  }

  private func label(of id: String) -> String { numbers[id].map { "Source \($0)" } ?? "A source" }

  private func id(of id: String) -> String { "source-\(numbers[id] ?? 0)" }

  private func masked(_ text: String) -> String {
    replacements.reduce(text) { $0.replacing($1.name, with: $1.label) }
  }

  func masked(_ source: Source) -> Source {
    Source(
      id: id(of: source.id), type: source.type, language: "en", title: label(of: source.id), quoting: .none)
  }

  func masked(_ verdict: Verdict) -> Verdict {
    let working = Working(
      verdict.working.steps.map { step in
        Working.Step(
          step.operation, input: masked(step.input), output: masked(step.output), holds: step.holds,
          remark: masked(step.remark))
      })
    let evidence = verdict.evidence.map(masked)
    let explanation = masked(verdict.explanation)
    if let first = evidence.first, verdict.value != .notEnough {
      return .decided(
        verdict.value == .supported ? .supported : .contradicted, reason: verdict.reason,
        confidence: verdict.confidence, explanation: explanation, evidence: first,
        others: Array(evidence.dropFirst()), working: working)
    }
    return .notEnough(
      verdict.reason, confidence: verdict.confidence, explanation: explanation, nearest: evidence,
      working: working,
      missing: verdict.missing)
  }

  private func masked(_ evidence: Evidence) -> Evidence {
    Evidence(
      source: id(of: evidence.source), passage: "", passageText: Text(""), span: TextSpan(0, 0),
      role: evidence.role,
      score: evidence.score, rank: evidence.rank)
  }
}
