import AssayModel
import AssayText

/// Puts together the text of a marked-up document, block by block, and remembers where each piece came from.
struct BlockBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var anchors: [Origin.Anchor] = []

  private var kind = Block.Kind.paragraph
  private var voice = Voice.author
  private var level = 0
  /// Where the open block starts in `bytes`; `nil` when none is open.
  private var start: Int?
  private var spaceAt: Int?
  private var breakAt: Int?
  private var distance = Int.min

  /// Whether the open block has text.
  var hasOpenText: Bool { start != nil }

  /// Ends the open block; the next text begins one of this kind.
  mutating func begin(_ kind: Block.Kind, voice: Voice = .author, level: Int = 0) {
    end()
    self.kind = kind
    self.voice = voice
    self.level = level
  }

  mutating func end() {
    spaceAt = nil
    breakAt = nil
    guard let start else { return }
    blocks.append(Block(kind: kind, span: TextSpan(start, bytes.count), voice: voice, level: level))
    self.start = nil
  }

  /// White space, which shows as one space when text follows.
  mutating func addSpace(from offset: Int) {
    if spaceAt == nil { spaceAt = offset }
  }

  /// A line break inside a block.
  mutating func addBreak(from offset: Int) {
    if breakAt == nil { breakAt = offset }
  }

  /// Words of the program's own, such as the bar between cells.
  mutating func addLiteral(_ text: String, at offset: Int) {
    guard start != nil else { return }
    spaceAt = nil
    for byte in text.utf8 { put(byte, from: offset) }
  }

  /// One character of the document, or bytes that belong together, from `offset` of the original.
  mutating func add(_ character: some Sequence<UInt8>, from offset: Int) {
    open(at: offset)
    var offset = offset
    for byte in character {
      put(byte, from: offset)
      offset += 1
    }
  }

  /// A stretch of the original: white space collapses, entities are decoded by `decode`.
  ///
  /// - Parameter decode: Appends the character at an offset and returns the offset after it.
  mutating func addText(
    _ source: [UInt8], _ range: Range<Int>,
    decode: (_ offset: Int, _ end: Int, _ output: inout [UInt8]) -> Int
  ) {
    var offset = range.lowerBound
    var decoded: [UInt8] = []
    while offset < range.upperBound {
      let byte = source[offset]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        addSpace(from: offset)
        offset += 1
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") {
        decoded.removeAll(keepingCapacity: true)
        let next = decode(offset, range.upperBound, &decoded)
        if decoded.count == 1, decoded[0] <= 0x20 {
          addSpace(from: offset)
        } else {
          add(decoded, from: offset)
        }
        offset = max(next, offset + 1)
      } else {
        if spaceAt != nil || breakAt != nil || start == nil { open(at: offset) }
        put(byte, from: offset)
        offset += 1
      }
    }
  }

  private mutating func open(at offset: Int) {
    if start == nil {
      if !blocks.isEmpty {
        // The blank line between blocks stands for the markup before this text.
        put(0x0A, from: offset)
        bytes.append(0x0A)
        distance = Int.min
      }
      start = bytes.count
      spaceAt = nil
      breakAt = nil
    } else if let breakAt {
      put(0x0A, from: breakAt)
    } else if let spaceAt {
      put(0x20, from: spaceAt)
    }
    spaceAt = nil
    breakAt = nil
  }

  private mutating func put(_ byte: UInt8, from offset: Int) {
    let distance = offset - bytes.count
    if distance != self.distance {
      if anchors.last?.text == bytes.count { anchors.removeLast() }
      anchors.append(Origin.Anchor(text: bytes.count, content: offset))
      self.distance = distance
    }
    bytes.append(byte)
  }

  /// Ends the last block and gives the document.
  mutating func document(id: String, origin name: String, format: DocumentFormat, content: Text) -> Document {
    end()
    trimBlocks()
    return Document(
      id: id, origin: Origin(name: name, mediaType: format.mediaType, content: content, anchors: anchors),
      text: Text(decoding: bytes), blocks: blocks)
  }

  /// Takes typographic spaces off the ends of blocks, and drops blocks of nothing else.
  private mutating func trimBlocks() {
    let text = Text(decoding: bytes)
    guard text.bytes == bytes else { return }
    for index in blocks.indices { blocks[index].span = text.trimmed(blocks[index].span) }
    blocks.removeAll { $0.span.isEmpty }
  }
}
