import AssayText

/// A shallow reader of noun phrases: which noun a number counts.
///
/// It knows no parts of speech, only closed classes, endings and a few irregular plurals, which is enough behind a number: the counted
/// noun is the first plural after it ("12 new oil tankers", "60 people died"), or the last word before a word that cannot be
/// part of it ("one senior official in").
enum NounPhrase {
  /// How many words may stand between a number and its noun.
  private static let reach = 6

  /// The tokens of the noun counted from token `index` on; `nil` when nothing is counted.
  ///
  /// - Parameter many: Whether the number asks for a plural.
  static func counted(
    at index: Int, in list: TokenList, before end: Int, many: @autoclosure () -> Bool
  ) -> Range<Int>? {
    var place = index
    if place + 1 < end, isHyphen(place, in: list) {
      return afterCompound(at: place + 1, in: list, before: end)
    }
    var last: Int?
    let limit = min(end, place + reach)
    // Where the noun of a whole must end: "nine of the 11 alarms"; wholes of wholes do not lead farther.
    let near = min(end, place + 2 * reach)
    while place < limit {
      let token = list[place]
      guard token.isWord else {
        // "long-haul aircraft": hyphens join.
        if isHyphen(place, in: list) || list.matches(place, "–"), !token.hasSpaceBefore, last != nil, place + 1 < limit,
          !list[place + 1].hasSpaceBefore
        {
          place += 1
          continue
        }
        // "67% of the industry's income".
        if token.kind == .possessive, last == place - 1 {
          place += 1
          if place < limit, let whole = NumberReader.number(at: place, in: list, before: near) {
            return counted(at: whole.tokens.upperBound, in: list, before: near, many: true)
          }
          continue
        }
        // "16 mobile, solar-powered pumps".
        if list.isMark(place, ","), last == place - 1, many(),
          let noun = pastAdjectives(from: index, to: place, in: list, before: end)
        {
          return noun
        }
        // "five Model 3 cars".
        if token.isNumber, place > index, list[place - 1].isCapitalised, token.length <= 3, place + 1 < limit {
          place += 1
          continue
        }
        break
      }
      if isFunctionWord(place, in: list) || adverbs.contains(token, in: list.text) {
        // "two of the engines", "789 of its dealerships", "nine of the 11 alarms".
        if last == nil, list.matches(place, "of") {
          place += 1
          while place < limit, isDeterminer(place, in: list) { place += 1 }
          if place < limit, let whole = NumberReader.number(at: place, in: list, before: near), whole.form != .article {
            return counted(at: whole.tokens.upperBound, in: list, before: near, many: true)
          }
          continue
        }
        break
      }
      if rhythms.contains(token, in: list.text), place + 1 == limit || !isPluralWord(place + 1, in: list) {
        if last != nil { break }
        place += 1
        continue
      }
      // "212 needed a ventilator", "the choir, 120 strong".
      if place == index, isPredicate(place, in: list, before: end) { break }
      // "620 metres of the pipeline last year".
      if verbs.contains(token, in: list.text) || last != nil && shifts.contains(token, in: list.text) { break }
      if place > index, NumberWord.of(place, in: list)?.startsCardinal == true { break }
      // "a 24-hour search involving three boats", "a 48-acre space set aside".
      if last != nil, startsClause(place, in: list, before: end) { break }
      if isPluralWord(place, in: list) {
        // "sports cars": the next plural is the noun; in "a survey of 4,100 households suggests" it is a verb.
        let next = place + 1
        if next < limit, isPluralWord(next, in: list), !list[next].traits.contains(.hasDigit),
          !verbs.contains(list[next], in: list.text), !persons.contains(token, in: list.text),
          isIrregular(place, in: list) || attributives.contains(token, in: list.text), many()
        {
          return next..<next + 1
        }
        return place..<place + 1
      }
      if !others.contains(token, in: list.text) { last = place }
      place += 1
    }
    guard let last else { return nil }
    // Without a plural only a word right behind the number is counted: "290 seat".
    if last > index, many() { return nil }
    // "28,000 litres of milk hit two vans"; but "20 tonnes of sand a year".
    let hasObject =
      last + 1 < end && NumberWord.of(last + 1, in: list).map { $0.startsCardinal || $0.role == .article } == true
      && !(last + 2 < end && periods.contains(list[last + 2], in: list.text))
    let isVerb = isVerbLike(last, in: list) || hasObject
    return isVerb && last > index && !isFunctionWord(last - 1, in: list) ? last - 1..<last : last..<last + 1
  }

  /// Whether a word right behind a number says something of what was counted before: a verb with its object, "strong".
  private static func isPredicate(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    let next = index + 1
    if predicates.contains(list[index], in: list.text) {
      return next >= end || list[next].kind == .punctuation && !isHyphen(next, in: list)
        || isFunctionWord(next, in: list)
    }
    guard next < end, isVerbLike(index, in: list), !isPluralWord(index, in: list) else { return false }
    return isDeterminer(next, in: list) || list[next].isNumber
  }

  /// Whether a word behind a noun says more of it: a participle with its object, "set aside".
  private static func startsClause(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    let token = list[index]
    let next = index + 1
    guard next < end, token.length > 2 else { return false }
    if list.matches(index, "set") {
      return adverbs.contains(list[next], in: list.text) || isFunctionWord(next, in: list)
    }
    let last = Int(token.end)
    guard token.length > 5, list.text[last - 1] == UInt8(ascii: "g"), list.text[last - 2] == UInt8(ascii: "n"),
      list.text[last - 3] == UInt8(ascii: "i")
    else { return false }
    return isDeterminer(next, in: list) || list[next].isNumber || NumberWord.of(next, in: list) != nil
  }

  /// The plural behind adjectives that commas join: "16 mobile, solar-powered pumps"; but "12 dead, officials said".
  ///
  /// - Parameter comma: The first comma.
  private static func pastAdjectives(
    from index: Int, to comma: Int, in list: TokenList, before end: Int
  ) -> Range<Int>? {
    var place = index
    let limit = min(end, index + 10)
    while place < limit {
      let token = list[place]
      if list.isMark(place, ",") {
        let adjective = list[place - 1]
        guard adjective.isWord, !adjective.isCapitalised, !predicates.contains(adjective, in: list.text),
          !isVerbLike(place - 1, in: list) || list.isMark(place - 2, "-")
        else { return nil }
      } else if isHyphen(place, in: list), !token.hasSpaceBefore {
        place += 1
        continue
      } else {
        guard token.isWord, !isFunctionWord(place, in: list), !adverbs.contains(token, in: list.text),
          !verbs.contains(token, in: list.text)
        else { return nil }
        if place > comma, isPluralWord(place, in: list) {
          return place + 1 < end && reports.contains(list[place + 1], in: list.text) ? nil : place..<place + 1
        }
      }
      place += 1
    }
    return nil
  }

  /// The noun behind a compound with a number: "crew" in "12-man crew", else the compound's own.
  private static func afterCompound(at index: Int, in list: TokenList, before end: Int) -> Range<Int>? {
    guard list[index].isWord, !isFunctionWord(index, in: list) else { return nil }
    var place = index + 1
    while place + 1 < min(end, index + reach), isHyphen(place, in: list), list[place + 1].isWord {
      place += 2
    }
    guard place < end, list[place].isWord, !isFunctionWord(place, in: list),
      !adverbs.contains(list[place], in: list.text)
    else {
      return index..<index + 1
    }
    return place..<place + 1
  }

  /// Whether a plural noun stands at a token or behind adjectives there.
  static func isPlural(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    guard index < end, list[index].isWord, list[index].hasSpaceBefore else { return false }
    guard let noun = counted(at: index, in: list, before: min(end, index + 4), many: true) else {
      return false
    }
    return isPluralWord(noun.lowerBound, in: list) && noun.lowerBound - index <= 3
      && !list.matches(index, "of")
  }

  /// Whether a word looks like a plural noun: a letter or two before -s, or irregular.
  static func isPluralWord(_ index: Int, in list: TokenList) -> Bool {
    let token = list[index]
    guard token.isWord else { return false }
    if isIrregular(index, in: list) { return true }
    guard token.length >= 3 || token.traits.contains(.hasDigit),
      list.text[Int(token.end) - 1] == UInt8(ascii: "s")
    else { return false }
    let before = list.text[Int(token.end) - 2]
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") { return false }
    if before == UInt8(ascii: "i") { return false }
    return !singulars.contains(token, in: list.text)
  }

  private static func isIrregular(_ index: Int, in list: TokenList) -> Bool {
    irregulars.contains(list[index], in: list.text)
  }

  /// Whether a word cannot be part of a counted noun phrase: a preposition, pronoun, conjunction, auxiliary or common verb.
  static func isFunctionWord(_ index: Int, in list: TokenList) -> Bool {
    index >= 0 && index < list.count && functionWords.contains(list[index], in: list.text)
  }

  private static func isDeterminer(_ index: Int, in list: TokenList) -> Bool {
    determiners.contains(list[index], in: list.text) || list[index].kind == .possessive
  }

  /// "-ed" and "said": the verb after the noun.
  static func isVerbLike(_ index: Int, in list: TokenList) -> Bool {
    guard index < list.count, list[index].isWord else { return false }
    let token = list[index]
    if verbs.contains(token, in: list.text) { return true }
    return token.length > 4 && list.text[Int(token.end) - 1] == UInt8(ascii: "d")
      && list.text[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  static func isHyphen(_ index: Int, in list: TokenList) -> Bool {
    list.isMark(index, "-") || list.matches(index, "‑")
  }

  private static let determiners = Lexicon([
    (1, "the its their his her our my your these those all such a an this that")
  ])
  private static let adverbs = Lexicon([
    (
      1,
      "now then today yesterday tomorrow also still already ago later earlier again away apart early each together overall respectively alone so too up down aside annually tonight"
    )
  ])
  /// Adverbs of time that stand before nouns too: "2 litres of water daily", "four daily flights".
  private static let rhythms = Lexicon([(1, "daily weekly fortnightly monthly quarterly yearly hourly nightly")])
  private static let irregulars = Lexicon([
    (
      1,
      """
      people men women children police staff aircraft fish sheep deer mice feet teeth geese cattle personnel troops media criteria
      phenomena bacteria data firefighters policemen policewomen spokesmen businessmen servicemen fishermen gunmen salmon series species
      crew spacecraft livestock alumni fungi nuclei stimuli larvae swine offspring
      """
    )
  ])
  private static let others = Lexicon([(1, "more other others further additional extra less fewer new")])
  private static let shifts = Lexicon([(1, "last next")])
  private static let persons = Lexicon([(1, "people men women children")])
  /// Plurals that stand before another noun: "sports cars".
  private static let attributives = Lexicon([
    (
      1,
      """
      sports arms sales goods savings systems customs rights communications operations parts accounts antiques awards benefits careers
      clothes electronics events futures games graphics munitions numbers pensions physics mathematics politics economics relations
      securities services spirits standards studies talks telecoms textiles works bonds drugs jobs schools hospitals elections
      airlines oilseeds emissions species series
      """
    )
  ])
  /// What is said of a number of people or things without naming them.
  private static let predicates = Lexicon([
    (
      1,
      """
      strong tall long wide high deep thick heavy dead alive missing present absent hurt ill sick homeless apart clear short ahead
      behind adrift
      """
    )
  ])
  /// What an article makes a rate with: "a day".
  private static let periods = Lexicon([
    (1, "second minute hour day night week fortnight month quarter year decade century season")
  ])
  /// Verbs of saying behind what was said.
  static let reports = Lexicon([
    (
      1,
      """
      said say says told tell tells added reported report believe believed think thought warn warned claim claimed estimate estimated
      announced confirmed
      """
    )
  ])
  private static let singulars = Lexicon([
    (
      1,
      "was has is does his this its us thus less plus across always sometimes perhaps says does's news yes towards besides previous various serious famous measles christmas paris texas"
    )
  ])
  private static let verbs = Lexicon([
    (
      1,
      """
      said told went came took got left made won lost died fell rose ran saw were had cost costs remain remained go goes come take
      takes make makes get gets give gave fled left stood stayed met began became brought bought caught chose drew drove flew forgot
      gave grew heard held kept knew paid sang sat sent shook sought spoke spent stole struck swam taught thought threw understood
      woke wore wrote marched gathered attended protested gives contains weighs
      """
    )
  ])
  private static let functionWords = Lexicon([
    (
      1,
      """
      of in on at to from by for with without within into onto over under above below between among through during before after since
      until till about against along around behind beside beyond despite down near off out per than as if or and but nor so yet because
      although though while when where which who whom whose what that whether is are was were be been being am do does did has have had
      having will would shall should can could may might must not never i you he she it we they me him us them there here the a an this
      these those its their his her our my your how why up upon via amid like unlike except toward towards every said says say is it's aboard x
      inside outside across beneath underneath amongst throughout alongside
      """
    )
  ])
}

extension QuantityReader {
  /// The noun that an amount counts or measures; `nil` for money and shares without "of".
  func noun(of amount: Amount) -> Range<Int>? {
    var next = amount.tokens.upperBound
    guard next < end, amount.ownKind != .age else { return nil }
    // "10,000+ fans".
    if amount.isBare, list.isMark(next, "+"), !list[next].hasSpaceBefore { next += 1 }
    // "a third larger" compares and counts nothing.
    if amount.number.form == .fraction, FractionReader.afterShare.contains(list[next], in: list.text),
      !list.matches(next, "of")
    {
      return nil
    }
    if amount.isBare {
      // "one in five voted".
      if amount.isRatio, NounPhrase.isVerbLike(next, in: list), !NounPhrase.isPlural(next, in: list, before: end) {
        return nil
      }
      // "a quarter of its value".
      let isShareOf = amount.number.form == .fraction && list.matches(next, "of")
      return NounPhrase.counted(at: next, in: list, before: end, many: amount.value != 1 && !isShareOf)
    }
    if isAdjective(amount) { return NounPhrase.counted(at: next, in: list, before: end, many: false) }
    guard list.matches(next, "of"), next + 1 < end, amount.unit?.dimension != .time else { return nil }
    // "within 3 km of the coast" says where.
    if amount.unit?.dimension == .length, list.matches(amount.tokens.lowerBound - 1, "within") { return nil }
    return NounPhrase.counted(at: next, in: list, before: end, many: false)
  }

  /// Whether a measure stands before its noun: "a four-year contract", "a 30mph zone", "a 70 per cent chance".
  private func isAdjective(_ amount: Amount) -> Bool {
    let next = amount.tokens.upperBound
    guard next < end, list[next].isWord, list[next].hasSpaceBefore, !amount.isMoney, amount.upper == nil,
      !NounPhrase.isFunctionWord(next, in: list), !FractionReader.afterShare.contains(list[next], in: list.text),
      Changes.words.value(of: list[next], in: list.text) == 0 || list.matches(next, "contract")
    else { return false }
    let unit = amount.number.tokens.upperBound
    guard unit < next else { return false }
    if isHyphen(unit) { return true }
    let hasArticle = list.matches(amount.tokens.lowerBound - 1, "a") || list.matches(amount.tokens.lowerBound - 1, "an")
    return hasArticle && (amount.unit?.dimension == .percentage || !list[unit].hasSpaceBefore)
  }
}
