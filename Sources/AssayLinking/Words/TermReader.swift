import AssayText

/// Cuts a text into the words that are indexed.
///
/// Words are folded to lower case; digit-group commas are dropped, so "12,000" is "12000". Parts joined by a
/// hyphen or slash are read one by one and as a whole: "PD-1" gives "pd", "1" and "pd-1".
enum TermReader {
  /// A word of the text: its bytes in `spellings`, and whether it is a compound of the words before it.
  struct Word {
    var range: Range<Int>
    var isCompound: Bool
  }

  /// Hands the words of `text` to `visit`, in text order, a compound after its parts.
  static func read(_ text: Text, visit: (ArraySlice<UInt8>, Word) -> Void) {
    read(text, tokens: Tokenizer.tokens(of: text)[...], visit: visit)
  }

  static func read(_ text: Text, tokens: ArraySlice<Token>, visit: (ArraySlice<UInt8>, Word) -> Void) {
    var spelling: [UInt8] = []
    var compound: [UInt8] = []
    var parts = 0
    var lastEnd = -1
    var compoundStart = 0
    func closeCompound(_ end: Int) {
      if parts > 1, compound.last != UInt8(ascii: "-") {
        visit(compound[...], Word(range: compoundStart..<max(end, compoundStart), isCompound: true))
      }
      parts = 0
      compound.removeAll(keepingCapacity: true)
    }
    text.bytes.withUnsafeBufferPointer { bytes in
      for token in tokens {
        switch token.kind {
        case .word, .number, .address:
          let start = Int(token.start)
          if start != lastEnd || parts > 0 && compound.last != UInt8(ascii: "-") { closeCompound(lastEnd) }
          spelling.removeAll(keepingCapacity: true)
          var index = start
          while index < Int(token.end) {
            let byte = Folding.next(bytes, &index, before: Int(token.end))
            if byte == UInt8(ascii: ","), token.kind == .number { continue }
            if byte == UInt8(ascii: "."), token.kind == .word { continue }
            spelling.append(byte)
          }
          if parts == 0 { compoundStart = start }
          compound.append(contentsOf: spelling)
          parts += 1
          lastEnd = Int(token.end)
          visit(spelling[...], Word(range: start..<lastEnd, isCompound: false))
        case .punctuation
        where Int(token.start) == lastEnd && parts > 0 && token.length == 1
          && (bytes[lastEnd] == UInt8(ascii: "-") || bytes[lastEnd] == UInt8(ascii: "/")):
          compound.append(UInt8(ascii: "-"))
          lastEnd = Int(token.end)
        default:
          closeCompound(lastEnd)
          lastEnd = -1
        }
      }
      closeCompound(lastEnd)
    }
  }
}
