import AssayModel
import FoundationEssentials

/// Records from schema.org's ClaimReview: earlier fact-checks become sources.
///
/// The reviewed claim is a quotation that bears no evidence by itself; a fact says whether the review denies it. What
/// the review says in its own words is the rest of the text.
enum ClaimReviewImport {
  static func entries(of bytes: [UInt8], file: String) throws(SourceRecordError) -> [ImportedEntry] {
    guard let node = try? JSONDecoder().decode(Node.self, from: Data(bytes)) else {
      throw .notImportable(
        file: file, line: 1, reason: "it is not JSON in the form of schema.org's ClaimReview",
        remedy: "Give the JSON-LD of the reviews: one object, an array of them, or an object with \"@graph\".")
    }
    return node.reviews.map { ImportedEntry(line: 0, draft: draft(of: $0)) }
  }

  private static func draft(of review: Review) -> ImportDraft {
    var draft = ImportDraft(type: "fact-check")
    let claim = review.claimReviewed ?? ""
    draft.name = review.url ?? claim
    let claimant = review.itemReviewed?.author?.first?.name ?? ""
    draft.title =
      review.name ?? review.headline ?? "Fact-check of a claim" + (claimant.isEmpty ? "" : " by \(claimant)")
    draft.publisher = review.author?.first?.name
    draft.date = review.datePublished.map { String($0.prefix(10)) } ?? ""
    if let url = review.url { draft.locators = [("url", url)] }
    draft.text = review.reviewBody ?? review.description ?? ""
    let rating = review.reviewRating
    let words = rating?.alternateName ?? rating?.ratingValue?.text ?? ""
    draft.review = ImportDraft.Review(
      claim: claim, claimant: claimant, isDenied: isDenied(words, rating),
      rating: words)
    return draft
  }

  /// What a rating says of the claim; `nil` for "half true", "unproven" and the like.
  private static func isDenied(_ words: String, _ rating: Rating?) -> Bool? {
    let text = words.lowercased()
    let mixed = ["half", "part", "mixture", "mixed", "mostly", "misleading", "unproven", "context", "barely"]
    if mixed.contains(where: text.contains) { return nil }
    if ["false", "fake", "wrong", "incorrect", "pants on fire", "untrue", "not true"].contains(where: text.contains) {
      return true
    }
    if ["true", "correct", "accurate"].contains(where: text.hasPrefix) { return false }
    guard let value = rating?.ratingValue.flatMap({ Double($0.text) }),
      let best = rating?.bestRating.flatMap({ Double($0.text) }),
      let worst = rating?.worstRating.flatMap({ Double($0.text) }), best > worst
    else { return nil }
    return value <= worst ? true : value >= best ? false : nil
  }

  /// A review, an array of nodes, or an object around them.
  private enum Node: Decodable {
    case review(Review)
    case many([Node])
    case other

    var reviews: [Review] {
      switch self {
      case .review(let review): [review]
      case .many(let nodes): nodes.flatMap(\.reviews)
      case .other: []
      }
    }

    private enum CodingKeys: String, CodingKey {
      case graph = "@graph"
      case type = "@type"
      case items = "itemListElement"
      case item
    }

    init(from decoder: any Decoder) throws {
      if let nodes = try? decoder.singleValueContainer().decode([Node].self) {
        self = .many(nodes)
        return
      }
      guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
        self = .other
        return
      }
      let types = (try? container.decode(OneOrMore<String>.self, forKey: .type))?.values ?? []
      if types.contains("ClaimReview") {
        self = .review(try Review(from: decoder))
      } else {
        let keys: [CodingKeys] = [.graph, .items, .item]
        self = .many(keys.compactMap { try? container.decode(Node.self, forKey: $0) })
      }
    }
  }

  private struct Review: Decodable {
    var claimReviewed: String?
    var url: String?
    var name: String?
    var headline: String?
    var datePublished: String?
    var reviewBody: String?
    var description: String?
    var author: OneOrMore<Agent>?
    var itemReviewed: Item?
    var reviewRating: Rating?
  }

  private struct Agent: Decodable {
    var name: String?
  }

  private struct Item: Decodable {
    var author: OneOrMore<Agent>?
  }

  fileprivate struct Rating: Decodable {
    var alternateName: String?
    var ratingValue: CSLItem.Word?
    var bestRating: CSLItem.Word?
    var worstRating: CSLItem.Word?
  }

  /// JSON-LD writes one value without an array.
  private struct OneOrMore<Value: Decodable>: Decodable {
    var values: [Value]

    var first: Value? { values.first }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      values = try (try? container.decode([Value].self)) ?? [container.decode(Value.self)]
    }
  }
}
