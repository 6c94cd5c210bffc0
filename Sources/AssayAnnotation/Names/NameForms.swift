import AssayModel
import AssayText

/// Compares the names of a document with each other: kinds by their plainest mention, short forms by their fullest.
enum NameForms {
  static func resolved(_ mentions: [NameMention], in list: TokenList) -> [Name] {
    if mentions.isEmpty { return [] }
    var forms = Forms(capacity: mentions.count)
    let indices = mentions.map { forms.add($0, in: list) }
    let resolved = forms.resolved()
    return zip(mentions, indices).map { mention, index in
      Name(
        span: list.span(mention.tokens), tokens: mention.tokens, kind: resolved[index].kind,
        canonical: resolved[index].text)
    }
  }
}

/// One written form of a name.
private struct Form {
  var text: String
  /// The keys of its words.
  var words: [UInt32]
  /// The first letters of its capitalised words.
  var initials: String
  var isAcronym: Bool
  /// How many mentions speak for each kind.
  var persons = 0
  var organisations = 0
  var places = 0

  var kind: Name.Kind {
    let best = max(persons, organisations, places)
    if best == 0 { return .other }
    return persons == best ? .person : organisations == best ? .organisation : .place
  }
}

/// The forms of a document, each once.
private struct Forms {
  private var forms: [Form] = []
  /// Indices of forms by a hash of their text: a table with open places, -1 where it is free.
  private var byText: [Int32]
  /// Forms of two words or more, by their last and first word and by their initials; ascending.
  private var byLast = WordIndex()
  private var byFirst = WordIndex()
  private var byInitials: [String: [Int]] = [:]

  /// - Parameter capacity: How many mentions there are.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    byText = Array(repeating: -1, count: size)
  }

  /// The index of a mention's form, which gets its vote.
  mutating func add(_ mention: NameMention, in list: TokenList) -> Int {
    let index = index(of: mention.tokens, in: list)
    switch mention.kind {
    case .person: forms[index].persons += 1
    case .organisation: forms[index].organisations += 1
    case .place: forms[index].places += 1
    case .other: break
    }
    return index
  }

  private mutating func index(of tokens: Range<Int>, in list: TokenList) -> Int {
    let span = list.span(tokens)
    let isPlain = tokens.dropFirst().allSatisfy { index in
      let start = Int(list[index].start)
      let gap = start - Int(list[index - 1].end)
      return gap == 0 || gap == 1 && list.text[start - 1] == UInt8(ascii: " ")
    }
    // The words with single blanks between them; a string only where the document has something else.
    let joined =
      isPlain ? nil : list.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bytes = joined.map { Array($0.utf8)[...] } ?? list.text.bytes[span.start..<span.end]
    var hash = Fingerprint()
    hash.add(bytes)
    var slot = Int(truncatingIfNeeded: hash.value ^ hash.value >> 32) & (byText.count - 1)
    while byText[slot] >= 0 {
      let known = Int(byText[slot])
      if forms[known].text.utf8.elementsEqual(bytes) { return known }
      slot = (slot + 1) & (byText.count - 1)
    }
    byText[slot] = Int32(truncatingIfNeeded: forms.count)
    forms.append(form(joined ?? list.text[span], tokens, in: list))
    return forms.count - 1
  }

  private func form(_ text: String, _ tokens: Range<Int>, in list: TokenList) -> Form {
    var words: [UInt32] = []
    var initials = ""
    for index in tokens where list[index].isWord {
      words.append(list[index].key)
      if list[index].isCapitalised, let scalar = list.text.scalar(at: Int(list[index].start)),
        let letter = Unicode.Scalar(scalar.value)
      {
        initials.unicodeScalars.append(letter)
      }
    }
    let isAcronym = tokens.count == 1 && list[tokens.lowerBound].traits.contains(.allCapitals)
    return Form(text: text, words: words, initials: initials, isAcronym: isAcronym)
  }

  /// The kind and the canonical text of each form.
  mutating func resolved() -> [(kind: Name.Kind, text: String)] {
    let longer = forms.indices.filter { forms[$0].words.count > 1 }
    byLast = WordIndex(longer.map { (forms[$0].words[forms[$0].words.count - 1], $0) })
    byFirst = WordIndex(longer.map { (forms[$0].words[0], $0) })
    if forms.contains(where: \.isAcronym) {
      for index in longer { byInitials[forms[index].initials, default: []].append(index) }
    }
    return forms.indices.map { index in
      let full = fullest(of: index)
      let fullKind = forms[full].kind
      return (fullKind == .other ? forms[index].kind : fullKind, forms[full].text)
    }
  }

  /// The fullest form of the same name, itself when it is the only one or when several could be meant.
  private func fullest(of index: Int) -> Int {
    let form = forms[index]
    let last = form.words.last.map { byLast[$0] } ?? []
    let first = form.words.first.map { byFirst[$0] } ?? []
    // A word that so many names share tells nothing.
    guard last.count <= 32, first.count <= 32 else { return index }
    let candidates: [Int]
    if form.words.count > 1 {
      // "M. Okonkwo", "Maria J. Okonkwo"
      candidates = last.filter {
        forms[$0].kind == .person && form.kind == .person && forms[$0].initials.first == form.initials.first
      }
    } else if form.isAcronym {
      candidates = (byInitials[form.text.filter { $0 != "." }] ?? []).prefix(32).map { $0 }
    } else if form.kind == .place {
      // A city is not the street or river named after it.
      candidates = []
    } else {
      candidates = last.filter { forms[$0].kind == .person } + first.filter { forms[$0].kind != .place }
    }
    if candidates.isEmpty { return index }
    return longest(candidates.filter { $0 == index || forms[$0].words.count >= form.words.count }) ?? index
  }

  /// The longest of the candidates when the others are shorter forms of it; `nil` when they are different names.
  private func longest(_ candidates: [Int]) -> Int? {
    guard var best = candidates.first else { return nil }
    for other in candidates where forms[other].text.utf8.count > forms[best].text.utf8.count { best = other }
    let full = forms[best]
    for other in candidates where other != best {
      let isShorter =
        forms[other].initials.first == full.initials.first && forms[other].words.last == full.words.last
        || full.words.starts(with: forms[other].words)
      if !isShorter { return nil }
    }
    return best
  }
}

/// Forms by a word of theirs, sorted: what a dictionary of arrays would hold.
private struct WordIndex {
  private var entries: [(word: UInt32, form: Int)] = []

  init() {}

  init(_ entries: [(word: UInt32, form: Int)]) {
    self.entries = entries.sorted { $0.word != $1.word ? $0.word < $1.word : $0.form < $1.form }
  }

  /// The forms with a word, ascending.
  subscript(word: UInt32) -> [Int] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].word < word { low = middle + 1 } else { high = middle }
    }
    var end = low
    // One more than the reader of forms looks at.
    while end < entries.count, end - low <= 32, entries[end].word == word { end += 1 }
    return low < end ? entries[low..<end].map(\.form) : []
  }
}
