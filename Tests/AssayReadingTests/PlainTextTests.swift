import AssayModel
import AssayReading
import Testing

@Suite struct PlainTextTests {
  /// "kind: text" for each block.
  private func blocks(_ text: String) -> [String] {
    let document = Reader.document(text: text, id: "t")
    #expect(document.text.string == text)
    return document.blocks.map { "\($0.kind.rawValue): \(document.text[$0.span])" }
  }

  @Test(arguments: [
    ("One.\n\nTwo.\n", ["paragraph: One.", "paragraph: Two."]),
    ("One.\r\n\r\nTwo.", ["paragraph: One.", "paragraph: Two."]),
    ("  \n\t\n", []),
    ("No end here", ["paragraph: No end here"]),
    (
      "The harbour was closed for a day.\nShips waited outside until the storm had passed.",
      [
        "paragraph: The harbour was closed for a day.",
        "paragraph: Ships waited outside until the storm had passed.",
      ]
    ),
    (
      "The harbour was closed for a day after\nthe storm, and ships waited outside.",
      ["paragraph: The harbour was closed for a day after\nthe storm, and ships waited outside."]
    ),
    (
      "Harbour reopens\n\nThe harbour reopened on Monday after a storm.\n\nWhat next?\n\nNobody could say when the dredging ends.",
      [
        "title: Harbour reopens", "paragraph: The harbour reopened on Monday after a storm.",
        "heading: What next?",
        "paragraph: Nobody could say when the dredging ends.",
      ]
    ),
    (
      "Harbour reopens\nBy Jane Doe\nThursday, August 8, 2019\n\nThe harbour reopened on Monday after a storm.",
      [
        "title: Harbour reopens", "byline: By Jane Doe", "dateline: Thursday, August 8, 2019",
        "paragraph: The harbour reopened on Monday after a storm.",
      ]
    ),
    (
      "It needs:\n- a crane\n- two pilots,\n  with licences\n1. money",
      [
        "paragraph: It needs:", "list-item: - a crane", "list-item: - two pilots,\n  with licences",
        "list-item: 1. money",
      ]
    ),
    (
      "The minister, left, visits the harbour on Monday. Image Credit: Agency\n\nThe port: a visit.",
      [
        "caption: The minister, left, visits the harbour on Monday. Image Credit: Agency",
        "paragraph: The port: a visit.",
      ]
    ),
    ("He gave him credit: it was due.", ["paragraph: He gave him credit: it was due."]),
    ("> quoted\n> still quoted\nmine.", ["block-quote: > quoted\n> still quoted", "paragraph: mine."]),
    ("Year\tTons\tShips\n2019\t12\t3", ["table-row: Year\tTons\tShips", "table-row: 2019\t12\t3"]),
  ])
  func `finds the blocks`(_ text: String, _ expected: [String]) {
    #expect(blocks(text) == expected)
  }

  @Test(arguments: [
    "The crew was brought to the harbour and", "It ends well. [5]", "so it is", "Of one thing, however,",
  ])
  func `is no heading`(_ line: String) {
    let text = line + "\n\nThe harbour reopened on Monday after a storm that had lasted for a week."
    #expect(blocks(text).allSatisfy { $0.hasPrefix("paragraph") })
  }

  @Test func `joins wrapped lines, sentence ends included`() {
    let text = """
      The harbour board met on Monday to hear the engineers' report. It said
      that the northern wall had moved by four millimetres in ten months. A
      second survey follows in the spring, when the water is low enough.
      """
    #expect(blocks(text).count == 1)
  }

  @Test func `keeps one paragraph a line apart`() {
    let sentence = "The harbour board met on Monday to hear a report on the wall, and it was a long one. "
    let line = String(repeating: sentence, count: 3)
    #expect(blocks(line + "\n" + line + "\n" + line).count == 3)
  }

  @Test func `short lines in a row are no headings`() {
    let text = "Red\n\nGreen\n\nBlue\n\nYellow\n\nThese are the colours that the harbour board has chosen."
    #expect(blocks(text).allSatisfy { $0.hasPrefix("paragraph") })
  }

  @Test(arguments: [
    ("Thursday, August 8, 2019\n\nText follows here.", "2019-08-08"),
    ("Beirut, 12 March 2024 — The port reopened.", "2024-03-12"),
    ("GENEVA (Mar. 3, 2021) – The port reopened.", "2021-03-03"),
    ("Title here\n\nPublished: 1st May 2020, 10:05 GMT\n\nThe port reopened on a Friday.", "2020-05-01"),
    ("HAMBURG, March 12, 2024 (Agency) - The port reopened.", "2024-03-12"),
  ])
  func `takes the date from a dateline`(_ text: String, _ date: String) {
    #expect(Reader.document(text: text, id: "t").date?.description == date)
  }

  @Test(arguments: [
    "The port reopened on 12 March 2024 after repairs.", "Beirut: The port reopened.",
    "On March 12, 2024 the port reopened.", "Monday, 31 February 2020", "",
    "Ada Moss (11 November 1914 – 25 August 2011) was an engineer.",
  ])
  func `finds no date`(_ text: String) {
    #expect(Reader.document(text: text, id: "t").date == nil)
  }

  @Test func `a given date goes before the dateline`() {
    let document = Reader.document(
      text: "August 8, 2019\n\nText follows here.", id: "t", date: CalendarDate(iso: "2020-01-01"))
    #expect(document.date?.description == "2020-01-01")
    #expect(document.notes.isEmpty)
  }
}
