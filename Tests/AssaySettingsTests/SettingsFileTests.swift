import AssayConsistency
import AssayModel
import AssaySettings
import Foundation
import Testing

private let rules = ["doubled-word", "repeated-clause", "reused-text"]

private func read(_ text: String) throws(SettingsError) -> SettingsFile {
  try SettingsFile(text, name: "assay.toml", folder: "/desk", rules: rules)
}

@Test
func `reads rules, words and overrides`() throws {
  let file = try read(
    """
    schema = 1
    extends = ["../house.toml"]
    packs = ["house-rules.xml"]

    [rules]
    doubled-word = "error"
    "repeated-clause" = "off"

    [allow]
    words = ["had had"]
    names = ["Hmaymeem", "Deir ez-Zor"]

    [[overrides]]
    files = ["wire/**", "*.md"]
    rules = { reused-text = "off" }
    """)
  #expect(file.head.extends == ["../house.toml"])
  #expect(file.head.packs == ["house-rules.xml"])
  #expect(file.line(of: ["rules", "repeated-clause"], inScope: 0) == 7)
  #expect(file.line(of: ["rules", "reused-text"], inScope: 1) == 15)
  #expect(
    file.scopes == [
      RuleSettings.Scope(
        folder: "/desk", levels: ["doubled-word": .error, "repeated-clause": .off], words: ["had had"],
        names: ["Hmaymeem", "Deir ez-Zor"]),
      RuleSettings.Scope(
        folder: "/desk", files: [PathPattern("wire/**"), PathPattern("*.md")], levels: ["reused-text": .off]),
    ])
}

@Test
func `an empty file settles nothing`() throws {
  let settings = RuleSettings(scopes: try read("").scopes)
  #expect(settings.level(of: "doubled-word", at: "/desk/a.txt") == nil)
}

/// A mistake, the line that it stands in, and what the message says of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let text: String
  let line: Int?
  let words: String

  init(_ text: String, _ line: Int?, _ words: String) {
    self.text = text
    self.line = line
    self.words = words
  }

  var testDescription: String { text }
}

@Test(arguments: [
  Mistake("schema = 1\nrulez = 3", 2, "there is no setting rulez"),
  Mistake("\n[rules]\ndoubled-wrod = \"off\"", 3, "there is no rule doubled-wrod"),
  Mistake("[rules]\ndoubled-word = \"of\"", 2, "doubled-word must be one of"),
  Mistake("[rules]\ndoubled-word = false", 2, "doubled-word must be one of"),
  Mistake("schema = 2", 1, "schema must be 1"),
  Mistake("[allow]\nwords = \"had had\"", 2, "words must be a list of strings"),
  Mistake("[allow]\nwords = [\"a\", 4]", 2, "must hold strings only"),
  Mistake("[allow]\nword = []", 2, "there is no setting word"),
  Mistake("rules = 3", 1, "rules must be a table"),
  Mistake("[[overrides]]\nrules = { doubled-word = \"off\" }", 1, "files is missing"),
  Mistake("[[overrides]]\nfiles = []", 2, "files is empty"),
  Mistake("[[overrides]]\nfiles = [\"a\"]\n[[overrides]]\nfiles = [\"b\"]\nfile = 1", 5, "there is no setting file"),
  Mistake("[[overrides]]\nfiles = [\"a\"]\nrules = { doubled-wrod = \"off\" }", 3, "there is no rule doubled-wrod"),
  Mistake("[[overrides]]\nfiles = [\"a\"]\n[overrides.rules]\ndoubled-wrod = \"off\"", 4, "there is no rule"),
  Mistake("[overrides]\nfiles = [\"a\"]", 1, "write [[overrides]]"),
  Mistake("schema = 1\nextends = [\n", 2, "this is not TOML"), Mistake("a = = 1", 1, "this is not TOML"),
])
func `a mistake is told with its line`(_ mistake: Mistake) {
  let error = #expect(throws: SettingsError.self) { try read(mistake.text) }
  #expect(error?.reason.contains(mistake.words) == true, "\(error.map(\.description) ?? "")")
  if mistake.words != "this is not TOML" { #expect(error?.line == mistake.line) } else { #expect(error?.line != nil) }
}

@Test
func `the published schema knows every rule`() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let data = try Data(contentsOf: root.appending(path: "Sources-Corpus/Schemas/settings-1.schema.json"))
  let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
  let listed = try #require(definitions["rules"]?["properties"] as? [String: Any])
  let ids =
    RuleCatalogue.everything.map { $0.about.id } + CorpusRule.allCases.map(\.rawValue) + [InlineIgnores.about.id]
  #expect(listed.keys.sorted() == ids.sorted())
  let keys = try #require(schema["properties"] as? [String: Any]).keys.sorted()
  #expect(keys == ["allow", "extends", "overrides", "packs", "rules", "schema", "tolerance"])
}

@Test
func `reads how far figures may be apart`() throws {
  let file = try read("[tolerance]\nmoney = \"2%\"\ncount = \"0.5%\"\n")
  #expect(file.scopes == [RuleSettings.Scope(folder: "/desk", tolerances: [.money: 0.02, .count: 0.005])])
}

@Test(arguments: ["money = 2", "money = \"2\"", "money = \"60%\"", "money = \"-1%\"", "monee = \"2%\"", "age = \"2%\""])
func `a tolerance that is none is told`(_ line: String) {
  let error = #expect(throws: SettingsError.self) { try read("[tolerance]\n" + line) }
  #expect(error?.line == 2)
}
