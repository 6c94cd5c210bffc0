import AssayText
import FoundationEssentials

/// A number as written, in digits or words.
struct WrittenNumber {
  /// Exact.
  var value: Decimal
  /// The place of the last digit that means something: 1000 for "12,000", 0.1 for "3.5".
  var resolution: Decimal
  var tokens: Range<Int>
}

/// Reads numbers in digits and words.
enum NumberReader {
  /// The longest number that starts at token `index` and ends before token `end`; `nil` when none does.
  static func number(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? { nil }
}
