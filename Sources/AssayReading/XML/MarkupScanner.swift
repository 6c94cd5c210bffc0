/// Walks through XML that is known to be well-formed, telling the place of each text to the byte.
struct MarkupScanner {
  enum Event {
    /// `name` is the local name. An empty element is followed by its end.
    case start(name: String, attributes: [String: String])
    case end(name: String)
    /// `isPlain`: entities mean themselves, as in a CDATA section.
    case text(Range<Int>, isPlain: Bool)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var pendingEnd: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(start..<position, isPlain: false)
      }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        skip(past: "]]>")
        return .text(start..<max(start, position - 3), isPlain: true)
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!") {
        skip(past: ">")
      } else if starts(with: "</") {
        position += 2
        let name = readName()
        skip(past: ">")
        return .end(name: name)
      } else {
        position += 1
        return readStart()
      }
    }
    return nil
  }

  private mutating func readStart() -> Event {
    let name = readName()
    var attributes: [String: String] = [:]
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "/") {
        pendingEnd = name
        position += 1
      } else if byte <= 0x20 {
        position += 1
      } else {
        let key = readName()
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
          bytes[position] != UInt8(ascii: "'")
        {
          position += 1
        }
        guard position < bytes.count else { break }
        let quote = bytes[position]
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != quote { position += 1 }
        attributes[key] = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
      }
    }
    return .start(name: name, attributes: attributes)
  }

  /// A name without its prefix.
  private mutating func readName() -> String {
    var start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="):
        if position == start { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: ":"):
        position += 1
        start = position
      default: position += 1
      }
    }
    return String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      position + text.count <= bytes.count && bytes[position..<position + text.count].elementsEqual(text)
    }
  }

  private mutating func skip(past text: StaticString) {
    while position < bytes.count, !starts(with: text) { position += 1 }
    position = min(position + text.utf8CodeUnitCount, bytes.count)
  }
}
