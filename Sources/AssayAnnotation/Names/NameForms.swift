import AssayModel
import AssayText

/// Compares the names of a document with each other: kinds by their plainest mention, short forms by their fullest.
enum NameForms {
  static func resolved(_ mentions: [NameMention], in list: TokenList) -> [Name] {
    if mentions.isEmpty { return [] }
    var forms = Forms(capacity: mentions.count, list: list)
    let indices = mentions.map { forms.add($0) }
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
  /// Where it was first written with single blanks between its words; empty where it never was.
  var span: TextSpan
  var hash: UInt64
  /// The place of its words' keys in `Forms.words`.
  var words: Range<Int>
  /// The place of the first letters of its capitalised words in `Forms.initials`.
  var initials: Range<Int>
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
  private let list: TokenList
  private var forms: [Form] = []
  private var words: [UInt32] = []
  private var initials: [UInt32] = []
  /// Indices of forms by a hash of their text: a table with open places, -1 where it is free.
  private var byText: [Int32]
  /// Forms of two words or more, by their last and first word and by their initials.
  private var byLast = FormIndex()
  private var byFirst = FormIndex()
  private var byInitials = FormIndex()
  /// The forms that may be fuller than the one looked at.
  private var candidates: [Int] = []

  /// - Parameter capacity: How many mentions there are.
  init(capacity: Int, list: TokenList) {
    self.list = list
    var size = 16
    while size < capacity * 2 { size *= 2 }
    byText = Array(repeating: -1, count: size)
    forms.reserveCapacity(capacity)
    words.reserveCapacity(capacity * 2)
    initials.reserveCapacity(capacity * 2)
  }

  /// The index of a mention's form, which gets its vote.
  mutating func add(_ mention: NameMention) -> Int {
    let index = index(of: mention.tokens)
    switch mention.kind {
    case .person: forms[index].persons += 1
    case .organisation: forms[index].organisations += 1
    case .place: forms[index].places += 1
    case .other: break
    }
    return index
  }

  private mutating func index(of tokens: Range<Int>) -> Int {
    let text = list.text
    let span = list.span(tokens)
    // The words with single blanks between them; a string only where the document has something else.
    if isPlain(tokens) {
      let hash = Self.hash(text.bytes[span.start..<span.end])
      return index(of: tokens, hash: hash, span: span) { form in
        form.span.isEmpty
          ? form.text.utf8.elementsEqual(text.bytes[span.start..<span.end])
          : Self.isSame(form.span, span, in: text)
      } text: {
        text[span]
      }
    }
    let joined = text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return index(of: tokens, hash: Self.hash(joined.utf8), span: TextSpan(0, 0)) {
      $0.text == joined
    } text: {
      joined
    }
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Fingerprint()
    hash.add(bytes)
    return hash.value
  }

  private mutating func index(
    of tokens: Range<Int>, hash: UInt64, span: TextSpan, isSame: (Form) -> Bool, text: () -> String
  ) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (byText.count - 1)
    while byText[slot] >= 0 {
      let known = Int(byText[slot])
      if forms[known].hash == hash, isSame(forms[known]) { return known }
      slot = (slot + 1) & (byText.count - 1)
    }
    byText[slot] = Int32(truncatingIfNeeded: forms.count)
    add(text(), tokens, hash: hash, span: span)
    return forms.count - 1
  }

  private func isPlain(_ tokens: Range<Int>) -> Bool {
    tokens.dropFirst().allSatisfy { index in
      let start = Int(list[index].start)
      let gap = start - Int(list[index - 1].end)
      return gap == 0 || gap == 1 && list.text[start - 1] == UInt8(ascii: " ")
    }
  }

  private static func isSame(_ a: TextSpan, _ b: TextSpan, in text: Text) -> Bool {
    guard a.length == b.length else { return false }
    for step in 0..<a.length where text[a.start + step] != text[b.start + step] { return false }
    return true
  }

  private mutating func add(_ text: String, _ tokens: Range<Int>, hash: UInt64, span: TextSpan) {
    let (firstWord, firstInitial) = (words.count, initials.count)
    for index in tokens where list[index].isWord {
      words.append(list[index].key)
      if list[index].isCapitalised, let letter = list.text.scalar(at: Int(list[index].start)) {
        initials.append(letter.value)
      }
    }
    forms.append(
      Form(
        text: text, span: span, hash: hash, words: firstWord..<words.count,
        initials: firstInitial..<initials.count,
        isAcronym: tokens.count == 1 && list[tokens.lowerBound].traits.contains(.allCapitals)))
  }

  // MARK: Short and full forms

  /// The kind and the canonical text of each form.
  mutating func resolved() -> [(kind: Name.Kind, text: String)] {
    var last: [UInt64] = []
    var first: [UInt64] = []
    last.reserveCapacity(forms.count)
    first.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() where form.words.count > 1 {
      last.append(FormIndex.entry(words[form.words.upperBound - 1], index))
      first.append(FormIndex.entry(words[form.words.lowerBound], index))
    }
    byLast = FormIndex(last)
    byFirst = FormIndex(first)
    if forms.contains(where: \.isAcronym) {
      byInitials = FormIndex(
        forms.indices.filter { forms[$0].words.count > 1 }
          .map { FormIndex.entry(Self.key(initials[forms[$0].initials]), $0) })
    }
    return forms.indices.map { index in
      let full = fullest(of: index)
      let fullKind = forms[full].kind
      return (fullKind == .other ? forms[index].kind : fullKind, forms[full].text)
    }
  }

  /// A key for letters.
  private static func key(_ letters: some Sequence<UInt32>) -> UInt32 {
    letters.reduce(Folding.basis) { ($0 ^ $1) &* 16_777_619 }
  }

  /// A word that more names share than these tells nothing.
  private static let mostSharers = 32

  /// The fullest form of the same name, itself when it is the only one or when several could be meant.
  private mutating func fullest(of index: Int) -> Int {
    guard let lastWord = forms[index].words.last, let firstWord = forms[index].words.first else { return index }
    let last = byLast[words[lastWord]]
    let first = byFirst[words[firstWord]]
    guard last.count <= Self.mostSharers, first.count <= Self.mostSharers else { return index }
    candidates.removeAll(keepingCapacity: true)
    let kind = forms[index].kind
    if forms[index].words.count > 1 {
      // "M. Okonkwo", "Maria J. Okonkwo"
      guard kind == .person, last.count > 1 else { return index }
      for place in last {
        let other = byLast.form(place)
        if forms[other].kind == .person, startAlike(other, index) { candidates.append(other) }
      }
    } else if forms[index].isAcronym {
      let letters = forms[index].text.unicodeScalars.lazy.filter { $0 != "." }.map(\.value)
      for place in byInitials[Self.key(letters)] where candidates.count < Self.mostSharers {
        let other = byInitials.form(place)
        if initials[forms[other].initials].elementsEqual(letters) { candidates.append(other) }
      }
    } else if kind != .place {
      // A city is not the street or river named after it.
      for place in last where forms[byLast.form(place)].kind == .person { candidates.append(byLast.form(place)) }
      for place in first where forms[byFirst.form(place)].kind != .place {
        candidates.append(byFirst.form(place))
      }
    }
    if candidates.isEmpty { return index }
    candidates.removeAll { $0 != index && forms[$0].words.count < forms[index].words.count }
    return longest() ?? index
  }

  /// The longest of the candidates when the others are shorter forms of it; `nil` when they are different names.
  private func longest() -> Int? {
    guard var best = candidates.first else { return nil }
    for other in candidates where forms[other].text.utf8.count > forms[best].text.utf8.count { best = other }
    let full = words[forms[best].words]
    for other in candidates where other != best {
      let shorter = words[forms[other].words]
      guard startAlike(other, best) && shorter.last == full.last || full.starts(with: shorter) else { return nil }
    }
    return best
  }

  /// Whether two forms have the same first initial.
  private func startAlike(_ a: Int, _ b: Int) -> Bool {
    initials[forms[a].initials].first == initials[forms[b].initials].first
  }
}

/// Forms by a word of theirs, sorted: what a dictionary of arrays would hold.
private struct FormIndex {
  /// The word above the form's index.
  private let entries: [UInt64]

  init(_ entries: [UInt64] = []) { self.entries = entries.sorted() }

  static func entry(_ word: UInt32, _ form: Int) -> UInt64 {
    UInt64(word) << 32 | UInt64(UInt32(truncatingIfNeeded: form))
  }

  /// The places of the forms with a word, in the forms' order.
  subscript(word: UInt32) -> Range<Int> {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> 32 < UInt64(word) { low = middle + 1 } else { high = middle }
    }
    var end = low
    // One more than the reader of forms looks at.
    while end < entries.count, end - low <= 32, entries[end] >> 32 == UInt64(word) { end += 1 }
    return low..<end
  }

  /// The index of the form at a place.
  func form(_ place: Int) -> Int { Int(entries[place] & 0xFFFF_FFFF) }
}
