import AssayModel
import AssayText

/// Compares the names of a document with each other: kinds by their plainest mention, short forms by their fullest.
enum NameForms {
  static func resolved(_ mentions: [NameMention], in list: TokenList) -> [Name] {
    if mentions.isEmpty { return [] }
    var forms = Forms()
    let indices = mentions.map { forms.add($0, in: list) }
    return zip(mentions, indices).map { mention, index in
      let full = forms.fullest(of: index)
      return Name(
        span: list.span(mention.tokens), tokens: mention.tokens, kind: forms.kind(of: index, full),
        canonical: forms[full].text)
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
  /// How many mentions speak for each kind: person, organisation, place.
  var votes = [0, 0, 0]

  var kind: Name.Kind {
    let best = votes.max() ?? 0
    if best == 0 { return .other }
    return votes[0] == best ? .person : votes[1] == best ? .organisation : .place
  }
}

/// The forms of a document, each once.
private struct Forms {
  private var forms: [Form] = []
  private var byText: [String: Int] = [:]
  /// Forms of two words or more, by their last and first word and by their initials; ascending.
  private var byLast: [UInt32: [Int]] = [:]
  private var byFirst: [UInt32: [Int]] = [:]
  private var byInitials: [String: [Int]] = [:]
  private var fullestOf: [Int: Int] = [:]

  subscript(index: Int) -> Form { forms[index] }

  mutating func add(_ mention: NameMention, in list: TokenList) -> Int {
    let text = spelling(mention.tokens, in: list)
    let index: Int
    if let known = byText[text] {
      index = known
    } else {
      index = forms.count
      let form = form(text, mention.tokens, in: list)
      forms.append(form)
      byText[text] = index
      if form.words.count > 1 {
        byLast[form.words[form.words.count - 1], default: []].append(index)
        byFirst[form.words[0], default: []].append(index)
        byInitials[form.initials, default: []].append(index)
      }
    }
    switch mention.kind {
    case .person: forms[index].votes[0] += 1
    case .organisation: forms[index].votes[1] += 1
    case .place: forms[index].votes[2] += 1
    case .other: break
    }
    return index
  }

  /// The words with single blanks between them.
  private func spelling(_ tokens: Range<Int>, in list: TokenList) -> String {
    let text = list.text[list.span(tokens)]
    let isPlain = tokens.dropFirst().allSatisfy { index in
      let start = Int(list[index].start)
      let gap = start - Int(list[index - 1].end)
      return gap == 0 || gap == 1 && list.text[start - 1] == UInt8(ascii: " ")
    }
    if isPlain { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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

  /// The fullest form of the same name, itself when it is the only one or when several could be meant.
  mutating func fullest(of index: Int) -> Int {
    if let known = fullestOf[index] { return known }
    let form = forms[index]
    let last = form.words.last.flatMap { byLast[$0] } ?? []
    let first = form.words.first.flatMap { byFirst[$0] } ?? []
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
    let result =
      longest(candidates.filter { $0 == index || forms[$0].words.count >= form.words.count }) ?? index
    fullestOf[index] = result
    return result
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

  func kind(of index: Int, _ full: Int) -> Name.Kind {
    let fullKind = forms[full].kind
    return fullKind == .other ? forms[index].kind : fullKind
  }
}
