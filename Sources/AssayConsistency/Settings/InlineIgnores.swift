public import AssayModel
import AssayText

/// The comments in a document that silence a rule: `<!-- assay-ignore doubled-word: as he said it -->`.
///
/// `assay-ignore` silences a rule on its own line, `-next-line` on the next line that is not blank, `-start` up to the
/// `-end` for the rule or the end, `-file` in the whole file. It may stand in an HTML or XML comment, in a processing
/// instruction (`<?assay ignore-file doubled-word: …?>`), or in a Markdown link definition (`[//]: # (assay-ignore …)`).
/// Rules must be named, and a reason given.
public struct InlineIgnores: Sendable {
  public static let about = RuleDescription(
    id: "unused-ignore",
    family: "unused-ignore",
    summary: "A comment silences a rule that reports nothing there, or does not say which rule and why.",
    rationale: "A forgotten comment hides the next fault in its place.",
    severity: .warning,
    fires: ["<!-- assay-ignore-next-line doubled-word: as he said it -->\nThe bridge opened in May."],
    staysQuiet: ["<!-- assay-ignore-next-line doubled-word: as he said it -->\nThe the bridge opened in May."]
  )

  private enum Scope: Equatable {
    case line(Int)
    case file
    /// Lines from … to, both included.
    case block(Int, Int)
  }

  private struct Ignore {
    var scope: Scope
    let rules: [String]
    let reason: String
    /// The line that it stands in, as the file counts.
    let line: Int
    /// A byte offset into the original content.
    let offset: Int
  }

  private var ignores: [Ignore] = []

  public init(_ origin: Origin) {
    let bytes = origin.content.bytes
    var offsets: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index + 12 <= buffer.count {
        // "assay" and what separates it from "ignore".
        if buffer[index] == UInt8(ascii: "a"), Self.has("assay", in: buffer, at: index),
          buffer[index + 5] == UInt8(ascii: "-") || buffer[index + 5] == UInt8(ascii: " "),
          Self.has("ignore", in: buffer, at: index + 6)
        {
          offsets.append(index)
        }
        index += 1
      }
    }
    guard !offsets.isEmpty else { return }
    let lines = LineMap(origin.content)
    for offset in offsets { append(at: offset, in: origin, lines) }
  }

  private static func has(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  // MARK: Reading

  /// How far a comment is read.
  private static let longest = 600

  private mutating func append(at offset: Int, in origin: Origin, _ lines: LineMap) {
    let content = origin.content
    let line = lines.line(of: offset)
    let lineStart = lines.span(ofLine: line).start
    let before = content[content.trimmed(TextSpan(lineStart, offset))]
    let end: String
    if before.hasSuffix("<!--") {
      end = "-->"
    } else if before.hasSuffix("<?"), content[offset + 5] == UInt8(ascii: " ") {
      end = "?>"
    } else if before.hasPrefix("["), let mark = before.last, let close = ["(": ")", "\"": "\"", "'": "'"][mark] {
      end = close
    } else {
      return
    }
    var words = content[TextSpan(offset + 12, Self.boundary(in: content, offset + 12 + Self.longest))]
    guard let close = words.firstRange(of: end) else { return }
    words = String(words[..<close.lowerBound])
    var kind = ""
    if words.hasPrefix("-") {
      kind = String(words.prefix { $0 == "-" || $0.isLetter })
      words = String(words.dropFirst(kind.count))
    }
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rules = (parts.first ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init)
    let reason = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
    let shift = origin.firstLine - 1
    let scope: Scope
    switch kind {
    case "": scope = .line(line + shift)
    case "-file": scope = .file
    case "-start": scope = .block(line + shift, .max)
    case "-next-line":
      let closing = lines.line(of: min(content.count, offset + 12 + kind.utf8.count))
      let next = (closing + 1..<max(closing + 1, lines.lineCount + 1)).first {
        !content.trimmed(lines.span(ofLine: $0)).isEmpty
      }
      scope = .line((next ?? closing) + shift)
    case "-end":
      for index in ignores.indices {
        guard case .block(let first, .max) = ignores[index].scope,
          rules.isEmpty || rules.contains(where: ignores[index].rules.contains)
        else { continue }
        ignores[index].scope = .block(first, line + shift)
      }
      return
    default: return
    }
    ignores.append(Ignore(scope: scope, rules: rules, reason: reason, line: line + shift, offset: offset))
  }

  private static func boundary(in text: Text, _ offset: Int) -> Int {
    var offset = min(offset, text.count)
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  // MARK: Applying

  public var isEmpty: Bool { ignores.isEmpty }

  /// The findings that no comment silences, and one for each comment that is unused or incomplete.
  ///
  /// - Parameters:
  ///   - ran: The ids of the rules that ran on the document: a comment for another rule is not unused.
  ///   - known: The ids of all rules.
  ///   - reportsUnused: Whether unused and incomplete comments are reported.
  public func applied(
    to findings: [Finding], in document: Document, ran: Set<String>, known: Set<String>, reportsUnused: Bool = true
  ) -> [Finding] {
    if ignores.isEmpty { return findings }
    let places = OriginPlaces(document.origin)
    var used = Set<Int>()
    var kept = findings.filter { finding in
      let line = places.place(of: finding.span.start).line
      let silencing = ignores.indices.filter { index in
        let ignore = ignores[index]
        guard !ignore.reason.isEmpty, ignore.rules.contains(finding.rule) else { return false }
        switch ignore.scope {
        case .file: return true
        case .line(let number): return number == line
        case .block(let first, let last): return first <= line && line <= last
        }
      }
      used.formUnion(silencing)
      return silencing.isEmpty
    }
    guard reportsUnused else { return kept }
    for (index, ignore) in ignores.enumerated() {
      let unknown = ignore.rules.filter { !known.contains($0) }
      let message: String
      if ignore.rules.isEmpty {
        message = "The ignore in line \(ignore.line) names no rule: write assay-ignore RULE: REASON."
      } else if !unknown.isEmpty {
        message = "The ignore in line \(ignore.line) names \(unknown.joined(separator: ", ")), which is no rule."
      } else if ignore.reason.isEmpty {
        message = "The ignore in line \(ignore.line) gives no reason: write assay-ignore RULE: REASON."
      } else if !used.contains(index), ignore.rules.allSatisfy(ran.contains) {
        message =
          "The ignore of \(ignore.rules.joined(separator: ", ")) in line \(ignore.line) silences nothing: remove it."
      } else {
        continue
      }
      var fingerprint = Fingerprint()
      fingerprint.add(Self.about.id)
      fingerprint.add(ignore.rules.joined(separator: ","))
      fingerprint.add(ignore.reason)
      fingerprint.add("\(kept.count { $0.rule == Self.about.id })")
      kept.append(
        Finding(
          rule: Self.about.id, family: Self.about.family, span: Self.place(near: ignore.offset, in: document),
          severity: Self.about.severity, message: message, fingerprint: fingerprint.text))
    }
    return kept.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }

  /// The first word of the text after a comment, which itself is no text; the last block's when nothing follows.
  private static func place(near offset: Int, in document: Document) -> TextSpan {
    let blocks = document.blocks
    let next =
      blocks.first { document.origin.contentOffset(of: max($0.span.start, $0.span.end - 1)) > offset } ?? blocks.last
    guard let block = next else { return TextSpan(0, 0) }
    var end = block.span.start
    while end < block.span.end, document.text.whitespaceLength(at: end) == nil { end += 1 }
    return TextSpan(block.span.start, end)
  }
}
