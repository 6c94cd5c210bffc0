public import AssayText
public import FoundationEssentials

/// A number in the text, with what it measures.
public struct Quantity: Hashable, Sendable {
  /// What kind of thing the number is, as the machine interface names it.
  public enum Kind: String, Hashable, Sendable {
    /// A bare number or counted noun.
    case count
    case money, percentage, length, area, volume, mass, duration, speed, temperature, data, energy, power, rate
    /// A factor: "doubled", "tenfold".
    case factor
    case age
    /// "third", "21st".
    case ordinal
    case other
  }

  /// How the words bound the number.
  public enum Modifier: String, Hashable, Sendable {
    case about
    case moreThan = "more_than"
    case lessThan = "less_than"
    case atLeast = "at_least"
    case upTo = "up_to"
    /// "nearly", "almost": just below.
    case nearly
  }

  /// Which way the number moved.
  public enum Change: String, Hashable, Sendable {
    case up, down
  }

  /// From the sign or first word of the number to the end of the unit; modifiers and the counted noun are outside.
  public var span: TextSpan
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  public var kind: Kind
  /// In `unit`, exact; the lower end of a range.
  public var value: Decimal
  /// The upper end of a range, in `unit`.
  public var upper: Decimal?
  public var unit: Unit
  public var modifier: Modifier?
  /// The place of the last digit that means something: 1000 for "12,000", 0.1 for "3.5", 100000 for "1.2 million".
  public var resolution: Decimal
  /// The counted or measured noun phrase: "tankers" in "12 oil tankers", "countryside" in "12,000 square metres of countryside".
  public var noun: TextSpan?
  public var change: Change?
  /// What the words count it by, when that is not one: 100,000 in "12 deaths per 100,000 people", whose `value` is 0.00012.
  public var per: Decimal?
  /// The unit or scale word that was read in spite of a slip of the pen: "killometres", "billlion".
  public var misspelling: TextSpan?

  public init(
    span: TextSpan, tokens: Range<Int>, kind: Kind, value: Decimal, upper: Decimal? = nil, unit: Unit,
    modifier: Modifier? = nil, resolution: Decimal, noun: TextSpan? = nil, change: Change? = nil, per: Decimal? = nil
  ) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.upper = upper
    self.unit = unit
    self.modifier = modifier
    self.resolution = resolution
    self.noun = noun
    self.change = change
    self.per = per
  }
}
