public import AssayModel
import AssayText

/// A document's blocks in reading order, separated by blank lines: what Assay read, and nothing else.
public enum DocumentText {
  public static func text(_ document: Document) -> [UInt8] {
    let map = OffsetMap(document.text)
    var output: [UInt8] = []
    for block in document.blocks {
      let span = map.clamped(block.span)
      if span.isEmpty { continue }
      if !output.isEmpty { output.append(0x0A) }
      output += document.text.bytes[span.start..<span.end]
      output.append(0x0A)
    }
    return output
  }
}
