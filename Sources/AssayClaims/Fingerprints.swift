import AssayModel
import AssayText

/// Makes the fingerprints of a document's claims, which a claim keeps when the text around it changes.
struct Fingerprints {
  /// How many claims had a fingerprint's first part before.
  private var seen: [UInt64: Int] = [:]
  /// Value and unit of each quantity in words, made when the first claim asks.
  private var figures: [String?]

  /// - Parameter quantities: How many the document has.
  init(quantities: Int) {
    figures = Array(repeating: nil, count: quantities)
  }

  /// Kind, sentence, values, and the ordinal among claims that are equal in all three.
  mutating func fingerprint(of claim: Claim, in document: AnnotatedDocument) -> String {
    var print = Fingerprint()
    print.add(claim.kind.rawValue)
    print.add(wordsOf: document.tokens.tokens[document.sentences[claim.sentence].tokens])
    for index in claim.quantities { print.add(figure(index, in: document)) }
    for index in claim.times { print.add(document.times[index].value) }
    let ordinal = seen[print.value, default: 0]
    seen[print.value] = ordinal + 1
    print.add(String(ordinal))
    return print.text
  }

  private mutating func figure(_ index: Int, in document: AnnotatedDocument) -> String {
    if let figure = figures[index] { return figure }
    let figure = document.quantities[index].value.description + " " + document.quantities[index].unit.code
    figures[index] = figure
    return figure
  }
}
