import AssayModel
import AssayText
import FoundationEssentials

/// Ages: "35-year-old", "ten months old", "aged 55", "Lopez, 35,".
extension QuantityReader {
  /// Makes the amount an age, when its neighbours make it one.
  func readAge(of amount: inout Amount) {
    if amount.unit?.dimension == .time { return readOldAge(of: &amount) }
    guard amount.isBare, amount.number.form != .fraction, amount.number.form != .article else { return }
    let index = amount.tokens.lowerBound
    guard isAfterAge(index) || isApposed(amount) || isSaidOfPerson(amount), amount.value >= 0,
      amount.value < 130, let years = units["a"]
    else { return }
    amount.unit = years
    amount.ownKind = .age
  }

  /// "35-year-old", "ten years old", "3 years of age".
  private func readOldAge(of amount: inout Amount) {
    var next = amount.tokens.upperBound
    if isHyphen(next), next < end { next += 1 }
    guard next < end else { return }
    if list.matches(next, "old") || list.matches(next, "olds") {
      next += 1
    } else if list.matches(next, "of", "age") {
      next += 2
    } else {
      return
    }
    amount.ownKind = .age
    amount.tokens = amount.tokens.lowerBound..<min(next, end)
  }

  /// "aged 55", "age 87", "at the age of 56", "aged between 10 and 15".
  private func isAfterAge(_ index: Int) -> Bool {
    var place = index - 1
    guard place >= sentence.lowerBound else { return false }
    if list.matches(place, "between") || list.matches(place, "about") || list.matches(place, "over")
      || list.matches(place, "under") || list.matches(place, "from")
    {
      place -= 1
    }
    if place >= sentence.lowerBound,
      list.matches(place, "aged") || list.matches(place, "age") || list.matches(place, "ages")
    {
      return true
    }
    if list.matches(place, "of"), place - 1 >= sentence.lowerBound,
      list.matches(place - 1, "age") || list.matches(place - 1, "ages")
    {
      return true
    }
    // "children under five", "anyone older than 60".
    if index - 1 > sentence.lowerBound, isAgeLimit(index - 1), endsPhrase(index + 1) { return true }
    // "two brothers aged nine and 12".
    if list.matches(place, "and") || list.matches(place, "or") || list.isMark(place, ","), lastEnd == place,
      found.last?.kind == .age, endsPhrase(index + 1), !list[index].traits.contains(.hasFullStop)
    {
      return true
    }
    // "she died at 24"
    if list.matches(place, "at"), place > sentence.lowerBound, Self.lifeEvents.contains(list[place - 1], in: list.text)
    {
      return amount(endsPhraseAt: index + 1) || NounPhrase.isFunctionWord(index + 1, in: list)
    }
    return (list.matches(place, "turned") || list.matches(place, "turns") || list.matches(place, "turning"))
      && amount(endsPhraseAt: index + 1)
  }

  /// Whether the word before a number bounds the age of people: "children under", "anyone older than".
  private func isAgeLimit(_ index: Int) -> Bool {
    if list.matches(index, "than") { return list.matches(index - 1, "older") || list.matches(index - 1, "younger") }
    return (list.matches(index, "under") || list.matches(index, "over"))
      && Self.people.contains(list[index - 1], in: list.text)
  }

  private func endsPhrase(_ index: Int) -> Bool {
    amount(endsPhraseAt: index) && !isHyphen(index) || NounPhrase.isFunctionWord(index, in: list)
  }

  /// Who is told by age: "pupils under 11".
  private static let people = Lexicon([
    (
      1,
      """
      children people adults men women girls boys anyone everyone anybody everybody those youngsters teenagers pupils students patients
      drivers players customers passengers workers voters residents
      """
    )
  ])

  /// "she was 26.", "who is 66,": nothing is counted, and the subject is a person.
  private func isSaidOfPerson(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let next = amount.tokens.upperBound
    // "He is now 38.", "the singer, now 80, spoke"
    if list.matches(index - 1, "now"), isNowAged(amount) { return true }
    guard amount.upper == nil, index - 2 >= sentence.lowerBound,
      list.matches(index - 1, "was") || list.matches(index - 1, "is") || list.matches(index - 1, "just"),
      Self.persons.contains(list[index - 2], in: list.text), amount.resolution >= 1, amount.value > 0
    else { return false }
    return next >= end || list[next].kind == .punctuation && !isHyphen(next)
      || NounPhrase.isFunctionWord(next, in: list) && !list.matches(next, "of")
        && !list.matches(next, "out")
  }

  private func isNowAged(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let next = amount.tokens.upperBound
    guard index - 3 >= sentence.lowerBound, amount.upper == nil, amount.number.form == .digits, amount.resolution >= 1,
      amount.value >= 1, amount.number.scale == 0
    else { return false }
    let isClosed = next >= end || list[next].kind == .punctuation && !isHyphen(next)
    if list.matches(index - 2, "is") || list.matches(index - 2, "was") {
      return Self.persons.contains(list[index - 3], in: list.text)
        && (isClosed || list.matches(next, "and") || list.matches(next, "but"))
    }
    guard list.isMark(index - 2, ","), next < end, isApposition(endingAt: next), isClosed else { return false }
    let person = list[index - 3]
    return isPersonal(index - 3) || Self.roles.contains(person, in: list.text)
  }

  private static let lifeEvents = Lexicon([
    (1, "died dies dead retired retire retires married marry widowed orphaned emigrated divorced school")
  ])
  private static let persons = Lexicon([(1, "he she who")])

  private func amount(endsPhraseAt index: Int) -> Bool {
    index >= end || list[index].kind == .punctuation || list.matches(index, "in") || list.matches(index, "on")
  }

  /// "Maria Lopez, 35, was hurt", "Smith (35)": a name before, and a mark after.
  private func isApposed(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let next = amount.tokens.upperBound
    let opens = list.isMark(index - 1, "(")
    guard opens || list.isMark(index - 1, ","), amount.number.form == .digits, amount.upper == nil,
      !amount.hasSign, index - 2 >= sentence.lowerBound, amount.resolution >= 1, amount.value > 0
    else { return false }
    let name = list[index - 2]
    // "The defendant, 34, was jailed".
    if Self.roles.contains(name, in: list.text), amount.value >= 5, amount.value < 110, amount.number.scale == 0 {
      return opens ? list.isMark(next, ")") : next < end && isApposition(endingAt: next)
    }
    guard name.isWord, name.isCapitalised, name.length > 1, !name.traits.contains(.hasDigit) else {
      return false
    }
    // The month of a date, a place or a firm do not have ages: "Athens, 12 people"; "May, 35".
    if CalendarWords.isMonth(index - 2, in: list) || CalendarWords.isWeekday(index - 2, in: list) {
      return false
    }
    if opens {
      return list.isMark(next, ")")
        && self.name(overlapping: name.span, where: { _ in true })?.kind != .organisation
        && isPersonal(index - 2)
    }
    guard next >= end || list.isMark(next, ".") || isApposition(endingAt: next) else { return false }
    return index - 3 < sentence.lowerBound || list[index - 3].isCapitalised
      || next < end && !list.isMark(next, ".") || isPersonal(index - 2)
  }

  /// Whether the mark behind a number closes what stands beside a name: no list of numbers.
  private func isApposition(endingAt index: Int) -> Bool {
    if list.isMark(index, ",") { return index + 1 >= end || !list[index + 1].isNumber }
    return list.isMark(index, ";") || list.isMark(index, ")") || list.matches(index, "and")
  }

  /// What a person is called in a report, before an age.
  private static let roles = Lexicon([
    (
      1,
      """
      man woman boy girl teenager defendant suspect victim driver passenger cyclist pedestrian teacher nurse doctor student pupil farmer
      actor actress singer dancer comedian novelist poet painter widower veteran musician player striker midfielder defender goalkeeper forward captain coach manager politician lawyer
      gymnast swimmer sprinter runner golfer boxer jockey referee solicitor mother father son daughter brother sister husband wife widow grandmother grandfather uncle aunt cousin niece nephew
      officer soldier pensioner patient mechanic builder engineer chef artist author writer journalist footballer athlete
      businessman businesswoman entrepreneur shopkeeper neighbour neighbor resident worker plumber electrician carpenter
      """
    )
  ])

  /// Whether the name finder takes the word for part of a person's name.
  private func isPersonal(_ index: Int) -> Bool {
    let span = list[index].span
    return name(overlapping: span) { $0.kind == .person && $0.span.contains(span) } != nil
  }
}
