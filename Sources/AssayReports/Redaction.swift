import AssayModel

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

/// Replaces what names a source by "Source 1", "Source 2" … in the order of their ids.
struct SourceMask {
  private let labels: [String: String]
  private let replacements: [(name: String, label: String)]
  let isOn: Bool

  init(_ sources: [Source], isOn: Bool) {
    self.isOn = isOn
    var labels: [String: String] = [:]
    var replacements: [(name: String, label: String)] = []
    for (index, source) in sources.enumerated() {
      let label = "Source \(index + 1)"
      labels[source.id] = label
      for name in [source.title, source.id, source.publisher ?? ""] where !name.isEmpty {
        replacements.append((name, label))
      }
    }
    self.labels = labels
    // Longer names first, so that a name within another leaves no rest behind.
    self.replacements = replacements.sorted {
      $0.name.utf8.count != $1.name.utf8.count ? $0.name.utf8.count > $1.name.utf8.count : $0.name < $1.name
    }
  }

  func label(of id: String) -> String { labels[id] ?? "A source" }

  /// The text without the names of sources, when they are to be left out.
  func masked(_ text: String) -> String {
    isOn ? replacements.reduce(text) { $0.replacing($1.name, with: $1.label) } : text
  }
}
