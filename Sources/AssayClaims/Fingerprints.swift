import AssayModel
import AssayText

/// Makes the fingerprints of a document's claims, which a claim keeps when the text around it changes.
struct Fingerprints {
  /// A kind and the words of a sentence: several claims in a row begin with the same.
  private var begun: (kind: Claim.Kind, sentence: Int, print: Fingerprint)?
  /// How many claims had a fingerprint's first part before.
  private var seen: [UInt64: Int] = [:]

  /// - Parameter claims: About how many there will be.
  init(claims: Int) { seen.reserveCapacity(claims) }

  /// Kind, sentence, values, and the ordinal among claims that are equal in all three.
  mutating func fingerprint(
    of kind: Claim.Kind, in sentence: Int, quantities: Range<Int>, times: Range<Int>, of document: AnnotatedDocument
  ) -> String {
    var print = beginning(of: kind, in: sentence, of: document)
    for index in quantities {
      document.quantities[index].value.withDigits { print.addPart($0) }
      print.addPart(CollectionOfOne(UInt8(ascii: " ")))
      print.add(document.quantities[index].unit.code)
    }
    for index in times { print.add(document.times[index].value) }
    print.add(String(ordinal(of: print.value)))
    return print.text
  }

  private mutating func beginning(
    of kind: Claim.Kind, in sentence: Int, of document: AnnotatedDocument
  ) -> Fingerprint {
    if let begun, begun.kind == kind, begun.sentence == sentence { return begun.print }
    var print = Fingerprint()
    print.add(kind.rawValue)
    print.add(wordsOf: document.tokens.tokens[document.sentences[sentence].tokens])
    begun = (kind, sentence, print)
    return print
  }

  /// How many claims had the same first part before; counts this one.
  private mutating func ordinal(of print: UInt64) -> Int {
    func countUp(_ count: inout Int) -> Int {
      count += 1
      return count - 1
    }
    return countUp(&seen[print, default: 0])
  }
}
