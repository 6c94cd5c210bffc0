import AssayXML

/// What an element's class, id and attributes say about its part in the page.
///
/// The words are those of Readability (Arc90, later Mozilla, Apache-2.0), which found them on many thousands of pages.
struct PageHints: OptionSet {
  let rawValue: UInt16

  static let unlikely = PageHints(rawValue: 1)
  static let perhaps = PageHints(rawValue: 1 << 1)
  static let classPositive = PageHints(rawValue: 1 << 2)
  static let classNegative = PageHints(rawValue: 1 << 3)
  static let idPositive = PageHints(rawValue: 1 << 4)
  static let idNegative = PageHints(rawValue: 1 << 5)
  static let byline = PageHints(rawValue: 1 << 6)
  static let share = PageHints(rawValue: 1 << 7)
  static let hidden = PageHints(rawValue: 1 << 8)
  static let unlikelyRole = PageHints(rawValue: 1 << 9)
  /// A link inside the page.
  static let hashLink = PageHints(rawValue: 1 << 10)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ page: HTMLTree, _ node: Int) {
    self = []
    let className = Self.lowercased(page.attribute("class", of: node))
    let id = Self.lowercased(page.attribute("id", of: node))
    if !className.isEmpty || !id.isEmpty {
      let both = className + [0x20] + id
      if Self.contains(both, Self.unlikelyWords) { insert(.unlikely) }
      if Self.contains(both, Self.perhapsWords) { insert(.perhaps) }
      if Self.contains(both, Self.bylineWords) { insert(.byline) }
      if Self.containsShare(both) { insert(.share) }
      if Self.isAdvertisement(both) { formUnion([.unlikely, .classNegative]) }
      if Self.contains(className, Self.positiveWords) { insert(.classPositive) }
      if Self.isNegative(className) { insert(.classNegative) }
      if Self.contains(id, Self.positiveWords) { insert(.idPositive) }
      if Self.isNegative(id) { insert(.idNegative) }
    }
    if page.attribute("rel", of: node) == "author"
      || page.attribute("itemprop", of: node)?.firstRange(of: "author") != nil
    {
      insert(.byline)
    }
    if Self.isHidden(page, node, className) { insert(.hidden) }
    if let role = page.attribute("role", of: node), Self.unlikelyRoles.contains(role) {
      insert(.unlikelyRole)
    }
    if page.tag(node) == .a, let target = page.attribute("href", of: node),
      target.utf8.first == UInt8(ascii: "#"),
      target.utf8.count > 1
    {
      insert(.hashLink)
    }
  }

  /// 25 for or against, from class and from id.
  var weight: Double {
    (contains(.classPositive) ? 25 : 0) - (contains(.classNegative) ? 25 : 0)
      + (contains(.idPositive) ? 25 : 0)
      - (contains(.idNegative) ? 25 : 0)
  }

  private static func isHidden(_ page: HTMLTree, _ node: Int, _ className: [UInt8]) -> Bool {
    if page.attribute("hidden", of: node) != nil { return true }
    if page.attribute("aria-hidden", of: node) == "true", !contains(className, [Array("fallback-image".utf8)]) {
      return true
    }
    if page.attribute("aria-modal", of: node) == "true", page.attribute("role", of: node) == "dialog" {
      return true
    }
    guard let style = page.attribute("style", of: node) else { return false }
    let plain = lowercased(style).filter { $0 != 0x20 }
    return contains(plain, [Array("display:none".utf8), Array("visibility:hidden".utf8)])
  }

  // MARK: Words

  private static let unlikelyWords = words(
    """
    -ad- ai2html banner breadcrumbs combx comment community cover-wrap disqus extra footer gdpr header legends menu
    related remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination pager
    popup yom-remote
    """)
  private static let perhapsWords = words("and article body column content main mathjax shadow")
  private static let positiveWords = words(
    "article body content entry hentry h-entry main page pagination post text blog story")
  private static let negativeWords = words(
    """
    -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share
    shoutbox sidebar skyscraper sponsor shopping tags widget
    """)
  private static let bylineWords = words("byline author dateline writtenby p-author")
  /// Names that are only told by the whole word: "ad" is a part of "head" and "reading".
  private static let advertisementWords = words("ad ads adbox adslot adunit advert advertisement advertising")
  private static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  /// Whether a name is or begins with a word for an advertisement: "ad", "ad_box", "ads-top".
  private static func isAdvertisement(_ text: [UInt8]) -> Bool {
    text.split(separator: 0x20).contains { name in
      let word = name.prefix { $0 &- 0x61 < 26 }
      return advertisementWords.contains { word.elementsEqual($0) }
    }
  }

  private static func words(_ text: String) -> [[UInt8]] {
    text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }

  private static func lowercased(_ text: String?) -> [UInt8] {
    guard let text else { return [] }
    return text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func contains(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
    words.contains { position(of: $0, in: text, from: 0) != nil }
  }

  private static func position(of word: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= word.count else { return nil }
    var index = start
    while index + word.count <= text.count {
      if text[index] == word[0] {
        var offset = 1
        while offset < word.count, text[index + offset] == word[offset] { offset += 1 }
        if offset == word.count { return index }
      }
      index += 1
    }
    return nil
  }

  private static func isNegative(_ text: [UInt8]) -> Bool {
    guard !text.isEmpty else { return false }
    if contains(text, negativeWords) { return true }
    // "hid" as a word of its own.
    return text.split(separator: 0x20).contains { $0.elementsEqual("hid".utf8) }
  }

  /// "share" or "sharedaddy" as a word, "_" counting as a boundary.
  private static func containsShare(_ text: [UInt8]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < text.count && (text[index] &- 0x61 < 26 || text[index] &- 0x30 < 10)
    }
    let word = Array("share".utf8)
    var start = 0
    while let found = position(of: word, in: text, from: start) {
      start = found + 1
      guard !isLetter(found - 1) else { continue }
      if !isLetter(found + word.count) { return true }
      if text[(found + word.count)...].starts(with: "daddy".utf8), !isLetter(found + word.count + 5) { return true }
    }
    return false
  }
}
