import AssayModel
import AssayText
import FoundationEssentials

/// Every unit that the reader of quantities knows, found by its words.
///
/// A line of the table has seven fields, separated by " | ": code, dimension, base code, factor to the base ("254/10000" or a
/// whole number), offset, names and symbols. Names are found in any case and get a plural in -s; "=" before a name
/// means that it is complete as it stands, "!" that it is also an ordinary word and needs a sign that it measures something.
/// A hyphen in a name also stands for a space. Symbols are found only in their own case. Lines that start with "#" are headings.
final class UnitTable: Sendable {
  struct Match {
    var unit: Unit
    var tokens: Range<Int>
    /// Found by its symbol, not by its name.
    var isSymbol: Bool
    /// The name is also an ordinary word.
    var isGuarded: Bool
  }

  static let shared = UnitTable()

  let units: [Unit]
  private let names: PhraseLexicon
  private let symbols: Lexicon
  /// For each value of `symbols`, the symbols that are equal but for their case.
  private let symbolGroups: [[(bytes: [UInt8], unit: Int)]]
  private let codes: [String: Int]
  /// The names of one word of six to fourteen small letters that are no ordinary words, by their first letter, a to z.
  let longWords: [[[UInt8]]]

  /// The unit of a code; `nil` when the table does not have it.
  subscript(code: String) -> Unit? { codes[code].map { units[$0] } }

  /// The unit whose name or symbol starts at a token; the longest name, else the symbol.
  func match(at index: Int, in list: TokenList, before end: Int) -> Match? {
    guard index < end else { return nil }
    if let name = names.longestMatch(at: index, in: list, before: end) {
      let unit = units[Int(name.value >> 1) - 1]
      return Match(unit: unit, tokens: name.tokens, isSymbol: false, isGuarded: name.value & 1 == 1)
    }
    return symbol(at: index, in: list)
  }

  /// The unit with this symbol.
  func symbol(at index: Int, in list: TokenList) -> Match? {
    let token = list[index]
    let group = symbols.value(of: token, in: list.text)
    guard group != 0 else { return nil }
    for candidate in symbolGroups[Int(group) - 1]
    where candidate.bytes.elementsEqual(list.text.bytes[Int(token.start)..<Int(token.end)]) {
      return Match(unit: units[candidate.unit], tokens: index..<index + 1, isSymbol: true, isGuarded: false)
    }
    return nil
  }

  // MARK: Reading the table

  private init() {
    var units: [Unit] = []
    var names: [(phrase: String, value: UInt32)] = []
    var symbols: [(symbol: String, unit: Int)] = []
    var codes: [String: Int] = [:]
    var longWords = [[[UInt8]]](repeating: [], count: 26)
    for table in [Self.measures, Self.currencies] {
      let lines = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
          .map { Self.trimmed(Substring($0)) }
        guard fields.count >= 5, let unit = Self.unit(fields) else { continue }
        units.append(unit)
        codes[unit.code] = units.count - 1
        for name in fields.count > 5 ? Self.parts(of: fields[5], at: ",") : [] {
          names += Self.phrases(Self.trimmed(name), unit: units.count)
        }
        for symbol in fields.count > 6 ? Self.parts(of: fields[6], at: " ") : [] {
          symbols.append((String(symbol), units.count - 1))
        }
      }
    }
    self.units = units
    self.codes = codes
    self.names = PhraseLexicon(names)
    for (phrase, value) in names where value & 1 == 0 {
      let word = Array(phrase.utf8)
      if (6...14).contains(word.count), word.allSatisfy({ $0 &- 0x61 < 26 }) {
        longWords[Int(word[0] - 0x61)].append(word)
      }
    }
    self.longWords = longWords
    var groups: [[(bytes: [UInt8], unit: Int)]] = []
    var entries: [(word: String, value: UInt32)] = []
    var groupOf: [[UInt8]: Int] = [:]
    for (symbol, unit) in symbols {
      let folded = Folding.folded(symbol)
      if groupOf[folded] == nil {
        groups.append([])
        groupOf[folded] = groups.count - 1
        entries.append((symbol, UInt32(groups.count)))
      }
      if let group = groupOf[folded] { groups[group].append((Array(symbol.utf8), unit)) }
    }
    symbolGroups = groups
    self.symbols = Lexicon(entries)
  }

  private static func unit(_ fields: [String]) -> Unit? {
    guard !fields[0].hasPrefix("#"), let dimension = Dimension(rawValue: fields[1]) else { return nil }
    let factor = parts(of: fields[3], at: "/")
    guard let first = factor.first, let numerator = number(first),
      let denominator = factor.count > 1 ? number(factor[1]) : 1
    else { return nil }
    let shift = parts(of: fields[4], at: "/").compactMap(number)
    return Unit(
      code: fields[0], dimension: dimension, base: fields[2], numerator: numerator, denominator: denominator,
      offset: shift.count == 2 ? shift[0] / shift[1] : shift.first ?? 0)
  }

  /// The parts between the marks, cut at bytes: the table is read at the start of every run, and looking for the ends of
  /// characters would be half of it.
  private static func parts(of field: String, at mark: Unicode.Scalar) -> [Substring] {
    field.utf8.split(separator: UInt8(truncatingIfNeeded: mark.value)).map { Substring($0) }
  }

  /// A whole number is read without the many steps that a decimal takes.
  private static func number(_ text: Substring) -> Decimal? {
    Int(text).map { Decimal($0) } ?? Decimal(string: String(text))
  }

  /// The phrases of one name, as the tokeniser cuts them.
  private static func phrases(_ name: String, unit: Int) -> [(phrase: String, value: UInt32)] {
    let bytes = Array(name.utf8)
    let value = UInt32(unit) << 1 | (bytes.contains(UInt8(ascii: "!")) ? 1 : 0)
    let words = bytes.filter { $0 != UInt8(ascii: "!") && $0 != UInt8(ascii: "=") }
    let (blank, hyphen) = (UInt8(ascii: " "), UInt8(ascii: "-"))
    var forms = [words]
    if words.contains(hyphen) { forms.append(words.map { $0 == hyphen ? blank : $0 }) }
    if words.split(separator: blank).count == 2 { forms.append(words.map { $0 == blank ? hyphen : $0 }) }
    if bytes.first != UInt8(ascii: "=") { forms += forms.map { $0 + [UInt8(ascii: "s")] } }
    return forms.map { form in (phrase(of: form), value) }
  }

  /// The words of a name with blanks between its tokens.
  private static func phrase(of form: [UInt8]) -> String {
    // Nearly all names are words with blanks between them, which are their tokens already.
    if form.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 }) { return String(decoding: form, as: UTF8.self) }
    let text = Text(decoding: form)
    return Tokenizer.tokens(of: text).map { text[$0.span] }.joined(separator: " ")
  }

  private static func trimmed(_ field: Substring) -> String {
    var bytes = field.utf8[...]
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
