import AssayModel
import AssayText

/// Reads the figures and dates of a passage for the index: numbers in digits with the commonest units, years, months
/// and days.
///
/// It is made for speed and knows much less than the annotator, for it only helps to find and to rank: a verdict reads
/// the passage again. What both read has the same measure and value.
enum FigureScan {
  /// The figures of a text, in its order.
  static func figures(in text: Text, _ tokens: [Token]) -> [IndexedFigure] {
    var result: [IndexedFigure] = []
    var index = 0
    while index < tokens.count, result.count < IndexedFigure.mostFigures {
      defer { index += 1 }
      guard tokens[index].kind == .number, !tokens[index].traits.contains(.nonASCII),
        let number = Number(text, tokens[index])
      else { continue }
      let before = index > 0 ? tokens[index - 1] : nil
      let currency = tokens[index].hasSpaceBefore ? nil : before.flatMap { Self.currency(of: $0, in: text) }
      // "PD-1" and "3-5" are no numbers by themselves.
      guard tokens[index].hasSpaceBefore || currency != nil || before.map({ text[Int($0.start)] == 0x28 }) ?? true
      else { continue }
      if currency == nil, let date = date(at: index, number, text, tokens) {
        result.append(IndexedFigure(date))
      } else if !isDay(index, number, text, tokens) {
        result.append(quantity(number, after: index, currency, text, tokens))
      }
    }
    return result
  }

  // MARK: Numbers

  private struct Number {
    var value = 0.0
    /// The place of the last digit that means something.
    var resolution = 1.0
    var digits = 0
    var isWhole = true

    init?(_ text: Text, _ token: Token) {
      guard token.length <= 24 else { return nil }
      var zeros = 0
      for place in Int(token.start)..<Int(token.end) {
        let byte = text[place]
        if byte &- 0x30 < 10 {
          value = value * 10 + Double(byte - 0x30)
          digits += 1
          zeros = byte == 0x30 ? zeros + 1 : 0
          if !isWhole { resolution /= 10 }
        } else if byte == UInt8(ascii: "."), isWhole {
          isWhole = false
        } else if byte != UInt8(ascii: ",") {
          return nil
        }
      }
      guard digits > 0, digits <= 15 else { return nil }
      if isWhole {
        if value != 0 { for _ in 0..<zeros { resolution *= 10 } }
        hasComma = token.length > digits
      } else {
        // A division is nearest to the decimal that is written; a product of tenths is not.
        value /= (1 / resolution).rounded()
      }
    }

    private(set) var hasComma = false
  }

  private static func quantity(
    _ number: Number, after index: Int, _ currency: UInt32?, _ text: Text, _ tokens: [Token]
  ) -> IndexedFigure {
    var factor = 1.0
    var next = index + 1
    if next < tokens.count {
      let scale = scales.value(of: tokens[next], in: text)
      if scale != 0 {
        for _ in 0..<scale { factor *= 10 }
        next += 1
      }
    }
    var measure = currency ?? plain
    if currency == nil, next < tokens.count {
      if text[Int(tokens[next].start)] == UInt8(ascii: "%") {
        measure = share
      } else {
        var place = next
        if squares.contains(tokens[place], in: text), place + 1 < tokens.count { place += 1 }
        let unit = Int(units.value(of: tokens[place], in: text))
        if unit > 0 {
          let known = Self.measures[unit - 1]
          if place > next {
            if known.measure == length { (measure, factor) = (area, factor * known.factor * known.factor) }
          } else {
            (measure, factor) = (known.measure, factor * known.factor)
          }
        }
      }
    }
    let value = number.value * factor
    return IndexedFigure(measure: measure, value: value, upper: value, slack: number.resolution * factor / 2)
  }

  private static func currency(of token: Token, in text: Text) -> UInt32? {
    switch text[token.span] {
    case "$": dollar
    case "€": euro
    case "£": sterling
    default: nil
    }
  }

  private static let plain = IndexedFigure.hash("number 1")
  private static let share = IndexedFigure.hash("percentage %")
  private static let dollar = IndexedFigure.hash("currency USD")
  private static let euro = IndexedFigure.hash("currency EUR")
  private static let sterling = IndexedFigure.hash("currency GBP")
  private static let length = IndexedFigure.hash("length m")
  private static let area = IndexedFigure.hash("area m2")

  /// Powers of ten.
  private static let scales = Lexicon([(3, "thousand"), (6, "million"), (9, "billion bn"), (12, "trillion")])
  private static let squares = Lexicon([(1, "square sq")])

  private static let measures: [(measure: UInt32, factor: Double)] = {
    let mass = IndexedFigure.hash("mass kg")
    let time = IndexedFigure.hash("time s")
    let volume = IndexedFigure.hash("volume m3")
    return [
      (share, 1), (length, 0.001), (length, 0.01), (length, 1), (length, 1000), (length, 0.3048), (length, 1609.344),
      (area, 10_000), (area, 4046.856_422_4), (volume, 0.001), (mass, 0.001), (mass, 1), (mass, 1000),
      (time, 1), (time, 60), (time, 3600), (time, 86_400), (time, 604_800), (time, 2_629_746), (time, 31_556_952),
      (dollar, 1), (euro, 1), (IndexedFigure.hash("power W"), 1_000_000), (length, 0.0254),
    ]
  }()

  /// Places in `measures`, from 1.
  private static let units = Lexicon([
    (1, "percent pct"), (2, "mm millimetre millimetres millimeter millimeters"),
    (3, "cm centimetre centimetres centimeter centimeters"), (4, "m metre metres meter meters"),
    (5, "km kilometre kilometres kilometer kilometers"), (6, "ft foot feet"), (7, "mile miles"),
    (8, "ha hectare hectares"), (9, "acre acres"), (10, "litre litres liter liters"), (11, "g gram grams"),
    (12, "kg kilogram kilograms"), (13, "t tonne tonnes"), (14, "second seconds"), (15, "minute minutes"),
    (16, "hour hours"), (17, "day days"), (18, "week weeks"), (19, "month months"), (20, "year years"),
    (21, "dollar dollars"), (22, "euro euros"), (23, "megawatt megawatts"), (24, "inch inches"),
  ])

  // MARK: Dates

  private static let months = Lexicon([
    (1, "january jan"), (2, "february feb"), (3, "march"), (4, "april apr"), (5, "may"), (6, "june jun"),
    (7, "july jul"), (8, "august aug"), (9, "september sep sept"), (10, "october oct"), (11, "november nov"),
    (12, "december dec"),
  ])

  /// The date that ends with a year at a token.
  private static func date(
    at index: Int, _ number: Number, _ text: Text, _ tokens: [Token]
  ) -> AssayModel.DateInterval? {
    guard number.digits == 4, number.isWhole, !number.hasComma, number.value >= 1200, number.value <= 2100
    else { return nil }
    if index + 1 < tokens.count {
      let next = tokens[index + 1]
      if text[Int(next.start)] == UInt8(ascii: "%") || units.contains(next, in: text) || scales.contains(next, in: text)
      {
        return nil
      }
    }
    let year = Int(number.value)
    func month(_ place: Int) -> Int? {
      guard place >= 0, tokens[place].isCapitalised else { return nil }
      let value = Int(months.value(of: tokens[place], in: text))
      return value == 0 ? nil : value
    }
    func day(_ place: Int) -> Int? {
      guard place >= 0, tokens[place].kind == .number, let day = Number(text, tokens[place]), day.isWhole,
        day.value >= 1, day.value <= 31
      else { return nil }
      return Int(day.value)
    }
    if let month = month(index - 1) {
      if let day = day(index - 2), let date = CalendarDate(year: year, month: month, day: day) {
        return AssayModel.DateInterval(day: date)
      }
      return AssayModel.DateInterval(year: year, month: month)
    }
    if index > 2, text[Int(tokens[index - 1].start)] == UInt8(ascii: ","), let day = day(index - 2),
      let month = month(index - 3), let date = CalendarDate(year: year, month: month, day: day)
    {
      return AssayModel.DateInterval(day: date)
    }
    return AssayModel.DateInterval(year: year)
  }

  /// Whether a number stands beside the name of a month, as its day.
  private static func isDay(_ index: Int, _ number: Number, _ text: Text, _ tokens: [Token]) -> Bool {
    guard number.isWhole, number.value <= 31 else { return false }
    return [index - 1, index + 1].contains { place in
      tokens.indices.contains(place) && tokens[place].isCapitalised && months.contains(tokens[place], in: text)
    }
  }
}
