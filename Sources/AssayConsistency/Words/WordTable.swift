import AssayText

/// The words of lists in lower case, looked up by their bytes: a flat table into the lists themselves.
final class WordTable: Sendable {
  private struct Entry {
    /// As `Token.key` of the word.
    var key: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt8 = 0
    /// The number of the list from 1; 0 in a free slot.
    var list: UInt8 = 0
  }

  private let lists: [StaticString]
  private let slots: [Entry]
  private let mask: Int
  /// A bit for each key modulo four times the slots: most letters are no word, and end here.
  private let filter: [UInt64]
  /// Words of eight letters or more, in chains: indices into `slots` by their first and by their last four letters.
  private let headsByStart: [Int32]
  private let headsByEnd: [Int32]
  private let nextByStart: [Int32]
  private let nextByEnd: [Int32]

  private static let headCount = 4096
  /// The letters of the words that `oneLetterShort` finds, at least.
  private static let leastLetters = 8

  /// - Parameters:
  ///   - lists: Words of ASCII letters in lower case, separated by white space; of a word in several the first counts.
  ///   - capacity: A power of two, twice the number of words at least.
  init(_ lists: [StaticString], capacity: Int) {
    var slots = [Entry](repeating: Entry(), count: capacity)
    let mask = capacity - 1
    for (number, list) in lists.enumerated() {
      let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
      var start = 0
      var key = Folding.basis
      for index in 0...bytes.count {
        if index < bytes.count, bytes[index] > 0x20 {
          key = Folding.mix(key, bytes[index])
          continue
        }
        if index > start {
          var slot = Int(key) & mask
          var isKnown = false
          while slots[slot].list != 0, !isKnown {
            let entry = slots[slot]
            let other = lists[Int(entry.list) - 1].utf8Start + Int(entry.start)
            isKnown =
              entry.key == key && Int(entry.count) == index - start
              && UnsafeBufferPointer(start: other, count: index - start).elementsEqual(bytes[start..<index])
            if !isKnown { slot = (slot + 1) & mask }
          }
          if !isKnown {
            slots[slot] = Entry(
              key: key, start: UInt32(start), count: UInt8(truncatingIfNeeded: index - start), list: UInt8(number + 1))
          }
        }
        start = index + 1
        key = Folding.basis
      }
    }
    var filter = [UInt64](repeating: 0, count: capacity / 16)
    for entry in slots where entry.list != 0 {
      let place = Int(entry.key) & (capacity * 4 - 1)
      filter[place >> 6] |= 1 << UInt64(place & 63)
    }
    var headsByStart = [Int32](repeating: -1, count: Self.headCount)
    var headsByEnd = headsByStart
    var nextByStart = [Int32](repeating: -1, count: capacity)
    var nextByEnd = nextByStart
    for slot in slots.indices where slots[slot].list == 1 && Int(slots[slot].count) >= Self.leastLetters {
      let word = UnsafeBufferPointer(
        start: lists[0].utf8Start + Int(slots[slot].start), count: Int(slots[slot].count))
      let start = Self.head(word, at: 0, letters: word.count)
      let end = Self.head(word, at: word.count - 4, letters: word.count)
      nextByStart[slot] = headsByStart[start]
      headsByStart[start] = Int32(slot)
      nextByEnd[slot] = headsByEnd[end]
      headsByEnd[end] = Int32(slot)
    }
    self.lists = lists
    self.slots = slots
    self.mask = mask
    self.filter = filter
    self.headsByStart = headsByStart
    self.headsByEnd = headsByEnd
    self.nextByStart = nextByStart
    self.nextByEnd = nextByEnd
  }

  /// The chain for four letters of a word.
  private static func head(_ word: UnsafeBufferPointer<UInt8>, at start: Int, letters: Int) -> Int {
    let four = UnsafeRawBufferPointer(word).loadUnaligned(fromByteOffset: start, as: UInt32.self)
    let hash = (four ^ UInt32(truncatingIfNeeded: letters)) &* 0x9E37_79B1
    return Int(hash >> 20) & (headCount - 1)
  }

  private func bytes(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: lists[Int(entry.list) - 1].utf8Start + Int(entry.start), count: Int(entry.count))
  }

  /// The number, from 1, of the list that has a word; 0 when none has.
  ///
  /// - Parameters:
  ///   - last: A letter that stands after the bytes.
  ///   - key: As `Token.key` of the word, `last` included.
  @inline(__always)
  func list(of word: UnsafeBufferPointer<UInt8>, then last: UInt8? = nil, key: UInt32) -> UInt8 {
    let place = Int(key) & (mask << 2 | 3)
    if filter[place >> 6] >> UInt64(place & 63) & 1 == 0 { return 0 }
    return listed(word, then: last, key: key)
  }

  private func listed(_ word: UnsafeBufferPointer<UInt8>, then last: UInt8?, key: UInt32) -> UInt8 {
    let count = word.count + (last == nil ? 0 : 1)
    var slot = Int(key) & mask
    while slots[slot].list != 0 {
      let entry = slots[slot]
      if entry.key == key, Int(entry.count) == count {
        let other = bytes(entry)
        var same = 0
        while same < word.count, other[same] == word[same] { same += 1 }
        if same == word.count, last == nil || other[count - 1] == last { return entry.list }
      }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The word of the first list, of eight letters or more, that letters become when one is put in inside; the last one
  /// in the alphabet when there are several, `nil` when there is none.
  func oneLetterMore(than word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard word.count + 1 >= Self.leastLetters else { return nil }
    var best: UnsafeBufferPointer<UInt8>?
    func look(_ entry: Entry) {
      guard Int(entry.count) == word.count + 1 else { return }
      let candidate = bytes(entry)
      var same = 0
      while same < word.count, candidate[same] == word[same] { same += 1 }
      // A letter lost at the end is no letter lost inside, but for the second of a pair.
      guard same > 0, same < word.count || candidate[same] == candidate[same - 1],
        candidate[(same + 1)...].elementsEqual(word[same...]),
        best.map({ $0.lexicographicallyPrecedes(candidate) }) ?? true
      else { return }
      best = candidate
    }
    // The letter is missing after the first four or before the last four.
    var place = headsByStart[Self.head(word, at: 0, letters: word.count + 1)]
    while place >= 0 {
      look(slots[Int(place)])
      place = nextByStart[Int(place)]
    }
    place = headsByEnd[Self.head(word, at: word.count - 4, letters: word.count + 1)]
    while place >= 0 {
      look(slots[Int(place)])
      place = nextByEnd[Int(place)]
    }
    return best
  }
}
