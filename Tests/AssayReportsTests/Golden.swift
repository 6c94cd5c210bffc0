import Foundation
import Testing

/// Files with the expected bytes of a format, beside the tests.
///
/// Set `ASSAY_RECORD_GOLDEN` to write them anew, then read the change as a diff.
enum Golden {
  static func expect(
    _ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["ASSAY_RECORD_GOLDEN"] != nil {
      try Data(bytes).write(to: file)
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      sourceLocation: sourceLocation)
  }
}
