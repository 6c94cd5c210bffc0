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
  }

  @usableFromInline let slots: [Entry]
  @usableFromInline let mask: Int
  @usableFromInline let pool: [UInt8]

  /// Makes a lexicon from groups of words separated by white space, in any case.
  ///
  /// - Parameter groups: The value of each group and its words. A value must not be 0.
  public init(_ groups: [(value: UInt32, words: StaticString)]) {
    var values: [String: UInt32] = [:]
    var order: [String] = []
    for group in groups {
      let words = group.words.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for word in words.split(whereSeparator: \.isWhitespace) {
        let folded = String(decoding: Folding.folded(word), as: UTF8.self)
        if values[folded] == nil { order.append(folded) }
        values[folded, default: 0] |= group.value
      }
    }
    self.init(order.map { ($0, values[$0] ?? 0) })
  }

  /// Makes a lexicon from single words, each listed once.
  public init(_ entries: [(word: String, value: UInt32)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    var slots = [Entry](repeating: Entry(key: 0, value: 0, start: 0, count: 0), count: capacity)
    var pool: [UInt8] = []
    for entry in entries {
      let bytes = Folding.folded(entry.word)
      let key = bytes.withUnsafeBufferPointer { Folding.key($0, 0, $0.count) }
      var slot = Int(key) & (capacity - 1)
      while slots[slot].value != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Entry(key: key, value: entry.value, start: UInt32(pool.count), count: UInt32(bytes.count))
      pool += bytes
    }
    self.slots = slots
    self.pool = pool
    mask = capacity - 1
  }

  /// The value of a token's word; 0 when the lexicon does not have it.
  @inlinable
  public func value(of token: Token, in text: Text) -> UInt32 {
    var slot = Int(token.key) & mask
    while true {
      let entry = slots[slot]
      if entry.value == 0 { return 0 }
      if entry.key == token.key {
        let same = pool.withUnsafeBufferPointer {
          text.folded(
            token.span,
            equals: UnsafeBufferPointer(rebasing: $0[Int(entry.start)..<Int(entry.start + entry.count)]))
        }
        if same { return entry.value }
      }
      slot = (slot + 1) & mask
    }
  }

  /// The value of a word outside a token list; 0 when the lexicon does not have it.
  public func value(of word: some StringProtocol) -> UInt32 {
    let text = Text(word)
    let token = Token(start: 0, end: text.count, key: Folding.key(of: word), kind: .word, traits: [])
    return value(of: token, in: text)
  }

  @inlinable
  public func contains(_ token: Token, in text: Text) -> Bool { value(of: token, in: text) != 0 }
}
