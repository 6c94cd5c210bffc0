/// The files of a form that a browser sends as multipart/form-data (RFC 7578).
enum UploadForm {
  /// More parts than this are no form of the desk's.
  private static let limit = 500

  /// - Parameter contentType: The header's value, with the boundary.
  /// - Returns: The parts that are files and not empty; `nil` when the body is no such form.
  static func files(in body: [UInt8], contentType: String) -> [UploadedFile]? {
    guard let boundary = parameter("boundary", of: contentType), !boundary.isEmpty, boundary.utf8.count <= 70 else {
      return nil
    }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter has no line before it.
    let body = [0x0D, 0x0A] + body
    var files: [UploadedFile] = []
    guard var at = position(of: delimiter, in: body, from: 0) else { return nil }
    for _ in 0..<limit {
      let start = at + delimiter.count
      if body[start...].starts(with: "--".utf8) { return files }
      guard let end = position(of: delimiter, in: body, from: start) else { return nil }
      if let file = file(body[start..<end]) { files.append(file) }
      at = end
    }
    return nil
  }

  /// A part after its delimiter: its headers, an empty line, its content.
  private static func file(_ part: ArraySlice<UInt8>) -> UploadedFile? {
    guard let blank = position(of: Array("\r\n\r\n".utf8), in: Array(part.prefix(4096)), from: 0) else { return nil }
    let headers = String(decoding: part.prefix(blank), as: UTF8.self)
    let content = Array(part.dropFirst(blank + 4))
    for line in headers.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix("content-disposition:") {
      guard let name = parameter("filename", of: String(line)), !content.isEmpty else { return nil }
      return UploadedFile(name: name, bytes: content)
    }
    return nil
  }

  /// The value of a parameter in a header: bare or in double quotes, in which browsers write a quote as %22.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, String(pair[0]).trimmed.lowercased() == name else { continue }
      var value = String(pair[1]).trimmed
      if value.hasPrefix("\""), value.hasSuffix("\""), value.utf8.count >= 2 {
        value = String(value.dropFirst().dropLast())
      }
      return value
    }
    return nil
  }

  private static func position(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var index = start
    let last = bytes.count - wanted.count
    while index <= last {
      if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
