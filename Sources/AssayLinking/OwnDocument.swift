import AssayModel
import AssayText

/// Tells whether a record was made of the very document whose claims are checked: a text is no evidence for
/// itself.
struct OwnDocument {
  private let digest: String
  private let name: String
  private let text: String
  /// Shorter texts may well be quoted whole by an honest source.
  private static let shortest = 400

  init(_ document: Document) {
    digest = document.origin.digest
    name = document.origin.name
    text = document.text.count >= Self.shortest ? document.text.string : ""
  }

  /// Whether the record has the digest or the path of the document's file, or its passages are most of the
  /// document's text.
  func isHeld(by source: Source) -> Bool {
    if !digest.isEmpty, source.digests.contains(where: { $0.of == "original" && $0.value == digest }) {
      return true
    }
    if name != "-", source.locators.contains(where: { $0.scheme == "file" && $0.value == name }) { return true }
    guard !text.isEmpty else { return false }
    let passages = source.passages.filter { $0.kind != "fact" }
    let length = passages.reduce(0) { $0 + $1.text.utf8.count }
    guard length * 2 >= text.utf8.count, length <= text.utf8.count * 2 else { return false }
    let shared = passages.filter { text.contains($0.text) }.reduce(0) { $0 + $1.text.utf8.count }
    return shared * 5 >= length * 4 && shared * 2 >= text.utf8.count
  }
}
