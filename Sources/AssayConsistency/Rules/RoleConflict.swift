import AssayModel
import AssayText

/// A person with two roles that exclude each other.
///
/// Roles are read before a name ("Judge Marta Lind"), after it ("Lind, a nurse") and before a comma and a name. Only
/// roles of one set are compared, and none that the text calls former, acting or new.
struct RoleConflict: Rule {
  static let about = RuleDescription(
    id: "role-conflict",
    family: "role-conflict",
    summary: "A person has two roles that exclude each other.",
    rationale: "One of the roles belongs to somebody else.",
    severity: .warning,
    fires: [
      "⟨Judge⟩ Marta Lind opened the session. The ⟦prosecutor⟧ Lind then spoke to the press.",
      "Olaf Brandt, a ⟨goalkeeper⟩ from Tarn, was hurt. Fans cheered the ⟦striker⟧ Brandt.",
      "Olaf Brandt, the ⟨chief executive⟩ of Arden Steel, resigned. Its ⟦chief financial officer⟧, Olaf Brandt, said so.",
    ],
    staysQuiet: [
      "Judge Marta Lind opened the session. Lind, the judge, then spoke to the press.",
      "Mayor Olaf Brandt spoke. Brandt, a former police chief, had grey hair.",
      "Judge Marta Lind opened the session. The prosecutor, Tom Lind, spoke.",  // two people
    ]
  )

  private struct Mention {
    let role: Range<Int>
    /// The set of the role and its place in the set.
    let line: UInt32
    let side: UInt32
    /// The key of the last word of the name, and that of the first when there are two.
    let surname: UInt32
    let given: UInt32?
  }

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let roles = Self.roles
    var known: [UInt32: [Mention]] = [:]
    var findings: [Finding] = []
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let match = roles.longestMatch(at: index, in: list, before: sentence.tokens.upperBound) else {
          index += 1
          continue
        }
        index = match.tokens.upperBound
        guard !isQualified(match.tokens, in: list, sentence: sentence.tokens),
          let name = name(of: match.tokens, in: document, sentence: sentence.tokens)
        else { continue }
        let mention = Mention(
          role: match.tokens, line: match.value >> 8, side: match.value & 0xFF, surname: list[name.upperBound - 1].key,
          given: name.count > 1 ? list[name.lowerBound].key : nil)
        let earlier = known[mention.surname, default: []]
        let isOther = earlier.contains { other in
          other.given.map { given in mention.given.map { $0 != given } ?? false } ?? false
        }
        if !isOther,
          let conflict = earlier.first(where: { $0.line == mention.line && $0.side != mention.side }),
          !earlier.contains(where: { $0.line == mention.line && $0.side == mention.side })
        {
          findings.append(
            finding(
              list.span(mention.role), related: [list.span(conflict.role)],
              "\(list.text[list.span(name)]) is called \(list.text[list.span(conflict.role)]) elsewhere."))
        }
        if earlier.count < Self.mentions { known[mention.surname, default: []].append(mention) }
      }
    }
    return findings
  }

  /// "former", "then", "acting": a role at another time. Also a role among others ("lawyers and judges").
  private func isQualified(_ role: Range<Int>, in list: TokenList, sentence: Range<Int>) -> Bool {
    for index in (max(sentence.lowerBound, role.lowerBound - 2)..<role.lowerBound).reversed() {
      guard list[index].kind == .word else { break }
      if Self.qualifiers.contains(list[index], in: list.text) { return true }
    }
    if list.isMark(role.lowerBound - 1, "-") { return true }
    let around = max(sentence.lowerBound, role.lowerBound - 30)..<min(sentence.upperBound, role.upperBound + 30)
    return around.contains { Self.changes.contains(list[$0], in: list.text) }
  }

  /// The name that a role belongs to.
  private func name(of role: Range<Int>, in document: CheckedDocument, sentence: Range<Int>) -> Range<Int>? {
    let list = document.tokens
    // "Judge Marta Lind", "its chief executive, Olaf Brandt,".
    if let name = capitalised(from: role.upperBound, in: list, sentence: sentence) { return name }
    if list.isMark(role.upperBound, ","),
      let name = capitalised(from: role.upperBound + 1, in: list, sentence: sentence), name.count >= 2,
      name.upperBound >= sentence.upperBound || list[name.upperBound].kind == .punctuation
    {
      return name
    }
    // "Lind, the judge", "Lind, a nurse at …".
    var before = role.lowerBound - 1
    while before > sentence.lowerBound, list[before].kind == .word, !list[before].isCapitalised,
      role.lowerBound - before <= 2
    {
      before -= 1
    }
    guard before > sentence.lowerBound, list.isMark(before, ","), list[before - 1].isCapitalised,
      list[before - 1].kind == .word
    else { return nil }
    var first = before - 1
    while first > sentence.lowerBound, list[first - 1].kind == .word, list[first - 1].isCapitalised,
      Self.isNameWord(first - 1, in: list), before - first < 4
    {
      first -= 1
    }
    return Self.isNameWord(before - 1, in: list) ? first..<before : nil
  }

  private func capitalised(from start: Int, in list: TokenList, sentence: Range<Int>) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, list[end].kind == .word, list[end].isCapitalised, Self.isNameWord(end, in: list),
      end - start < 4
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The mentions of one name that are remembered.
  private static let mentions = 16

  private static func isNameWord(_ index: Int, in list: TokenList) -> Bool {
    FunctionWords.lexicon.value(of: list[index], in: list.text) == 0
  }

  private static let qualifiers = Lexicon([
    (
      1,
      "former then ex acting onetime erstwhile late previous next incoming outgoing deputy assistant vice new another"
    )
  ])
  private static let changes = Lexicon([
    (1, "became become becomes promoted appointed succeeded succeeds replaced replaces formerly previously until since")
  ])

  /// Each line is a set of roles of which a person has one; a stroke joins names of one role.
  private static let roles: PhraseLexicon = {
    var entries: [(phrase: String, value: UInt32)] = []
    let text = lines.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for (line, sides) in text.split(separator: "\n").enumerated() {
      for (side, names) in sides.split(separator: "|").enumerated() {
        for name in names.split(separator: "/") {
          entries.append((name.split(separator: " ").joined(separator: " "), UInt32(line + 1) << 8 | UInt32(side)))
        }
      }
    }
    return PhraseLexicon(entries)
  }()

  private static let lines: StaticString = """
    judge | lawyer / defence lawyer / defense lawyer / defence attorney / defense attorney | prosecutor | juror | defendant | bailiff
    mayor | police chief / chief of police | fire chief | governor | sheriff
    nurse | surgeon | doctor / physician | paramedic | pharmacist | midwife | dentist
    chief executive / chief executive officer / ceo | chief financial officer / finance director / cfo | chief operating officer / coo | spokesman / spokeswoman / spokesperson
    goalkeeper | striker / forward | defender | midfielder | referee | coach / head coach / manager
    prime minister | foreign minister | finance minister | defence minister / defense minister | interior minister | health minister | justice minister | education minister
    pilot / captain | co-pilot / first officer | flight attendant / steward / stewardess
    headteacher / head teacher / headmaster / headmistress | pupil / student | caretaker
    conductor | soloist / violinist / pianist / cellist | composer
    bishop / archbishop | rabbi | imam
    architect | engineer | builder
    drummer | bassist | guitarist | keyboardist
    senator | congressman / congresswoman | governor
    treasurer | secretary | auditor
    electrician | plumber | carpenter | roofer
    firefighter | police officer / policeman / policewoman | ambulance driver
    historian | biologist | chemist | physicist | geologist | astronomer | economist | psychologist
    winger | fly-half | hooker | scrum-half
    batsman | bowler | wicketkeeper
    pitcher | catcher | shortstop
    landlord | tenant
    buyer | seller
    plaintiff | defendant
    """
}
