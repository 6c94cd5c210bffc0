import AssayModel
import Testing

@Suite struct LooseDateTests {
  @Test(arguments: [
    ("2024", "2024-01-01/2024-12-31"), ("2024-02", "2024-02-01/2024-02-29"), ("2024-03-12", "2024-03-12"),
    ("2024-03-12T10:00:00Z", "2024-03-12"), ("2024-03-12T10:00:00.25-05:30", "2024-03-12"),
  ])
  func `the four forms are dates`(_ text: String, _ interval: String) {
    #expect(LooseDate(text)?.interval.description == interval)
    #expect(LooseDate(text)?.text == text)
  }

  @Test(arguments: [
    "", "+024", "0000", "2024-+3", "2024-3", "2024-13", "2024-03-32", "2024/03/12", "2024-03-12Tfoo",
    "2024-03-12 10:00:00", "2024-03-12T10:00:00", "2024-03-12T25:00:00Z", "2024-03-12T10:00:00+0100",
    "2024-03-12T10:00:00.Z", "٢٠٢٤", "2024-03-12T10:00:00Zé",
  ])
  func `other texts are none`(_ text: String) {
    #expect(LooseDate(text) == nil)
  }

  @Test(arguments: [
    ("\"2024-03-12\"", "2024-03-12"), ("\"2024-03-12 10:00:00\"", "2024-03-12"), ("\"2024\"", nil), ("\"\"", nil),
    ("null", nil),
  ])
  func `a line's date counts when it is a day`(_ written: String, _ day: String?) throws {
    let record = try LineRecord(line: Array("{\"id\": 7, \"date\": \(written)}".utf8))
    #expect(record.id == "7")
    #expect(try record.date()?.day?.description == day)
  }

  @Test(arguments: ["\"soon\"", "\"2024-03-12Tfoo\"", "\"2024-03-12 noon\""])
  func `a line's date of no use is a fault`(_ written: String) throws {
    let record = try LineRecord(line: Array("{\"id\": \"a\", \"date\": \(written)}".utf8))
    #expect(throws: LineRecord.Fault.self) { try record.date() }
  }

  @Test(arguments: [
    ("[]", "not a JSON object"), ("{", "not valid JSON in UTF-8"), ("{\"text\": 1}", "\"text\" has the wrong type"),
  ])
  func `a line that is no record says why`(_ line: String, _ reason: String) {
    #expect(throws: LineRecord.Fault.self) { try LineRecord(line: Array(line.utf8)) }
    do throws(LineRecord.Fault) { _ = try LineRecord(line: Array(line.utf8)) } catch { #expect(error.reason == reason) }
  }
}
