import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText
import Testing

private func names(_ string: String) -> [Name] {
  let text = Text(string)
  var blocks: [Block] = []
  var start = 0
  for part in string.split(separator: "\n\n", omittingEmptySubsequences: false) {
    let span = text.trimmed(TextSpan(start, start + part.utf8.count))
    if !span.isEmpty { blocks.append(Block(kind: .paragraph, span: span)) }
    start += part.utf8.count + 2
  }
  var document = Segmenter.segment(
    Document(
      id: "test", date: CalendarDate(year: 2024, month: 6, day: 20),
      origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text, blocks: blocks))
  Annotator.annotate(&document)
  for name in document.names { #expect(document.tokens.span(name.tokens) == name.span) }
  return document.names
}

/// "person Maria Okonkwo, place Lagos".
private func shown(_ string: String) -> String {
  let text = Text(string)
  return names(string).map { "\($0.kind) \(text[$0.span])" }.joined(separator: ", ")
}

@Suite struct NameTests {
  @Test(arguments: [
    ("Mr Okonkwo left.", "person Okonkwo"),
    ("They met Dr. Ingrid Solheim.", "person Ingrid Solheim"),
    ("They met President Tomas Varga and Queen Helena.", "person Tomas Varga, person Helena"),
    ("The spokesman Anton Brekke spoke.", "person Anton Brekke"),
    ("A letter from the mayor, Lena Voss, came.", "person Lena Voss"),
    ("It was J. P. Harrow who won.", "person J. P. Harrow"),
    ("Maria van der Berg won.", "person Maria van der Berg"),
    (
      "A man called Osman bin Tariq and Bashar al-Masri left.", "other Osman bin Tariq, other Bashar al-Masri"
    ),
    ("Marlow Chief Executive Ann Hale left.", "other Marlow, person Ann Hale"),
    ("Russian Foreign Minister Pavel Orlov left.", "other Russian, person Pavel Orlov"),
    ("He thanked Yara Benit, who had helped.", "person Yara Benit"),
    ("Nobody, Yara Benit said, had helped.", "person Yara Benit"),
  ])
  func `finds people`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test(arguments: [
    ("She joined Marlow Textiles Inc. in May.", "organisation Marlow Textiles Inc"),
    ("She joined Hale & Sons.", "organisation Hale & Sons"),
    ("She joined the Ministry of Public Works.", "organisation Ministry of Public Works"),
    ("She joined the University of Ostrava.", "organisation University of Ostrava"),
    ("She joined the Ministry of Health and Welfare.", "organisation Ministry of Health and Welfare"),
    ("She joined the Harbour Party and NATO.", "organisation Harbour Party, organisation NATO"),
    ("She joined the Justice Department.", "organisation Justice Department"),
    ("She joined General Motors.", "organisation General Motors"),
    ("She wrote to the White House.", "organisation White House"),
  ])
  func `finds organisations`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test(arguments: [
    ("They live in Ovaria.", "place Ovaria"),
    ("They crossed the Tarn River near Mount Elsin.", "place Tarn River, place Mount Elsin"),
    ("They flew to the United States and New Zealand.", "place United States, place New Zealand"),
    ("They flew to Kenya.", "place Kenya"),
    ("U.S. troops left the UK.", "place U.S., place UK"),
    ("They landed at Kestrel Airport.", "place Kestrel Airport"),
    ("France’s farmers left.", "place France"),
  ])
  func `finds places`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test(arguments: [
    "Prices rose.", "However, nobody came.", "They met on Monday in March.", "The CEO said GDP fell.",
    "I think so.",
    "The minister left.", "“Nobody came,” he said.", "Yesterday the President left.", "A. First item.",
    "We left in May.",
    "Many doctors left.", "Rivers rose. The rivers fell.",
  ])
  func `stays quiet`(_ text: String) {
    #expect(shown(text) == "")
  }

  @Test func `marks demonyms as other`() {
    #expect(shown("The French farmers met a Kenyan.") == "other French, other Kenyan")
  }

  @Test func `takes the fullest form of a name`() {
    let found = names(
      "Maria Okonkwo opened the hall. Ms Okonkwo spoke.\n\nThe World Grain Council (WGC) met. The WGC paid Marlow Textiles Ltd. "
        + "Then Marlow left.")
    #expect(
      found.map(\.canonical) == [
        "Maria Okonkwo", "Maria Okonkwo", "World Grain Council", "World Grain Council", "World Grain Council",
        "Marlow Textiles Ltd", "Marlow Textiles Ltd",
      ])
    #expect(found[1].kind == .person && found[3].kind == .organisation)
  }

  @Test func `leaves a short form alone when two people could be meant`() {
    let found = names("Mr Adam Hale met Mrs Ruth Hale. Then Hale left.")
    #expect(found.last?.canonical == "Hale")
  }

  @Test func `trusts no capitals in a headline`() {
    let text = "Harbour Council Votes Against New Bridge Over Tarn\n\nThe council voted on the Tarn Bridge."
    #expect(shown(text).hasSuffix("other Tarn, place Tarn Bridge"))
    #expect(!shown(text).contains("Harbour"))
    #expect(shown("STORM HITS COAST AS TOWNS FLOOD") == "")
  }

  @Test func `survives scraps`() {
    let pieces = [
      "Mr", "President", ".", ",", "A", "of", "the", "van", "al", "-", "Hale", "&", "Inc", "U.S.", "“",
      "\n\n", "Ministry",
      "and", "in", "Lake", "’s", "1", "NATO", "Ann", "(", ")", "said", "king", "The", "É", "French", "New",
      "York", "CEO",
    ]
    var state: UInt64 = 11
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 20 & 3 == 0 ? "" : " ")
      }
      var last = 0
      for name in names(text) {
        #expect(name.span.start >= last && !name.span.isEmpty && !name.canonical.isEmpty)
        last = name.span.end
      }
    }
  }

  @Test func `takes time in proportion to the text`() {
    let text = (0..<20_000).map { "Mr Ann\($0 % 7) Hale\($0) of the Ministry of Works met Hale. " }.joined()
    #expect(!names(text).isEmpty)
  }
}
