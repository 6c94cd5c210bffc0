/// A pattern of paths: "drafts/*.txt", "wire/**", "**/copy-?.md".
///
/// "*" stands for any characters but "/", "**" for any at all, "?" for one character but "/". A pattern without "/"
/// is compared with the file's name alone, one that ends in "/" means all that the folder holds.
public struct PathPattern: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// Whether a path, relative to the folder of the pattern, is meant.
  public func matches(_ path: String) -> Bool {
    var pattern = Array(text.utf8)
    var path = Array(path.utf8)
    if pattern.last == UInt8(ascii: "/") { pattern += Array("**".utf8) }
    if !pattern.contains(UInt8(ascii: "/")), pattern != Array("**".utf8) {
      path = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[($0 + 1)...]) } ?? path
    }
    return Self.matches(pattern, path)
  }

  /// One row of a table for each character of the pattern, so that no pattern takes longer than its length times the
  /// path's.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var reached = [Bool](repeating: false, count: path.count + 1)
    reached[0] = true
    var index = 0
    while index < pattern.count {
      var next = [Bool](repeating: false, count: path.count + 1)
      switch pattern[index] {
      case UInt8(ascii: "*"):
        let crosses = index + 1 < pattern.count && pattern[index + 1] == UInt8(ascii: "*")
        if crosses { index += 1 }
        // "**/" may stand for no folder at all.
        let isOptional = crosses && index + 1 < pattern.count && pattern[index + 1] == UInt8(ascii: "/")
        if isOptional { index += 1 }
        var isOpen = false
        for place in 0...path.count {
          let last = place > 0 ? path[place - 1] : 0
          if place > 0, !crosses, last == UInt8(ascii: "/") { isOpen = false }
          if isOptional {
            next[place] = reached[place] || (isOpen && last == UInt8(ascii: "/"))
            isOpen = isOpen || reached[place]
          } else {
            isOpen = isOpen || reached[place]
            next[place] = isOpen
          }
        }
      case UInt8(ascii: "?"):
        for place in path.indices where reached[place] && path[place] != UInt8(ascii: "/") { next[place + 1] = true }
      default:
        for place in path.indices where reached[place] && path[place] == pattern[index] { next[place + 1] = true }
      }
      reached = next
      index += 1
    }
    return reached[path.count]
  }
}
