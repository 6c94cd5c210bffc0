public import AssayModel
import FoundationEssentials

/// The findings that a desk knows of and lives with: a file for version control, compared with what is found later.
///
/// A finding is known again by its rule and fingerprint, whatever line it has moved to and whatever its file is called
/// by then. Where one stands twice, the baseline must hold it twice.
public struct Baseline: Sendable {
  /// How often each finding stands in the baseline.
  private var counts: [Key: Int] = [:]
  /// How many findings the baseline holds.
  public let count: Int

  private struct Key: Hashable {
    let rule: String
    let fingerprint: String
  }

  private struct Shape: Decodable {
    let schemaVersion: String
    let findings: [Entry]

    struct Entry: Decodable {
      let rule: String
      let fingerprint: String
    }
  }

  /// Reads a baseline file.
  ///
  /// - Throws: `BaselineError`, which says what is wrong.
  public init(_ bytes: [UInt8]) throws(BaselineError) {
    let shape: Shape
    do { shape = try JSONDecoder().decode(Shape.self, from: Data(bytes)) } catch {
      throw BaselineError("it is not a baseline that `assay baseline` wrote")
    }
    guard shape.schemaVersion.hasPrefix("1.") else {
      throw BaselineError("it has the form \(shape.schemaVersion), which this version does not know; update Assay")
    }
    count = shape.findings.count
    for entry in shape.findings { counts[Key(rule: entry.rule, fingerprint: entry.fingerprint), default: 0] += 1 }
  }

  /// The findings, those that stand in the baseline marked; each entry of the baseline marks one.
  public mutating func marked(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      let key = Key(rule: finding.rule, fingerprint: finding.fingerprint)
      guard let left = counts[key], left > 0 else { return finding }
      counts[key] = left - 1
      var known = finding
      known.isKnown = true
      return known
    }
  }

  /// The entries that have marked nothing: what has been mended since.
  public var goneCount: Int { counts.values.reduce(0, +) }

  /// The file for these findings; the same findings give the same bytes.
  ///
  /// - Parameter tool: The version of Assay.
  public static func text(_ results: [(document: Document, findings: [Finding])], tool: String) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.key("findings")
    json.beginArray()
    for (document, findings) in results {
      let places = Places(document)
      for finding in findings {
        json.beginObject()
        json.key("fingerprint")
        json.string(finding.fingerprint)
        json.key("message")
        json.string(finding.message)
        json.key("path")
        json.string(places.path)
        json.key("rule")
        json.string(finding.rule)
        json.endObject()
      }
    }
    json.endArray()
    json.ending(tool: tool)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

/// Why a baseline could not be used.
public struct BaselineError: Error, Equatable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
