/// How a person likes the pages; kept in a cookie of their browser.
struct Look: Hashable, Sendable {
  /// "auto", "light" or "dark".
  var theme = "auto"
  /// "comfortable" or "compact".
  var density = "comfortable"
  /// "serif" or "sans", for the documents.
  var face = "serif"
  /// "normal" or "large".
  var size = "normal"
  /// Hides others' decisions.
  var isBlind = false
  var hasKeys = true
  /// The key of each command that is not on its usual one.
  var remapped: [String: String] = [:]

  static let choices: [(name: String, title: String, values: [String])] = [
    ("theme", "Colours", ["auto", "light", "dark"]), ("density", "Density", ["comfortable", "compact"]),
    ("face", "Letters of the document", ["serif", "sans"]), ("size", "Size of the document", ["normal", "large"]),
    ("keys", "Single-letter keys", ["on", "off"]),
  ]

  init() {}

  /// Reads the cookie; anything unknown in it is left out.
  init(cookie: String) {
    for (name, value) in Address.pairs(cookie) { set(name, value) }
  }

  mutating func set(_ name: String, _ value: String) {
    let isChoice = Self.choices.contains { $0.name == name && $0.values.contains(value) }
    switch name {
    case "theme" where isChoice: theme = value
    case "density" where isChoice: density = value
    case "face" where isChoice: face = value
    case "size" where isChoice: size = value
    case "keys" where isChoice: hasKeys = value == "on"
    case "blind": isBlind = value == "on"
    default:
      guard name.hasPrefix("key."), let command = KeyCommand.named(String(name.dropFirst(4))), Self.isKey(value) else {
        return
      }
      remapped[command.name] = value == command.key ? nil : value
    }
  }

  func value(of name: String) -> String {
    switch name {
    case "theme": theme
    case "density": density
    case "face": face
    case "size": size
    default: hasKeys ? "on" : "off"
    }
  }

  var cookie: String {
    var pairs = [
      ("theme", theme), ("density", density), ("face", face), ("size", size), ("keys", hasKeys ? "on" : "off"),
      ("blind", isBlind ? "on" : "off"),
    ]
    pairs += remapped.sorted { $0.key < $1.key }.map { ("key.\($0.key)", $0.value) }
    return pairs.map { "\($0.0)=\(Address.encoded($0.1))" }.joined(separator: "&")
  }

  /// A key is one printable character.
  static func isKey(_ text: String) -> Bool {
    text.unicodeScalars.count == 1
      && text.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value < 0x7F }
  }

  /// The key of a command in this person's browser.
  func key(_ name: String) -> String { remapped[name] ?? KeyCommand.named(name)?.key ?? "" }

  /// Two commands on one key.
  var clash: (String, String)? {
    var owners: [String: String] = [:]
    for command in KeyCommand.all {
      let key = key(command.name)
      if let other = owners[key] { return (other, command.title) }
      owners[key] = command.title
    }
    return nil
  }
}

/// What a single key does.
struct KeyCommand: Sendable {
  let name: String
  /// Unless remapped.
  let key: String
  let title: String

  static let all: [KeyCommand] = [
    KeyCommand(name: "next", key: "j", title: "next item"),
    KeyCommand(name: "previous", key: "k", title: "previous item"),
    KeyCommand(name: "next-open", key: "J", title: "next undecided"),
    KeyCommand(name: "previous-open", key: "K", title: "previous undecided"),
    KeyCommand(name: "confirm", key: "a", title: "agree, go on"),
    KeyCommand(name: "reject", key: "x", title: "disagree, with a reason"),
    KeyCommand(name: "supported", key: "1", title: "supported, or take A"),
    KeyCommand(name: "contradicted", key: "2", title: "contradicted, or take B"),
    KeyCommand(name: "not-enough", key: "3", title: "not enough evidence, or both wrong"),
    KeyCommand(name: "ignore", key: "i", title: "ignore, with a reason"),
    KeyCommand(name: "skip", key: "s", title: "put off"),
    KeyCommand(name: "flag", key: "f", title: "flag for a second reader"),
    KeyCommand(name: "comment", key: "c", title: "comment"), KeyCommand(name: "assign", key: "m", title: "assign"),
    KeyCommand(name: "evidence", key: "e", title: "next passage"),
    KeyCommand(name: "evidence-back", key: "E", title: "previous passage"),
    KeyCommand(name: "source", key: "o", title: "source beside the text"),
    KeyCommand(name: "working", key: "w", title: "the working"),
    KeyCommand(name: "mention", key: "g", title: "other mention"),
    KeyCommand(name: "undo", key: "z", title: "undo"), KeyCommand(name: "redo", key: "Z", title: "redo"),
    KeyCommand(name: "history", key: "h", title: "history of the item"),
    KeyCommand(name: "select", key: "v", title: "select a range"),
    KeyCommand(name: "select-all", key: "*", title: "select all"),
    KeyCommand(name: "filter", key: "/", title: "filter"), KeyCommand(name: "copy", key: "y", title: "copy the link"),
    KeyCommand(name: "document-back", key: "[", title: "previous document"),
    KeyCommand(name: "document-next", key: "]", title: "next document"),
    KeyCommand(name: "blind", key: "b", title: "hide others’ decisions"),
    KeyCommand(name: "view", key: "t", title: "document, focus or table"),
    KeyCommand(name: "keys", key: "?", title: "keys of this screen"),
  ]

  static func named(_ name: String) -> KeyCommand? { all.first { $0.name == name } }
}
