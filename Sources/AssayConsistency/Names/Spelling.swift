import AssayText

/// How a name is spelt, reduced to what survives being written in another alphabet: consonants of one sound are one,
/// and the vowels between them are known by their kind.
struct Spelling: Equatable {
  /// The consonants in order, each as the plainest letter for its sound.
  private(set) var consonants: [UInt8] = []
  /// The vowels before each consonant and after the last one: one element more than `consonants`.
  private(set) var vowels: [[UInt8]] = [[]]

  /// - Parameter letters: ASCII letters in lower case.
  init(_ letters: [UInt8]) {
    letters.withUnsafeBufferPointer { letters in
      Self.forEachSound(in: letters[...]) { letter, isVowel in
        if isVowel {
          vowels[vowels.count - 1].append(letter)
        } else {
          consonants.append(letter)
          vowels.append([])
        }
      }
    }
  }

  /// A hash of the consonants, and their number: spellings with another skeleton are other names.
  static func skeleton(of letters: Slice<UnsafeBufferPointer<UInt8>>) -> (key: UInt32, count: Int) {
    var key = Folding.basis
    var count = 0
    forEachSound(in: letters) { letter, isVowel in
      if !isVowel {
        key = Folding.mix(key, letter)
        count += 1
      }
    }
    return (key, count)
  }

  /// Calls `body` with the vowels and the consonants in order; each consonant is the plainest letter for its sound.
  @inline(__always)
  private static func forEachSound(
    in letters: Slice<UnsafeBufferPointer<UInt8>>, _ body: (_ letter: UInt8, _ isVowel: Bool) -> Void
  ) {
    var index = letters.startIndex
    var last: UInt8 = 0
    func letter(_ offset: Int) -> UInt8 { index + offset < letters.endIndex ? letters[index + offset] : 0 }
    func vowel(_ letter: UInt8) {
      body(letter, true)
      last = 0
    }
    // A doubled consonant is one.
    func consonant(_ letter: UInt8) {
      if letter != last { body(letter, false) }
      last = letter
    }
    // "Yekaterinburg" and "Ekaterinburg", "Tsikhanouskaya" and "Tikhanovskaya".
    if letter(0) == y, letter(1) == e { index += 1 }
    while index < letters.endIndex {
      let current = letters[index]
      switch current {
      case UInt8(ascii: "a"), UInt8(ascii: "i"), e, y, UInt8(ascii: "o"), UInt8(ascii: "u"):
        vowel(current)
        // "ou" and "ov" before "s" are two ways to write one sound.
        if current == UInt8(ascii: "o"), letter(1) == UInt8(ascii: "u"), letter(2) == UInt8(ascii: "s") {
          consonant(UInt8(ascii: "v"))
          index += 2
        } else {
          index += 1
        }
      case UInt8(ascii: "h"):
        if index == letters.startIndex { consonant(current) }
        index += 1
      case UInt8(ascii: "t") where letter(1) == UInt8(ascii: "s") && index == letters.startIndex:
        consonant(current)
        index += 2
      case UInt8(ascii: "t") where letter(1) == UInt8(ascii: "c") && letter(2) == UInt8(ascii: "h"):
        index += 1
      case UInt8(ascii: "d") where letter(1) == UInt8(ascii: "j") && index == letters.startIndex:
        index += 1
      case UInt8(ascii: "z") where index > letters.startIndex && letters[index - 1] == UInt8(ascii: "t"):
        consonant(UInt8(ascii: "s"))
        index += 1
      case UInt8(ascii: "p") where letter(1) == UInt8(ascii: "h"):
        consonant(UInt8(ascii: "f"))
        index += 2
      case UInt8(ascii: "c"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "k"):
        consonant(UInt8(ascii: "k"))
        index += 1
      case UInt8(ascii: "w"):
        consonant(UInt8(ascii: "v"))
        index += 1
      case UInt8(ascii: "s") where letter(1) == UInt8(ascii: "h"):
        consonant(UInt8(ascii: "x"))
        index += 2
      default:
        consonant(current)
        index += 1
      }
    }
  }

  private static let e = UInt8(ascii: "e")
  private static let y = UInt8(ascii: "y")

  /// Whether two spellings may stand for one name: the same consonants, and vowels of one kind between them.
  ///
  /// One vowel may be missing inside, none at the end, where vowels tell a country from its people.
  func isTransliteration(of other: Spelling) -> Bool {
    guard consonants == other.consonants else { return false }
    var missing = 0
    for (place, (a, b)) in zip(vowels, other.vowels).enumerated() where a != b {
      let isLast = place == vowels.count - 1
      if a.isEmpty || b.isEmpty {
        if isLast || a.count + b.count > 1 { return false }
        missing += 1
      } else if isLast {
        if Self.plainEnding(a) != Self.plainEnding(b) { return false }
      } else if !Self.isSameKind(a, b) {
        return false
      }
    }
    return missing <= 1
  }

  /// "y", "iy", "ii" and "ee" at the end are "i".
  private static func plainEnding(_ vowels: [UInt8]) -> [UInt8] {
    if vowels.allSatisfy({ $0 == y || $0 == UInt8(ascii: "i") }) || vowels == [e, e] { return [UInt8(ascii: "i")] }
    return vowels
  }

  private enum Kind { case open, front, back }

  private static func kind(_ vowels: [UInt8]) -> Kind {
    if vowels.contains(UInt8(ascii: "o")) || vowels.contains(UInt8(ascii: "u")) { return .back }
    return vowels.contains { $0 != UInt8(ascii: "a") } ? .front : .open
  }

  private static func isSameKind(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let kinds = (kind(a), kind(b))
    if kinds.0 == kinds.1 { return true }
    // "Mohammed", "Muhammad".
    return (a == [e] && b == [UInt8(ascii: "a")]) || (a == [UInt8(ascii: "a")] && b == [e])
  }

  /// The letters of a token in lower case, Latin-1 letters without their marks, other scripts left out.
  static func plainLetters(of token: Token, in text: Text) -> [UInt8] {
    var letters: [UInt8] = []
    appendPlainLetters(of: token, in: text, to: &letters)
    return letters
  }

  /// Appends what `plainLetters(of:in:)` returns.
  static func appendPlainLetters(of token: Token, in text: Text, to letters: inout [UInt8]) {
    var offset = Int(token.start)
    while offset < Int(token.end), let scalar = text.scalar(at: offset) {
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value) | 0x20
        if byte &- 0x61 < 26 { letters.append(byte) }
      } else if scalar.value >= 0xC0, scalar.value < 0x180 {
        let letter = unmarked[Int(scalar.value) - 0xC0]
        if letter != 0 { letters.append(letter) }
      }
      offset += scalar.length
    }
  }

  /// The plain letters of U+00C0…U+017F, in order; 0 where there is none.
  private static let unmarked: [UInt8] = {
    let table: StaticString = """
      aaaaaaaceeeeiiiidnooooo_ouuuuytsaaaaaaaceeeeiiiidnooooo_ouuuuyty\
      aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
      lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
      """
    return table.withUTF8Buffer { $0.map { $0 == UInt8(ascii: "_") ? 0 : $0 } }
  }()
}
