import AssayModel

/// Finds where the characters of a JSON object's string stand in its bytes.
enum JSONStringPlaces {
  /// Anchors from the decoded value of a member to the bytes of the object; empty when there is no such string.
  ///
  /// - Parameter bytes: One valid JSON object.
  static func anchors(ofMember name: String, in bytes: [UInt8]) -> [Origin.Anchor] {
    let name = Array(name.utf8)
    var index = 0
    var depth = 0
    var expectsName = false
    // The last member of a name counts, as decoders have it.
    var result: [Origin.Anchor] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        expectsName = depth == 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      case UInt8(ascii: ","):
        expectsName = depth == 1
        index += 1
      case UInt8(ascii: "\""):
        let end = self.end(ofString: index, in: bytes)
        let isWanted =
          expectsName && end - index - 2 == name.count && bytes[index + 1..<end - 1].elementsEqual(name)
        expectsName = false
        index = end
        guard isWanted else { continue }
        while index < bytes.count, bytes[index] != UInt8(ascii: ":") { index += 1 }
        index += 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          result = places(ofString: index, in: bytes)
        }
      default: index += 1
      }
    }
    return result
  }

  private static func end(ofString start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes.count
  }

  private static func places(ofString start: Int, in bytes: [UInt8]) -> [Origin.Anchor] {
    var index = start + 1
    var offset = 0
    var anchors = [Origin.Anchor(text: 0, content: index)]
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        index += 1
        offset += 1
        continue
      }
      if bytes[index + 1] == UInt8(ascii: "u") {
        let unit = hexadecimal(bytes, index + 2)
        index += 6
        if 0xD800..<0xDC00 ~= unit {
          // Two escapes make one character of four bytes.
          index += 6
          offset += 4
        } else {
          offset += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
        }
      } else {
        index += 2
        offset += 1
      }
      anchors.append(Origin.Anchor(text: offset, content: min(index, bytes.count)))
    }
    return anchors
  }

  private static func hexadecimal(_ bytes: [UInt8], _ start: Int) -> Int {
    var value = 0
    for index in start..<start + 4 where index < bytes.count {
      let letter = bytes[index] | 0x20
      value = value * 16 + (letter >= 0x61 ? Int(letter) - 0x57 : Int(bytes[index] & 0x0F))
    }
    return value
  }
}
