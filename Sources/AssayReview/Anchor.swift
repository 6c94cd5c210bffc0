import AssayModel
import AssayText

/// Where the text that a decision was made on is now.
public struct Anchor: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    /// The same words at the same place.
    case position
    /// The same words elsewhere.
    case quote
    /// Like words.
    case fuzzy
  }

  /// The id of the item.
  public let item: String
  /// 0…1.
  public let score: Double
  public let method: Method

  /// Below this a likeness is not worth showing.
  static let least = 0.35

  /// The item that a decision's text has most likely become.
  ///
  /// Words weigh 0.75, those around them 0.15 and the place 0.1; an item of another sort counts four fifths. Words are
  /// compared as sets of pairs of neighbouring letters (the coefficient of Dice, 1945), which survives a changed figure
  /// or ending.
  ///
  /// - Parameters:
  ///   - items: The items of the document, in text order.
  ///   - isFree: Whether an item may be chosen: one that has decisions of its own may not.
  static func best(
    for basis: Decision.Basis, kind: Decision.Kind, among items: ArraySlice<ReviewItem>, in text: Text,
    isFree: (ReviewItem) -> Bool
  ) -> Anchor? {
    let wanted = LetterPairs(basis.words)
    let before = LetterPairs(basis.before)
    let after = LetterPairs(basis.after)
    var best: Anchor?
    for item in items where item.kind == kind && isFree(item) {
      let span = TextSpan(min(item.span.start, text.count), min(item.span.end, text.count))
      let words = text[span]
      let likeness = words == basis.words ? 1 : wanted.likeness(LetterPairs(words))
      guard likeness >= 0.3 else { continue }
      let surroundings = Surroundings(of: span, in: text)
      let context =
        (before.likeness(LetterPairs(surroundings.before)) + after.likeness(LetterPairs(surroundings.after))) / 2
      let distance = Double(abs(span.start - basis.start)) / Double(max(text.count, 1))
      var score = 0.75 * likeness + 0.15 * context + 0.1 * (1 - min(1, distance))
      if !item.sorts.contains(basis.sort) { score *= 0.8 }
      let method: Method = words != basis.words ? .fuzzy : span.start == basis.start ? .position : .quote
      if score > (best?.score ?? least) { best = Anchor(item: item.id, score: score, method: method) }
    }
    return best
  }

  /// Whether the decision moves along by itself: the words are the same, and so is nearly everything around them.
  var isSure: Bool { method != .fuzzy && score >= 0.85 }
}

/// The words on either side of a place, as a decision keeps them.
struct Surroundings {
  let before: String
  let after: String
  /// How many bytes on either side; cut at a character.
  private static let reach = 48

  init(of span: TextSpan, in text: Text) {
    var start = max(0, span.start - Self.reach)
    while start < span.start, text[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(text.count, span.end + Self.reach)
    while end > span.end, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    before = text[TextSpan(start, span.start)]
    after = text[TextSpan(span.end, end)]
  }
}

/// The pairs of neighbouring bytes in a text, letters in lower case, white space as one blank.
private struct LetterPairs {
  private var pairs: [UInt16] = []
  /// Longer texts are compared by their beginning.
  private static let longest = 600

  init(_ text: String) {
    var last: UInt8 = 0x20
    for byte in text.utf8.prefix(Self.longest) {
      var byte = byte
      if byte < 0x21 { byte = 0x20 }
      if byte >= 0x41, byte <= 0x5A { byte += 0x20 }
      if byte == 0x20, last == 0x20 { continue }
      pairs.append(UInt16(last) << 8 | UInt16(byte))
      last = byte
    }
    pairs.sort()
  }

  /// Twice the pairs in common over all pairs: 0…1; two empty texts are alike.
  func likeness(_ other: LetterPairs) -> Double {
    if pairs.isEmpty, other.pairs.isEmpty { return 1 }
    var common = 0
    var i = 0
    var j = 0
    while i < pairs.count, j < other.pairs.count {
      if pairs[i] == other.pairs[j] {
        common += 1
        i += 1
        j += 1
      } else if pairs[i] < other.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(pairs.count + other.pairs.count)
  }
}
