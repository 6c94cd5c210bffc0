import AssayText
import Testing

@Suite struct ScriptDigitTests {
  @Test(
    arguments: phrasings([
      (
        "345 kg",
        [
          "It weighs ٣٤٥ kg.", "It weighs ۳۴۵ kg.", "It weighs ३४५ kg.", "It weighs ৩৪৫ kg.", "It weighs ๓๔๕ kg.",
          "It weighs ３４５ kg.", "It weighs 345 kg.",
        ]
      ),
      ("12500 g", ["It weighs ١٢٬٥٠٠ g.", "It weighs １２，５００ g.", "It weighs १२,५०० g.", "It weighs 12,500 g."]),
      ("3.5 t", ["It weighs ٣٫٥ t.", "It weighs ３．５ t.", "It weighs ३.५ t."]),
      ("450 INR", ["It cost ₹४५०.", "It cost ₹450."]),
      ("40..50 km", ["It is ४०-५० km away.", "It is between ٤٠ and ٥٠ km away."]),
    ]))
  func `reads digits of any script`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(arguments: ["It was in ２０１５.", "It was in ٢٠١٥.", "T４ is a cell.", "It read ٣४."])
  func `a year, a code or a mixture of scripts is no quantity`(_ text: String) {
    #expect(quantities(in: text).isEmpty)
  }
}
