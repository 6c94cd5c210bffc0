/// What screens of the command line need of the way text is laid out for terminals.
package enum TerminalText {
  /// The text in rows of at most `width` columns, broken at blanks where there are any, harmless for a terminal.
  package static func wrapped(_ text: String, width: Int) -> [String] { Terminal.wrapped(text, width: width) }

  /// The columns that a character fills.
  package static func width(of scalar: Unicode.Scalar) -> Int { Terminal.width(of: scalar) }
}
