import AssayText

/// A stem as the index knows it: 32 bits of a hash of its letters, never 0.
///
/// Among a million stems one word of a query in four thousand shares its list with another stem, which costs a
/// moment and hardly ever a place.
typealias StemKey = UInt32

/// Turns words into stems, each different word once.
///
/// Not to be used from two threads at once; every thread has its own.
final class StemReader {
  /// The key of a word that is not indexed.
  static let stopWord: StemKey = 0
  /// Different words that are remembered; after that many the table starts anew, which changes no result.
  private static let most = 1 << 18

  private var words = HashedKeys()
  private var stemmer = PorterStemmer()
  private var spelling: [UInt8] = []
  private var plainWords = HashedKeys()
  private var spellingOfToken: [UInt8] = []

  init() { words = Self.known }

  /// The stem of a word in folded letters.
  func key(of word: ArraySlice<UInt8>) -> StemKey {
    let hash = Self.hash(word)
    if let key = words.value(hash) { return key }
    let key = Self.key(word, &spelling, &stemmer)
    if words.count >= Self.most { words = Self.known }
    words.insert(hash, key)
    return key
  }

  /// The stems of a text's words in order, stop words as 0, and its compounds apart.
  ///
  /// Plain words, which most are, are known by their token: its key with its length and its ends.
  func read(_ text: Text, _ tokens: [Token], sequence: inout [StemKey], compounds: inout [StemKey]) {
    var start = 0
    var index = 0
    while index <= tokens.count {
      if index < tokens.count, !isPlain(index, text, tokens) {
        index += 1
        continue
      }
      // What stands between two plain words is read byte by byte.
      if start < index {
        TermReader.read(text, tokens: tokens[start..<index]) { spelling, word in
          let key = key(of: spelling)
          if !word.isCompound {
            sequence.append(key)
          } else if key != Self.stopWord {
            compounds.append(key)
          }
        }
      }
      if index < tokens.count { sequence.append(key(of: tokens[index], text)) }
      index += 1
      start = index
    }
  }

  /// A word of ASCII letters with nothing before and after it that could join it to others.
  @inline(__always)
  private func isPlain(_ index: Int, _ text: Text, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.traits.isDisjoint(with: [.nonASCII, .hasFullStop]), token.length < 256
    else { return false }
    if index + 1 < tokens.count, tokens[index + 1].start == token.end, !isEnd(text[Int(token.end)]) { return false }
    return index == 0 || tokens[index - 1].end < token.start || isEnd(text[Int(token.start) - 1])
  }

  /// A mark that parts words: anything but hyphen, slash and what may stand inside a word.
  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  @inline(__always)
  private func key(of token: Token, _ text: Text) -> StemKey {
    let ends = UInt64(text[Int(token.start)]) << 40 | UInt64(text[Int(token.end) - 1]) << 48
    let hash = UInt64(token.key) | UInt64(token.length) << 32 | ends | 1 << 56
    if let key = plainWords.value(hash) { return key }
    spellingOfToken.removeAll(keepingCapacity: true)
    text.bytes.withUnsafeBufferPointer { bytes in
      var place = Int(token.start)
      while place < Int(token.end) { spellingOfToken.append(Folding.next(bytes, &place, before: Int(token.end))) }
    }
    let key = key(of: spellingOfToken[...])
    if plainWords.count >= Self.most { plainWords = HashedKeys() }
    plainWords.insert(hash, key)
    return key
  }

  /// The stems of a text in order; stop words are 0. A compound stands after its parts when `compounds` is set.
  func keys(of text: Text, compounds: Bool, stopWords: Bool) -> [StemKey] {
    var result: [StemKey] = []
    TermReader.read(text) { spelling, word in
      if word.isCompound, !compounds { return }
      let key = key(of: spelling)
      if key != Self.stopWord || stopWords { result.append(key) }
    }
    return result
  }

  private static func key(
    _ word: ArraySlice<UInt8>, _ spelling: inout [UInt8], _ stemmer: inout PorterStemmer
  ) -> StemKey {
    spelling.removeAll(keepingCapacity: true)
    spelling.append(contentsOf: word)
    stemmer.stem(&spelling)
    let hash = hash(spelling[...])
    let key = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    return key == stopWord ? 1 : key
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.value
  }

  /// Stop words and irregular forms, from which every table starts.
  private static let known: HashedKeys = {
    var table = HashedKeys()
    var spelling: [UInt8] = []
    var stemmer = PorterStemmer()
    for word in stopWords { table.insert(hash(Array(word.utf8)[...]), stopWord) }
    for entry in IrregularForms.bases {
      let form = hash(Array(entry.form.utf8)[...])
      if table.value(form) == nil {
        table.insert(form, key(Array(entry.base.utf8)[...], &spelling, &stemmer))
      }
    }
    return table
  }()

  /// The stems that may stand for a stem, in the order of the table of synonyms.
  static let synonyms: [StemKey: [StemKey]] = {
    var result: [StemKey: [StemKey]] = [:]
    let reader = StemReader()
    for group in Synonyms.groups {
      let keys = group.map { reader.key(of: Array($0.utf8)[...]) }
      for key in keys where key != stopWord {
        for other in keys where other != key && other != stopWord {
          if !result[key, default: []].contains(other) { result[key, default: []].append(other) }
        }
      }
    }
    return result
  }()

  /// Words too common to tell passages apart. "no", "not", "more", "less" and "than" are not among them: they
  /// turn claims.
  private static let stopWords: [Substring] = {
    let list: StaticString = """
      a an and are as at be been being but by can did do does for from had has have he her hers him his i if in into is
      it its itself me my of on or our ours s she so some such t that the their theirs them then there these they this
      those to too us was we were what when where which while who whom whose will with would you your yours
      """
    return list.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(whereSeparator: \.isWhitespace)
  }()
}

/// A flat open-addressing table from 64-bit hashes to stems.
private struct HashedKeys: Sendable {
  private var hashes = [UInt64](repeating: 0, count: 1024)
  private var keys = [StemKey](repeating: 0, count: 1024)
  private(set) var count = 0

  func value(_ hash: UInt64) -> StemKey? {
    let hash = hash == 0 ? 1 : hash
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return keys[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a hash that is not in the table.
  mutating func insert(_ hash: UInt64, _ key: StemKey) {
    if count * 2 >= hashes.count { grow() }
    place(hash == 0 ? 1 : hash, key)
    count += 1
  }

  private mutating func place(_ hash: UInt64, _ key: StemKey) {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while hashes[slot] != 0 { slot = (slot + 1) & mask }
    hashes[slot] = hash
    keys[slot] = key
  }

  private mutating func grow() {
    let old = (hashes, keys)
    hashes = [UInt64](repeating: 0, count: old.0.count * 2)
    keys = [StemKey](repeating: 0, count: old.0.count * 2)
    for (hash, key) in zip(old.0, old.1) where hash != 0 { place(hash, key) }
  }
}
