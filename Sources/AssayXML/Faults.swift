import CAssayXML

/// Text from libxml2 or a document made fit to show: well-formed, without control characters or direction marks, on
/// one line, cut to `limit` scalars.
///
/// libxml2's messages repeat raw bytes of the input, terminal escapes included.
func shown(_ raw: UnsafePointer<CChar>?, limit: Int = 400) -> String {
  guard let raw else { return "" }
  var result = String.UnicodeScalarView()
  var count = 0
  for scalar in String(cString: raw).unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result.append(" ")
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      result.append("\u{FFFD}")
    default: result.append(scalar)
    }
    count += 1
    if count == limit {
      result.append("…")
      break
    }
  }
  while let last = result.last, last == " " || last == "." { result.removeLast() }
  return String(result)
}

/// A message about a document that does not follow its schema, without the name spaces libxml2 puts before each name
/// and without the name of the element, which the path gives.
func shownReason(_ raw: UnsafePointer<CChar>?) -> String {
  var text = shown(raw)[...]
  if text.hasPrefix("Element '"), let end = text.firstRange(of: "': ") { text = text[end.upperBound...] }
  var result = ""
  while let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
    let inside = text[open...]
    result += text[..<open]
    if inside.hasPrefix("{http") || inside.hasPrefix("{urn:") {
      text = text[text.index(after: close)...]
    } else {
      result += "{"
      text = text[text.index(after: open)...]
    }
  }
  return result + text
}

/// Owns the faults of one call into C.
struct FaultList: ~Copyable {
  var raw = AssayXMLFaults()

  deinit {
    var raw = raw
    assay_xml_faults_clear(&raw)
  }

  mutating func clear() { assay_xml_faults_clear(&raw) }

  /// The first fault that is not a warning.
  func error(file: String, fallback: String) -> XMLError {
    for index in 0..<raw.count where raw.items[index].level >= 2 {
      let item = raw.items[index]
      return .notWellFormed(file: file, line: Int(clamping: item.line), reason: shown(item.message))
    }
    return .notWellFormed(file: file, line: 1, reason: fallback)
  }

  func schemaError(name: String) -> XMLError {
    guard raw.count > 0 else { return .schemaNotUsable(name: name, line: 1, reason: "it cannot be read") }
    return .schemaNotUsable(
      name: name, line: Int(clamping: raw.items[0].line), reason: shownReason(raw.items[0].message))
  }

  /// The schema faults, in the order found; 64 at most.
  func schemaFaults() -> [XMLFault] {
    var faults: [XMLFault] = []
    for index in 0..<raw.count where raw.items[index].level >= 2 {
      let item = raw.items[index]
      faults.append(
        XMLFault(
          line: Int(clamping: item.line), path: shown(item.path, limit: 1000),
          reason: shownReason(item.message),
          remedy: remedy(forCode: Int(item.code))))
    }
    return faults
  }

  /// The codes are those of libxml2's `xmlParserErrors`, which are stable.
  private func remedy(forCode code: Int) -> String {
    switch code {
    case 1845: "Use an element that the schema declares at this place, in the schema's name space."
    case 1866: "Remove the attribute or correct its name."
    case 1867, 1871:
      "Put the elements in the order of the schema; add what is missing, remove what is not in it."
    case 1868: "Add the missing attribute."
    case 1824, 1831...1843: "Write the value in the form the schema asks for."
    case 1877: "Give each its own identifier."
    case 1878: "Let the reference name something that is in the same record."
    case 1841: "Remove the text between the elements."
    default: "Compare this place with the schema."
    }
  }
}
