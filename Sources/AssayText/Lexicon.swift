/// A set of words with a value for each, looked up by a token's key: a flat table, about 5 ns a look-up.
///
/// Values are bit sets; a word listed in several groups has all their bits.
public struct Lexicon: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var key: UInt32
    @usableFromInline var value: UInt32
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
    /// The first and the last eight folded bytes, as little-endian numbers: all there is to compare for most words.
    @usableFromInline var head: UInt64 = 0
    @usableFromInline var tail: UInt64 = 0
  }

  @usableFromInline let slots: [Entry]
  @usableFromInline let mask: Int
  /// The folded bytes of all words.
  @usableFromInline let pool: [UInt8]
  /// A bit for each key modulo four times the slots: most words of a text are in no lexicon, and end here.
  @usableFromInline let filter: [UInt64]

  /// Makes a lexicon from groups of words separated by white space, in any case.
  ///
  /// - Parameter groups: The value of each group and its words. A value must not be 0.
  public init(_ groups: [(value: UInt32, words: StaticString)]) {
    // Byte by byte: lexicons are made at the program's start, and a `String` for each word would be most of it.
    var builder = Builder(capacity: groups.reduce(0) { $0 + Self.wordCount($1.words) })
    for group in groups {
      group.words.withUTF8Buffer { bytes in
        Self.forEachWord(in: bytes) { builder.add(bytes, $0, value: group.value) }
      }
    }
    self.init(builder)
  }

  /// Makes a lexicon from single words; the values of a word that is listed twice are joined.
  public init(_ entries: [(word: String, value: UInt32)]) {
    var builder = Builder(capacity: entries.count)
    for entry in entries {
      Array(entry.word.utf8).withUnsafeBufferPointer { builder.add($0, 0..<$0.count, value: entry.value) }
    }
    self.init(builder)
  }

  private init(_ builder: Builder) {
    slots = builder.slots
    pool = builder.pool
    mask = builder.slots.count - 1
    var filter = [UInt64](repeating: 0, count: builder.slots.count / 16)
    for entry in builder.slots where entry.value != 0 {
      let place = Int(entry.key) & (builder.slots.count * 4 - 1)
      filter[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.filter = filter
  }

  private static func wordCount(_ words: StaticString) -> Int {
    var count = 0
    words.withUTF8Buffer { bytes in forEachWord(in: bytes) { _ in count += 1 } }
    return count
  }

  private static func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
      if index > start { body(start..<index) }
      start = index + 1
    }
  }

  /// A table that words are put into.
  private struct Builder {
    var slots: [Entry]
    var pool: [UInt8] = []

    init(capacity words: Int) {
      var capacity = 16
      while capacity < words * 2 { capacity *= 2 }
      slots = [Entry](repeating: Entry(key: 0, value: 0, start: 0, count: 0), count: capacity)
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, value: UInt32) {
      let start = pool.count
      var key = Folding.basis
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = Folding.next(bytes, &index, before: range.upperBound)
        key = Folding.mix(key, byte)
        pool.append(byte)
      }
      let count = pool.count - start
      var slot = Int(key) & (slots.count - 1)
      while slots[slot].value != 0 {
        let entry = slots[slot]
        if entry.key == key, Int(entry.count) == count,
          pool[Int(entry.start)..<Int(entry.start) + count].elementsEqual(pool[start...])
        {
          pool.removeLast(count)
          slots[slot].value |= value
          return
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      var head: UInt64 = 0
      var tail: UInt64 = 0
      for offset in 0..<min(count, 8) {
        head |= UInt64(pool[start + offset]) << UInt64(offset * 8)
        tail |= UInt64(pool[start + count - 1 - offset]) << UInt64(56 - offset * 8)
      }
      slots[slot] = Entry(
        key: key, value: value, start: UInt32(start), count: UInt32(count), head: head, tail: tail)
    }
  }

  /// The value of a token's word; 0 when the lexicon does not have it.
  @inlinable @inline(__always)
  public func value(of token: Token, in text: Text) -> UInt32 {
    mayHold(token.key) ? listedValue(of: token, in: text) : 0
  }

  /// Whether the filter lets a key pass: at most one in eight of those that are in no slot does.
  @inlinable @inline(__always)
  func mayHold(_ key: UInt32) -> Bool {
    let place = Int(key) & (mask << 2 | 3)
    return filter.withUnsafeBufferPointer { $0[place >> 6] } >> UInt64(place & 63) & 1 != 0
  }

  /// The value of a token's word when the filter lets it pass.
  @usableFromInline
  func listedValue(of token: Token, in text: Text) -> UInt32 {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(token.key) & mask
      while slots[slot].value != 0 {
        if slots[slot].key == token.key, isSpelt(token, slots[slot], in: text) { return slots[slot].value }
        slot = (slot + 1) & mask
      }
      return 0
    }
  }

  /// Whether the folded bytes of a token are those of an entry.
  @inline(__always)
  private func isSpelt(_ token: Token, _ entry: Entry, in text: Text) -> Bool {
    let count = Int(entry.count)
    // ASCII keeps its length when folded.
    if !token.traits.contains(.nonASCII) {
      guard token.length == count else { return false }
      let start = Int(token.start)
      if count > 8 {
        guard Self.folded(at: start, in: text) == entry.head,
          Self.folded(at: start + count - 8, in: text) == entry.tail
        else { return false }
        if count <= 16 { return true }
      } else if start + 8 <= text.bytes.count {
        return (Self.folded(at: start, in: text) ^ entry.head) << UInt64(64 - count * 8) == 0
      }
    }
    return pool.withUnsafeBufferPointer { pool in
      let word = Int(entry.start)..<Int(entry.start) + count
      return text.folded(token.span, equals: UnsafeBufferPointer(rebasing: pool[word]))
    }
  }

  /// Eight bytes with their ASCII letters in lower case, as a little-endian number.
  @inline(__always)
  private static func folded(at start: Int, in text: Text) -> UInt64 {
    Folding.lowerCase(
      text.bytes.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      })
  }

  /// The value of a word outside a token list; 0 when the lexicon does not have it.
  public func value(of word: some StringProtocol) -> UInt32 {
    let text = Text(word)
    let token = Token(start: 0, end: text.count, key: Folding.key(of: word), kind: .word, traits: .nonASCII)
    return value(of: token, in: text)
  }

  @inlinable @inline(__always)
  public func contains(_ token: Token, in text: Text) -> Bool { value(of: token, in: text) != 0 }
}
