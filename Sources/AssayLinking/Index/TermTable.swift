import AssayText

/// Numbers the stems of a collection, from 0 in the order in which they are met.
///
/// Words are known by a 64-bit hash of their folded bytes; among ten million different words the chance of
/// any collision is below 1 in 100,000. A word is stemmed once and its stem's number kept.
struct TermTable: Sendable {
  /// The number of a word that is not indexed.
  static let stopWord = UInt32.max

  private var words = HashedNumbers()
  private var stems = HashedNumbers()
  private var stemmer = PorterStemmer()
  private var spelling: [UInt8] = []

  /// The stems that may stand for a stem, by its number.
  private(set) var synonyms: [UInt32: [UInt32]] = [:]

  /// The number of different stems.
  private(set) var count = 0

  init() {
    for word in Self.stopWords { words.insert(Self.hash(Array(word.utf8)[...]), Self.stopWord) }
    for entry in IrregularForms.bases {
      let form = Self.hash(Array(entry.form.utf8)[...])
      if words.value(form) == nil { words.insert(form, number(of: Array(entry.base.utf8)[...])) }
    }
    for group in Synonyms.groups {
      let numbers = group.map { number(of: Array($0.utf8)[...]) }
      for number in numbers where number != Self.stopWord {
        for other in numbers where other != number && other != Self.stopWord {
          if !synonyms[number, default: []].contains(other) { synonyms[number, default: []].append(other) }
        }
      }
    }
  }

  /// The number of the word's stem, which is a new one when needed; `stopWord` for a stop word.
  mutating func number(of word: ArraySlice<UInt8>) -> UInt32 {
    let hash = Self.hash(word)
    if let number = words.value(hash) { return number }
    spelling.removeAll(keepingCapacity: true)
    spelling.append(contentsOf: word)
    stemmer.stem(&spelling)
    let stem = Self.hash(spelling[...])
    let number: UInt32
    if let known = stems.value(stem) {
      number = known
    } else {
      number = UInt32(count)
      count += 1
      stems.insert(stem, number)
    }
    words.insert(hash, number)
    return number
  }

  /// The number of the word's stem; `nil` when no passage has it, `stopWord` for a stop word.
  func knownNumber(of word: ArraySlice<UInt8>) -> UInt32? {
    if let number = words.value(Self.hash(word)) { return number }
    var stemmer = stemmer
    var spelling = Array(word)
    stemmer.stem(&spelling)
    return stems.value(Self.hash(spelling[...]))
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.value
  }

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

/// A flat open-addressing table from hashes to numbers.
private struct HashedNumbers: Sendable {
  private var keys = [UInt64](repeating: 0, count: 1024)
  private var values = [UInt32](repeating: 0, count: 1024)
  private var count = 0

  func value(_ hash: UInt64) -> UInt32? {
    let key = hash == 0 ? 1 : hash
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a hash that is not in the table.
  mutating func insert(_ hash: UInt64, _ value: UInt32) {
    if count * 2 >= keys.count { grow() }
    place(hash == 0 ? 1 : hash, value)
    count += 1
  }

  private mutating func place(_ key: UInt64, _ value: UInt32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [UInt32](repeating: 0, count: old.0.count * 2)
    for (key, value) in zip(old.0, old.1) where key != 0 { place(key, value) }
  }
}
