import AssayModel
import AssayText

/// A finding's place in another document.
struct ElsewhereShape: Codable {
  var path: String
  var line: Int
  var column: Int
  var words: String

  init(_ place: Finding.Elsewhere) {
    path = place.path
    line = place.place.line
    column = place.place.column
    words = place.words
  }

  func model() -> Finding.Elsewhere {
    Finding.Elsewhere(path: path, place: LineColumn(line: line, column: column), words: words)
  }
}
