import AssayReports
import AssayReview

/// A document's items as a filter shows them.
struct Listing: Sendable {
  struct Key: Hashable {
    var revision: Int
    var document: Int
    var query: ItemQuery
    var reviewer: String
  }

  /// Those that the filter lets through, ascending.
  let places: [Int]
  /// How many of the document are settled, and how many of `places` wait for the reviewer.
  let decided: Int
  let left: Int

  init(_ key: Key, on desk: Desk) {
    let shown = desk.queue(of: key.document)
    let range = desk.ranges[key.document]
    let progress = desk.progress(in: range, for: key.reviewer)
    decided = progress.decided
    if key.query.isEmpty {
      places = shown
      left = progress.waiting
    } else {
      places = shown.filter { key.query.matches($0, on: desk, reviewer: key.reviewer) }
      let policy = desk.policy
      left = places.count { desk.state(at: $0).waits(for: key.reviewer, policy) }
    }
  }

  /// Where an item stands among `places`; `nil` when the filter does not let it through.
  func position(of index: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == index ? low : nil
  }
}

/// A row of a document's list of items, written without a template: a list may have thousands.
enum ListRow {
  /// - Parameters:
  ///   - label: What a screen reader says of the item.
  ///   - isCurrent: Whether the card shows the item.
  static func html(
    _ index: Int, on desk: Desk, status: ItemStatus, label: String, address: String, isCurrent: Bool
  ) -> String {
    let item = desk.items[index]
    let look = ItemFields.look(of: item)
    let words = Markup.escaped(ItemFields.short(item.words))
    return "<li role=\"none\" id=\"i-\(Markup.escaped(item.id))\" data-state=\"\(status.rawValue)\">"
      + "<a role=\"option\" href=\"\(Markup.escaped(address))\" aria-selected=\"\(isCurrent)\""
      + " aria-label=\"\(Markup.escaped(label)): \(words)\"><span class=\"badge s-\(look.state)\">"
      + "<i aria-hidden=\"true\">\(look.shape)</i> \(item.number)</span> "
      + "<span class=\"st\" title=\"\(status.words)\">\(ItemFields.statusShape(status))</span> "
      + "<span class=\"words\">\(words)</span></a></li>\n"
  }
}
