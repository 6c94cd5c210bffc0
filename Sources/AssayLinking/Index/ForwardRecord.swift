import AssayModel
import AssayText

/// What the index keeps of a record beside its postings: its stems in order, for looking at what stands
/// together and for building postings again without reading the text.
struct ForwardRecord: Sendable, Equatable {
  struct Passage: Sendable, Equatable {
    var id = ""
    /// The words in order; stop words are 0, compounds are left out.
    var sequence: [StemKey] = []
    /// Compounds of several words, which are indexed beside their parts.
    var compounds: [StemKey] = []
    /// The stems of the section's heading and of the later part of the title.
    var section: [StemKey] = []
    var figures: [IndexedFigure] = []

    /// How many words count for its length.
    var length: Int { sequence.reduce(0) { $1 == StemReader.stopWord ? $0 : $0 + 1 } }
  }

  /// The source's id.
  var id = ""
  /// The stems of title, subjects, creators and publisher.
  var head: [StemKey] = []
  /// The stems of the title's first part and of each subject's names, for "the record speaks of this".
  var aliases: [[StemKey]] = []
  var passages: [Passage] = []

  init() {}

  init(_ source: Source, reader: StemReader) {
    id = source.id
    let main = Self.mainPart(of: source.title)
    func stems(_ text: some StringProtocol) -> [StemKey] {
      reader.keys(of: Text(text), compounds: true, stopWords: false)
    }
    head = stems(main)
    if !head.isEmpty { aliases.append(head) }
    let rest = stems(source.title[main.endIndex...])
    if let subtitle = source.subtitle { head += stems(subtitle) }
    for subject in source.subjects {
      for name in subject.names {
        let name = stems(name)
        head += name
        if !name.isEmpty { aliases.append(name) }
      }
    }
    for creator in source.contributors { head += stems(creator.name) }
    if let publisher = source.publisher { head += stems(publisher) }
    var section: (text: String, stems: [StemKey]) = ("", [])
    passages.reserveCapacity(source.passages.count)
    for passage in source.passages {
      let heading = passage.section ?? ""
      if heading != section.text { section = (heading, stems(heading)) }
      var entry = Passage(id: passage.id, section: rest + section.stems)
      let text = Text(passage.text)
      entry.sequence.reserveCapacity(text.count / 5)
      let tokens = Tokenizer.tokens(of: text)
      reader.read(text, tokens, sequence: &entry.sequence, compounds: &entry.compounds)
      entry.figures = FigureScan.figures(in: text, tokens)
      passages.append(entry)
    }
  }

  /// The words before the first dash, bar or bracket: "Harbour (port)" and "Harbour — History" are both about
  /// the harbour.
  private static func mainPart(of title: String) -> Substring {
    let bytes = title.utf8
    var index = bytes.startIndex
    var first = true
    while index < bytes.endIndex {
      let byte = bytes[index]
      if !first {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "[") { break }
        // The two long dashes, U+2013 and U+2014.
        if byte == 0xE2,
          bytes[index...].starts(with: [0xE2, 0x80, 0x93]) || bytes[index...].starts(with: [0xE2, 0x80, 0x94])
        {
          break
        }
      }
      first = false
      index = bytes.index(after: index)
    }
    return title[..<index]
  }

  // MARK: As bytes

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.text(id)
    writer.words(head)
    writer.number(aliases.count)
    for alias in aliases { writer.words(alias) }
    writer.number(passages.count)
    for passage in passages {
      writer.text(passage.id)
      writer.words(passage.sequence)
      writer.words(passage.compounds)
      writer.words(passage.section)
      writer.number(passage.figures.count)
      for figure in passage.figures { figure.write(to: &writer) }
    }
    return writer.bytes
  }

  init(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    id = reader.text()
    head = reader.words()
    aliases = (0..<reader.count()).map { _ in reader.words() }
    passages = (0..<reader.count()).map { _ in
      Passage(
        id: reader.text(), sequence: reader.words(), compounds: reader.words(), section: reader.words(),
        figures: (0..<reader.count()).map { _ in IndexedFigure(from: &reader) })
    }
  }
}
