import AssayModel
import AssaySegmentation
import AssayText
import Testing

/// The sentences of one paragraph.
private func sentences(_ paragraph: String, kind: Block.Kind = .paragraph) -> [String] {
  let text = Text(paragraph)
  let span = text.trimmed(text.span)
  let document = Document(
    id: "test", origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text,
    blocks: span.isEmpty ? [] : [Block(kind: kind, span: span)])
  return Segmenter.segment(document).sentences.map { text[$0.span] }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ["The river rose.", "The bridge held."],
    ["Was it full?", "It was.", "Good!", "We left."],
    ["He paid $3.50 for it.", "She paid 4.", "Nobody else did."],
    ["Mr. Hale met Dr. Ortiz and Gen. R. K. Dunmore.", "They talked."],
    ["It was J. P. Harrow and V. C. Marsh who won.", "Nobody else did."],
    ["He moved to the U.S. in 1999.", "The U.S. Senate met."],
    ["She lives in the U.K.", "The move was hard."],
    ["It was sold to Marlow & Sons Ltd. in May.", "The price was low."],
    ["The firm is Marlow Inc.", "It has nine staff."],
    ["See Fig. 3 and No. 7, p. 12, for the plan.", "It is old."],
    ["He said no.", "Peter said yes."],
    ["Apples, pears, etc.", "Nothing else grew."],
    ["The train left at 5 p.m. Monday from the old station.", "It was late."],
    ["The shop on the corner opened at 9 a.m.", "Nobody came."],
    ["At 9 a.m. Mr. Hale opened the shop."],
    ["\"It is over.\"", "She closed the book."],
    ["“It is over,” he said.", "“We lost.”"],
    ["“Are you mad?” Ms Okoro asked.", "Nobody answered."],
    ["“Are you mad?” she asked."],
    ["It was late (he had missed the bus.) and dark."],
    ["(The hall was full.)", "The play began."],
    ["The dam was built in 1931. [4]", "The town moved. [5][6]"],
    ["They learned quickly.12", "The rest did not."],
    ["We waited ... and waited.", "Nothing came..."],
    ["He was sure . . . or nearly.", "So was I."],
    ["What now?!", "Nobody knew."],
    ["The order fell.", ". . . Next came the war."],
    ["I work at Yahoo! in the city."],
    ["The lamp broke.", "Then the door fell.", "Who was there?"],
    ["Vitamin C helps.", "Vitamin D does too."],
    ["Boston, Mass.", "The city is old."],
    ["It was agreed in Sept. 2014 and on Jan. 5.", "Work began."],
    ["iPhone sales rose.", "iPad sales fell."],
    ["The judge cited Roe v. Wade and others, e.g. Hall v. Dean.", "It was enough."],
    ["He is 5 ft. 11 in. tall.", "She is not."],
    ["The photograph was sold.", "(photograph: the author)"],
    ["这是一句。", "这是另一句。"],
  ])
  func `cuts a paragraph into its sentences`(_ expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test(arguments: [
    ("1. Boil water 2. Add salt 3. Wait", ["1. Boil water", "2. Add salt", "3. Wait"]),
    ("1) Boil water. 2) Add salt.", ["1) Boil water.", "2) Add salt."]),
    ("• Bread • Milk • Eggs", ["• Bread", "• Milk", "• Eggs"]),
    ("- Bread\n- Milk, and\n  butter\n- Eggs", ["- Bread", "- Milk, and\n  butter", "- Eggs"]),
    ("a. Boil water b. Add salt", ["a. Boil water", "b. Add salt"]),
    ("1. Raise the heat to 2. Wait an hour.", ["1. Raise the heat to 2.", "Wait an hour."]),
    ("Phone: 020 7946 Fax: 020 7947", ["Phone: 020 7946", "Fax: 020 7947"]),
    ("Yours sincerely, Ann Hale", ["Yours sincerely,", "Ann Hale"]),
    ("The plan of the hall cc: Ann Hale", ["The plan of the hall", "cc: Ann Hale"]),
    ("Part 2 of 3: The war", ["Part 2 of 3:", "The war"]),
    ("Figure 2 The old harbour", ["Figure 2", "The old harbour"]),
    ("He loves: bread, phone: calls.", ["He loves: bread, phone: calls."]),
    ("IV. The end of the war", ["IV. The end of the war"]),
  ])
  func `finds the items of a list`(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `takes a line break for white space`() {
    let text =
      "The council met on the first floor of\nthe town hall and spoke about\nthe Harbour Bridge. It rained."
    #expect(sentences(text).count == 2)
  }

  @Test func `keeps a short heading line apart from the text below`() {
    let text = "Harbour Bridge\nThe council met on the first floor of the town hall and spoke about it."
    #expect(sentences(text).first == "Harbour Bridge")
    #expect(sentences(text).count == 2)
  }

  @Test func `splits where the blank after a stop was lost`() {
    #expect(sentences("She left.The door fell shut.") == ["She left.", "The door fell shut."])
    #expect(sentences("See example.com. It is old.") == ["See example.com.", "It is old."])
  }

  @Test func `leaves a table row whole`() {
    #expect(sentences("Hall St. | 12. | Yes. No.", kind: .tableRow).count == 1)
  }

  @Test(arguments: [
    "", " ", ".", "...", "\u{0}", ". . . .", "\"", "“”", "[[[[", "?!?!", "1.", "a.", "•", "\n-\n-\n",
  ])
  func `survives scraps`(_ text: String) {
    let whole = sentences(text).joined()
    #expect(whole.count <= text.count)
  }

  @Test func `takes time in proportion to the text`() {
    // A quadratic walk would need minutes.
    let long = String(repeating: "a [. ", count: 60_000) + String(repeating: "\"'.", count: 60_000)
    #expect(!sentences(long).isEmpty)
  }
}
