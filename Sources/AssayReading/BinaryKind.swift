/// What a file is when it is not text.
struct BinaryKind {
  /// "a PDF document".
  let name: String
  let remedy: String

  /// `nil` for text.
  init?(_ bytes: [UInt8]) {
    for (magic, name, remedy) in Self.known where bytes.starts(with: magic) {
      // A text may begin with the same letters; it has no control bytes.
      if magic.allSatisfy(Self.isWordByte), !bytes.prefix(64).contains(where: Self.isControl) { continue }
      self.name = name
      self.remedy = remedy
      return
    }
    guard bytes.contains(0), !TextDecoder.looksLikeUTF16(bytes) else { return nil }
    name = "binary data"
    remedy = "Give the document as text, Markdown, HTML, NITF, NewsML-G2 or JSONL."
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x20
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
  }

  private static let known: [(magic: [UInt8], name: String, remedy: String)] = [
    (Array("%PDF-".utf8), "a PDF document", "Convert it first: pdftotext -layout FILE.pdf FILE.txt"),
    (
      [0x50, 0x4B, 0x03, 0x04], "a zip archive or an office document (DOCX, ODT, EPUB)",
      "Convert it first: pandoc FILE.docx -t markdown -o FILE.md"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document (DOC, XLS, PPT)",
      "Save it as text or DOCX first."
    ),
    (Array("{\\rtf".utf8), "an RTF document", "Convert it first: pandoc FILE.rtf -t markdown -o FILE.md"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image", imageRemedy),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", imageRemedy),
    (Array("GIF8".utf8), "a GIF image", imageRemedy),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image", imageRemedy),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image", imageRemedy),
    (Array("RIFF".utf8), "an image, sound or film", imageRemedy),
    ([0x1F, 0x8B], "a gzip archive", "Unpack it first: gunzip FILE.gz"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive", "Unpack it first: unxz FILE.xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "Unpack it first: unzstd FILE.zst"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive", "Unpack it first: bunzip2 FILE.bz2"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "Unpack it first."),
    (Array("SQLite format 3".utf8), "an SQLite database", "Export the text you mean from it."),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "Check that the right file was given."),
  ]

  /// The ending of a name that promises a format which is never text; `nil` for all others.
  static func officeEnding(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return nil }
    return officeEndings.contains(ending) ? ending : nil
  }

  private static let officeEndings: Set<String> = [
    "doc", "docx", "epub", "odt", "pdf", "ppt", "pptx", "rtf", "xls", "xlsx",
  ]

  private static let imageRemedy = "Give the text itself, not a picture of it."
}
