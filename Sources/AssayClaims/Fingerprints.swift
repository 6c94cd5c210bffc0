import AssayModel
import AssayText

/// Makes the fingerprints of a document's claims, which a claim keeps when the text around it changes.
struct Fingerprints {
  /// How many claims had a fingerprint's first part before.
  private var seen: [UInt64: Int] = [:]

  /// - Parameter claims: About how many there will be.
  init(claims: Int) { seen.reserveCapacity(claims) }

  /// Kind, sentence, values, and the ordinal among claims that are equal in all three.
  mutating func fingerprint(
    of kind: Claim.Kind, in sentence: Int, quantities: Range<Int>, times: Range<Int>, of document: AnnotatedDocument
  ) -> String {
    var print = Fingerprint()
    print.add(kind.rawValue)
    print.add(wordsOf: document.tokens.tokens[document.sentences[sentence].tokens])
    for index in quantities {
      document.quantities[index].value.withDigits { print.addPart($0) }
      print.addPart(CollectionOfOne(UInt8(ascii: " ")))
      print.add(document.quantities[index].unit.code)
    }
    for index in times { print.add(document.times[index].value) }
    let ordinal = seen[print.value, default: 0]
    seen[print.value] = ordinal + 1
    print.add(String(ordinal))
    return print.text
  }
}
