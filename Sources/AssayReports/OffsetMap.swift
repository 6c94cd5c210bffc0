public import AssayText

/// What the offsets of a machine format count.
public enum OffsetUnit: String, Sendable, CaseIterable {
  case codePoints = "codepoints"
  case utf8
  case utf16
}

/// Converts byte offsets in a text to the offsets that a format shows.
///
/// An offset outside the text counts as its nearest end, so that no result can make an export fail.
public struct OffsetMap: Sendable {
  private enum Conversion: Sendable {
    case none
    case scalars(ScalarMap)
    case units(ScalarMap)
  }

  private let count: Int
  private let conversion: Conversion

  public init(_ text: Text, unit: OffsetUnit = .codePoints) {
    count = text.count
    // In a text of ASCII alone all three units are the same.
    let isASCII = text.bytes.allSatisfy { $0 < 0x80 }
    switch unit {
    case .utf8: conversion = .none
    case .codePoints: conversion = isASCII ? .none : .scalars(ScalarMap(text))
    case .utf16: conversion = isASCII ? .none : .units(ScalarMap(text))
    }
  }

  public subscript(offset: Int) -> Int {
    let offset = min(max(0, offset), count)
    switch conversion {
    case .none: return offset
    case .scalars(let map): return map.scalarOffset(of: offset)
    case .units(let map): return map.utf16Offset(of: offset)
    }
  }

  /// The span, cut to the text.
  func clamped(_ span: TextSpan) -> TextSpan {
    let start = min(max(0, span.start), count)
    return TextSpan(start, max(start, min(span.end, count)))
  }
}
