import Testing

@testable import AssayCLI

@Suite struct SettingsEditTests {
  @Test(arguments: [
    ("", "note", "schema = 1\n\n[rules]\na-rule = \"note\"\n"),
    ("schema = 1\n", "off", "schema = 1\n\n[rules]\na-rule = \"off\"\n"),
    ("[rules]\na-rule = \"off\" # was wrong\nb = \"note\"\n", "error", "[rules]\na-rule = \"error\"\nb = \"note\"\n"),
    (
      "[rules] # ours\nb = \"note\"\n\n[allow]\nwords = []\n", "off",
      "[rules] # ours\nb = \"note\"\na-rule = \"off\"\n\n[allow]\nwords = []\n"
    ),
    ("schema = 1\n\n[allow]\nwords = []\n", "off", "schema = 1\n\n[rules]\na-rule = \"off\"\n\n[allow]\nwords = []\n"),
    ("[rules]\n\"a-rule\" = \"off\"\n", "note", "[rules]\na-rule = \"note\"\n"),
  ])
  func `a level is set and all else stays`(old: String, level: String, new: String) {
    #expect(SettingsEdit.text(old, setting: "a-rule", to: level) == new)
  }

  @Test(arguments: [
    ("", ""), ("[rules]\na-rule = \"off\"\nb = \"off\"\n", "[rules]\nb = \"off\"\n"),
    ("schema = 1\n[rules]\nb = \"off\"\n", "schema = 1\n[rules]\nb = \"off\"\n"),
  ])
  func `a rule gets its own level back`(old: String, new: String) {
    #expect(SettingsEdit.text(old, setting: "a-rule", to: nil) == new)
  }
}
