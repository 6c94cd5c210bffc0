import AssayText

/// Words without their commonest endings, so that "ballots" meets "ballot" and "employed" meets "employ".
enum Stem {
  /// A key that the inflections of a word share. It is not the key of the word itself.
  static func key(of token: Token, in text: Text) -> UInt32 {
    let start = Int(token.start)
    var end = Int(token.end)
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard end - start >= count + 3 else { return false }
      return (0..<count).allSatisfy { text[end - count + $0] | 0x20 == ending.utf8Start[$0] }
    }
    if ends("ies") {
      end -= 3
    } else if ends("ing") {
      end -= 3
    } else if ends("ed") {
      end -= 2
    } else if ends("es") {
      end -= 2
    } else if ends("s"), !ends("ss") {
      end -= 1
    } else if ends("e") || ends("y") {
      end -= 1
    }
    return text.bytes.withUnsafeBufferPointer { Folding.key($0, start, end) }
  }
}
