import AssayModel
import Synchronization

/// Annotated passages, kept for the claims to come.
///
/// At most `limit` passages are kept; then all are dropped, which costs time but never changes a result.
final class PassageCache: Sendable {
  struct Key: Hashable, Sendable {
    var source: Int
    var passage: Int
  }

  static let limit = 4096

  private let passages = Mutex<[Key: AnnotatedDocument]>([:])

  /// The kept passage, or a new one. Two tasks may make the same one at the same time; both get equal values.
  func value(for key: Key, make: () -> AnnotatedDocument) -> AnnotatedDocument {
    if let kept = passages.withLock({ $0[key] }) { return kept }
    let made = make()
    passages.withLock { passages in
      if passages.count >= Self.limit { passages.removeAll() }
      passages[key] = made
    }
    return made
  }
}
