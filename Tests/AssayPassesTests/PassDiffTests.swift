import AssayModel
import AssayPasses
import Testing

@Suite struct PassDiffTests {
  private func claim(
    _ fingerprint: String, in document: String = "a.txt", _ verdict: Verdict.Value? = .supported
  ) -> PassEntry {
    PassEntry(
      document: document, line: 1, kind: "quantitative", words: fingerprint, fingerprint: fingerprint,
      result: .claim(verdict))
  }

  private func finding(_ fingerprint: String, _ severity: Finding.Severity = .error) -> PassEntry {
    PassEntry(
      document: "a.txt", line: 1, kind: "unit-slip", words: fingerprint, fingerprint: fingerprint,
      result: .finding(severity))
  }

  @Test func `equal passes have no difference`() {
    let entries = [claim("1"), claim("1"), finding("1")]
    let diff = PassDiff(from: entries, to: entries)
    #expect(diff.isEmpty)
    #expect(diff.unchanged == entries)
  }

  @Test func `what is new, gone and changed is told apart`() {
    let diff = PassDiff(
      from: [claim("1"), claim("2"), finding("3"), finding("4")],
      to: [claim("1", .contradicted), claim("5"), finding("3"), finding("4", .note)])
    #expect(diff.new == [claim("5")])
    #expect(diff.gone == [claim("2")])
    #expect(diff.changed.map(\.new) == [claim("1", .contradicted), finding("4", .note)])
    #expect(diff.unchanged == [finding("3")])
  }

  @Test func `of equal claims one more is new`() {
    let diff = PassDiff(from: [claim("1")], to: [claim("1"), claim("1")])
    #expect(diff.new.count == 1)
    #expect(diff.unchanged.count == 1)
  }

  @Test func `a draft under another name is the same draft`() {
    let diff = PassDiff(from: [claim("1", in: "draft-1.txt")], to: [claim("1", in: "draft-2.txt")])
    #expect(diff.isEmpty)
  }

  @Test func `the same document comes before others`() {
    let diff = PassDiff(
      from: [claim("1", in: "a.txt", .contradicted), claim("1", in: "b.txt")],
      to: [claim("1", in: "b.txt"), claim("1", in: "c.txt", .contradicted)])
    #expect(diff.isEmpty)
  }

  @Test(arguments: [
    ("1 2 3 4", "1 2 3 4", ""), ("1 2 3 4", "2 3 4 1", "1"), ("1 2 3 4", "1 4 2 3", "4"), ("1 2 3", "0 1 5 2 3 6", ""),
    ("1 2 3 4", "1 4", ""), ("1 2 3 4 5", "1 9 5 3 4", "5"),
  ])
  func `what changed its place past others has moved`(old: String, new: String, moved: String) {
    let entries = [old, new].map { $0.split(separator: " ").map { claim(String($0)) } }
    #expect(PassDiff(from: entries[0], to: entries[1]).moved.map(\.new.words).joined(separator: " ") == moved)
  }

  @Test func `what went to another document has moved, unless the document has a new name`() {
    let old = [claim("1", in: "a.txt"), claim("2", in: "a.txt")]
    let new = [claim("1", in: "a.txt"), claim("2", in: "b.txt")]
    #expect(PassDiff(from: old, to: new).moved.map(\.new) == [claim("2", in: "b.txt")])
    #expect(PassDiff(from: old, to: [claim("1", in: "b.txt"), claim("2", in: "b.txt")]).isEmpty)
  }

  @Test func `a claim and a finding are never the same`() {
    let diff = PassDiff(from: [claim("1")], to: [finding("1")])
    #expect(diff.new.count == 1)
    #expect(diff.gone.count == 1)
  }
}
