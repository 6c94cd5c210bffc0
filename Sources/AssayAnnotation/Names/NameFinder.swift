import AssayModel
import AssayText

/// Finds the names of people, organisations and places by their form and their neighbours.
///
/// A run of capitalised words is a name when something besides its place in the sentence speaks for it: capitals in mid
/// sentence, a title or role before it, a known word in it. Its kind comes from the same signs; when one mention shows
/// the kind, all mentions of that name have it.
enum NameFinder {
  /// In text order; they do not overlap.
  static func names(in document: AnnotatedDocument) -> [Name] {
    var scan = NameScan(document: document)
    return NameForms.resolved(scan.mentions(), in: document.tokens)
  }
}

/// A name where it stands, before it is compared with the others.
struct NameMention {
  var tokens: Range<Int>
  /// `other` when nothing here shows the kind.
  var kind: Name.Kind
}

/// One walk over the document's sentences.
struct NameScan {
  let list: TokenList
  let sentences: [Sentence]
  let times: [TimeExpression]
  private let blocks: [Block]
  /// Bits set for words that the document writes in lower case, and capitalised inside a sentence.
  private var lowerCase: WordSet
  private var capitalised: WordSet
  private var result: [NameMention] = []
  private var nextTime = 0

  init(document: AnnotatedDocument) {
    list = document.tokens
    sentences = document.sentences
    times = document.times
    blocks = document.document.blocks
    lowerCase = WordSet(count: document.tokens.count)
    capitalised = WordSet(count: document.tokens.count)
    result.reserveCapacity(document.tokens.count / 16)
  }

  mutating func mentions() -> [NameMention] {
    let isHeadline = sentences.map { hasHeadlineCapitals($0) }
    for (index, sentence) in sentences.enumerated() where !isHeadline[index] {
      for place in sentence.tokens where list[place].isWord {
        if !list[place].isCapitalised {
          lowerCase.insert(list[place].key)
        } else if !startsAfresh(place, in: sentence.tokens) {
          capitalised.insert(list[place].key)
        }
      }
    }
    for (index, sentence) in sentences.enumerated() { read(sentence.tokens, isHeadline: isHeadline[index]) }
    return result
  }

  /// Whether capitals tell nothing here: nearly every longer word has them, and no full stop ends a sentence.
  private func hasHeadlineCapitals(_ sentence: Sentence) -> Bool {
    let isTitle = blocks[sentence.block].kind == .title || blocks[sentence.block].kind == .heading
    let isStopped = list.isMark(sentence.tokens.upperBound - 1, ".")
    var long = 0
    var capital = 0
    for place in sentence.tokens where list[place].isWord && list[place].length > 3 {
      long += 1
      if isStopped && !isTitle ? list[place].traits.contains(.allCapitals) : list[place].isCapitalised {
        capital += 1
      }
      // Enough lower case seen: running text.
      if long - capital > 4 { return false }
    }
    return capital * 10 >= long * (isTitle ? 6 : 7) && (long > 3 || isTitle && long > 1)
  }

  /// Whether a capital at this token may be due to its place: at the start, after a quotation mark, colon or bullet.
  private func startsAfresh(_ index: Int, in sentence: Range<Int>) -> Bool {
    if index == sentence.lowerBound { return true }
    let before = list[index - 1]
    guard before.kind == .punctuation || before.kind == .symbol || before.isNumber else { return false }
    if index - 1 == sentence.lowerBound || before.isNumber && index - 2 <= sentence.lowerBound { return true }
    switch list.text.scalar(at: Int(before.start))?.value ?? 0 {
    case 0x22, 0x27, 0x3A, 0x201C, 0x2018, 0xAB, 0x2022, 0x7C, 0x2E, 0x2026, 0x2D, 0x2A:
      return before.kind != .punctuation || list[index].hasSpaceBefore
        || list.text[Int(before.start)] != UInt8(ascii: "-")
    default: return false
    }
  }

  // MARK: Runs

  private mutating func read(_ sentence: Range<Int>, isHeadline: Bool) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let token = list[index]
      guard token.isWord, token.isCapitalised, !isTime(index), !isHeadline || capitalised.contains(token.key)
      else {
        index += 1
        continue
      }
      let end = runEnd(from: index, in: sentence, isHeadline: isHeadline)
      split(index..<end, in: sentence)
      index = end
    }
  }

  /// Whether a time expression holds the token.
  private mutating func isTime(_ index: Int) -> Bool {
    while nextTime < times.count, times[nextTime].tokens.upperBound <= index { nextTime += 1 }
    return nextTime < times.count && times[nextTime].tokens.contains(index)
  }

  /// The end of the capitalised words from `first`, with the small words that join them.
  private mutating func runEnd(from first: Int, in sentence: Range<Int>, isHeadline: Bool) -> Int {
    var end = first + 1
    var hasJoint = false
    while end < sentence.upperBound, end - first < 12 {
      let token = list[end]
      if token.isWord {
        if token.isCapitalised {
          if isTime(end) || isHeadline && !capitalised.contains(token.key) { break }
          end += 1
          continue
        }
        let word = NameWord.of(token, in: list.text)
        if word.contains(.particle), let next = pastParticles(end, before: sentence.upperBound) {
          end = next
          continue
        }
        if word.contains(.joint), !list.matches(end, "the"),
          hasJoint || !list.matches(end, "and") && mayBeJoined(first, at: end),
          let next = pastJoint(end, before: sentence.upperBound),
          !isTime(next - 1)
        {
          hasJoint = true
          end = next
          continue
        }
        break
      }
      if list.isMark(end, "."), !token.hasSpaceBefore, isInitialOrTitle(end - 1), isCapital(end + 1, sentence) {
        end += 2
        continue
      }
      if list.isMark(end, "-"), !token.hasSpaceBefore, isCapital(end + 1, sentence),
        !list[end + 1].hasSpaceBefore
      {
        end += 2
        continue
      }
      if list.isMark(end, "&"), isCapital(end + 1, sentence) {
        end += 2
        continue
      }
      break
    }
    return end
  }

  /// Whether the words from `first` may go on with a small word: "Ministry of", "Gulf of", "National Bank of".
  private func mayBeJoined(_ first: Int, at end: Int) -> Bool {
    let head = NameWord.of(list[first], in: list.text)
    return head.contains(.placeHead) && list.matches(end, "of") || head.contains(.organisationHead)
      || endsInHead(end - 1)
  }

  private func isCapital(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && list[index].isWord && list[index].isCapitalised
  }

  private func isInitialOrTitle(_ index: Int) -> Bool {
    list[index].length == 1
      || list[index].length < 5 && NameWord.of(list[index], in: list.text).contains(.title)
  }

  private func endsInHead(_ index: Int) -> Bool {
    NameWord.of(list[index], in: list.text).contains(.organisationHead)
  }

  /// Behind "van der Berg" when particles lead to a capital.
  private func pastParticles(_ index: Int, before end: Int) -> Int? {
    var next = index + 1
    while next < min(end, index + 4) {
      if list.isMark(next, "-")
        || NameWord.of(list[next], in: list.text).contains(.particle) && !list[next].isCapitalised
      {
        next += 1
      } else {
        return list[next].isWord && list[next].isCapitalised ? next + 1 : nil
      }
    }
    return nil
  }

  /// Behind "of the Interior" when small words lead to a capital.
  private func pastJoint(_ index: Int, before end: Int) -> Int? {
    var next = index + 1
    if next < end, list.matches(next, "the") { next += 1 }
    return next < end && list[next].isWord && list[next].isCapitalised ? next + 1 : nil
  }

  // MARK: From runs to names

  /// Cuts words off a run that are no part of a name, and adds what is left.
  private mutating func split(_ run: Range<Int>, in sentence: Range<Int>) {
    var first = run.lowerBound
    var hasTitle = false
    while first < run.upperBound {
      let token = list[first]
      if let phrase = NameWord.phrases.longestMatch(at: first, in: list, before: run.upperBound),
        !list.matches(first, "the") || phrase.tokens.count > 1
      {
        let kind: Name.Kind = NameWord(rawValue: phrase.value).contains(.place) ? .place : .organisation
        if phrase.tokens.upperBound == run.upperBound || kind == .place && first == run.lowerBound {
          if phrase.tokens.upperBound == run.upperBound {
            return add(phrase.tokens, kind)
          }
          if startsTitle(phrase.tokens.upperBound, before: run.upperBound) {
            add(phrase.tokens, kind)
            first = phrase.tokens.upperBound
            continue
          }
        }
      }
      let word = NameWord.of(token, in: list.text)
      let isFresh = startsAfresh(first, in: sentence)
      if word.contains(.common),
        isFresh || list.matches(first, "the") || token.length == 1 && list.matches(first, "i")
      {
        first += 1
      } else if !word.isDisjoint(with: [.demonym, .place]), startsTitle(first + 1, before: run.upperBound) {
        add(first..<first + 1, word.contains(.place) ? .place : .other)
        first += 1
      } else if word.contains(.title), !isTitleInName(first, run) {
        hasTitle = true
        first += 1
      } else if list.isMark(first, ".") || !token.isCapitalised {
        first += 1
      } else {
        break
      }
    }
    guard first < run.upperBound else { return }
    if let office = office(first + 1..<run.upperBound) {
      split(first..<office.lowerBound, in: sentence)
      return split(office.lowerBound..<run.upperBound, in: sentence)
    }
    if isAcronymBehindWord(first, run, in: sentence) { first += 1 }
    let name = trimmed(first..<run.upperBound)
    // "U. S." and the like are no more than their letters.
    guard name.contains(where: { list[$0].length > 1 }),
      let kind = kind(of: name, hasTitle: hasTitle, in: sentence)
    else { return }
    add(name, kind)
  }

  /// The titles inside a run that part what comes before them from the person behind: "Marlow Chief Executive Ann Hale".
  private func office(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1, !NameWord.of(list[range.upperBound - 1], in: list.text).contains(.organisationTail)
    else { return nil }
    var index = range.lowerBound
    while index < range.upperBound - 1 {
      var end = index
      var hasOffice = false
      while end < range.upperBound - 1 {
        let word = NameWord.of(list[end], in: list.text)
        guard word.contains(.title) || word.contains(.office) else { break }
        if word.contains(.office) { hasOffice = true }
        end += 1
      }
      if hasOffice { return index..<end }
      index = max(end, index + 1)
    }
    return nil
  }

  /// "Carmaker GM": a word that only the start of the sentence made large, before a name in capitals.
  private func isAcronymBehindWord(_ first: Int, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    if run.upperBound - first == 2, list[first + 1].traits.contains(.allCapitals), list[first + 1].length > 1 {
      let word = NameWord.of(list[first], in: list.text)
      return word.contains(.demonym)
        || startsAfresh(first, in: sentence) && !capitalised.contains(list[first].key)
          && !word.contains(.givenName)
    }
    return false
  }

  private func startsTitle(_ index: Int, before end: Int) -> Bool {
    index < end && list[index].isWord && NameWord.of(list[index], in: list.text).contains(.title)
      && !NameWord.of(list[end - 1], in: list.text).contains(.organisationTail)
  }

  /// "General Motors", "Justice Department": the word belongs to the name.
  private func isTitleInName(_ index: Int, _ run: Range<Int>) -> Bool {
    run.upperBound - index > 1
      && NameWord.of(list[run.upperBound - 1], in: list.text).contains(.organisationTail)
      && !list.isMark(index + 1, ".")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, list[end - 1].kind == .punctuation { end -= 1 }
    return range.lowerBound..<end
  }

  private mutating func add(_ tokens: Range<Int>, _ kind: Name.Kind) {
    result.append(NameMention(tokens: tokens, kind: kind))
  }

  /// The kind of a name, `other` when it is not plain; `nil` when it is no name.
  private func kind(of name: Range<Int>, hasTitle: Bool, in sentence: Range<Int>) -> Name.Kind? {
    let first = list[name.lowerBound]
    let last = list[name.upperBound - 1]
    let firstWord = NameWord.of(first, in: list.text)
    let lastWord = name.count == 1 ? firstWord : NameWord.of(last, in: list.text)
    if name.count == 1 { return single(first, firstWord, name, hasTitle, sentence) }
    if lastWord.contains(.organisationTail) { return .organisation }
    if firstWord.contains(.organisationHead),
      name.contains(where: { NameWord.of(list[$0], in: list.text).contains(.joint) })
    {
      return .organisation
    }
    if name.contains(where: { list.isMark($0, "&") }) { return .organisation }
    if lastWord.contains(.placeTail) || firstWord.contains(.placeHead) { return hasTitle ? .person : .place }
    if hasTitle { return .person }
    if firstWord.contains(.demonym), lastWord.contains(.demonym) { return .other }
    let startsWithVerb =
      firstWord.contains(.common)
      || startsAfresh(name.lowerBound, in: sentence) && lowerCase.contains(first.key)
    if startsWithVerb { return nil }
    if firstWord.contains(.givenName) || isInitial(name.lowerBound, name)
      || isInitial(name.lowerBound + 1, name)
    {
      return .person
    }
    if hasRoleBefore(name.lowerBound, sentence) { return .person }
    if lastWord.contains(.place) { return .place }
    if isSpeaker(name, sentence), !first.traits.contains(.allCapitals) { return .person }
    if isBeforePlace(name.lowerBound, sentence) { return .place }
    return .other
  }

  private func single(
    _ token: Token, _ word: NameWord, _ name: Range<Int>, _ hasTitle: Bool, _ sentence: Range<Int>
  ) -> Name.Kind? {
    if hasTitle, token.length > 1, word.isDisjoint(with: [.title, .abbreviation]) { return .person }
    let isFresh = startsAfresh(name.lowerBound, in: sentence)
    if word.contains(.place) {
      // "us" and "it" at the start of a sentence.
      return token.length == 2 && !token.traits.contains(.allCapitals) ? nil : .place
    }
    if word.contains(.demonym) { return .other }
    if token.traits.contains(.allCapitals) {
      if word.contains(.abbreviation) || token.length < 2 || token.traits.contains(.hasDigit) { return nil }
      return token.length <= 7 ? .organisation : isFresh ? nil : .other
    }
    guard token.length > 1, !word.contains(.common), TimeWord.of(token, in: list.text).category == .none
    else { return nil }
    if isFresh, !capitalised.contains(token.key), !isBeforeOffice(name.upperBound, sentence) { return nil }
    if lowerCase.contains(token.key)
      || !word.isDisjoint(with: [.title, .organisationTail, .placeTail, .organisationHead])
    {
      return nil
    }
    if hasRoleBefore(name.lowerBound, sentence) { return .person }
    if isBeforePlace(name.lowerBound, sentence) { return .place }
    return .other
  }

  /// "Marlow Chief Executive Ann Hale": whose office it is needs no further sign.
  private func isBeforeOffice(_ index: Int, _ sentence: Range<Int>) -> Bool {
    isCapital(index, sentence) && NameWord.of(list[index], in: list.text).contains(.office)
  }

  private func isInitial(_ index: Int, _ name: Range<Int>) -> Bool {
    index + 1 < name.upperBound && list[index].length == 1 && list.isMark(index + 1, ".")
  }

  private func hasRoleBefore(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var before = index - 1
    if before > sentence.lowerBound, list.isMark(before, ",") { before -= 1 }
    guard before >= sentence.lowerBound, !list[before].isCapitalised else { return false }
    return NameWord.of(list[before], in: list.text).contains(.role)
  }

  private func isSpeaker(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let next = name.upperBound
    if next < sentence.upperBound, NameWord.of(list[next], in: list.text).contains(.speech) { return true }
    if next + 1 < sentence.upperBound, list.isMark(next, ","),
      list.matches(next + 1, "who") || list[next + 1].isNumber
    {
      return list.matches(next + 1, "who") || list.isMark(next + 2, ",")
    }
    return false
  }

  private func isBeforePlace(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && !list[index - 1].isCapitalised
      && NameWord.of(list[index - 1], in: list.text).contains(.beforePlace)
  }
}

/// A set of words by key, as bits: a few words in a thousand are taken for others, which no name depends on.
private struct WordSet {
  private var bits: [UInt64]
  private let mask: UInt32

  /// - Parameter count: How many words it may have to hold.
  init(count: Int) {
    var size = 64
    while size < count * 2, size < 1 << 22 { size *= 2 }
    bits = [UInt64](repeating: 0, count: size)
    mask = UInt32(size * 64 - 1)
  }

  mutating func insert(_ key: UInt32) {
    let place = (key ^ key >> 15) & mask
    bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
  }

  func contains(_ key: UInt32) -> Bool {
    let place = (key ^ key >> 15) & mask
    return bits[Int(place >> 6)] & 1 << UInt64(place & 63) != 0
  }
}
