import FoundationEssentials

/// One line of JSON that stands for a text: `{"id", "title"?, "text", "date"?}`, or `{"id", "claim", "evidence"}`.
///
/// Every reader of such lines takes ids and dates alike.
public struct LineRecord: Sendable {
  /// A string, or a whole number's digits.
  public let id: String?
  public let title: String?
  public let text: String?
  public let claim: String?
  public let evidence: String?
  /// The date as written; `nil` when there is none or it is empty.
  private let writtenDate: String?

  /// What is wrong with a line.
  public struct Fault: Error, Sendable {
    /// In words that follow a name of the line: "\"text\" has the wrong type".
    public let reason: String
    /// The record's id, when it could be read.
    public let id: String?

    public init(_ reason: String, id: String? = nil) {
      self.reason = reason
      self.id = id
    }
  }

  /// Reads a line; unknown members are passed over.
  ///
  /// - Throws: `Fault` when it is no JSON object or a member has the wrong type.
  public init(line: some Collection<UInt8>) throws(Fault) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Self.data(line))
    } catch let error as DecodingError {
      throw Fault(Self.reason(error), id: Self.id(line))
    } catch {
      throw Fault("not a JSON object")
    }
    id = fields.id?.text
    title = fields.title
    text = fields.text
    claim = fields.claim
    evidence = fields.evidence
    writtenDate = fields.date.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The date: a year, a month, a day, an instant, or a day and a time with a blank between, of which the day counts.
  ///
  /// - Throws: `Fault` for any other form.
  public func date() throws(Fault) -> LooseDate? {
    guard let written = writtenDate else { return nil }
    if let date = LooseDate(written) { return date }
    let bytes = Array(written.utf8.prefix(12))
    if bytes.count == 12, bytes[10] == 0x20, bytes[11] &- 0x30 < 10, let day = CalendarDate(iso: written),
      let date = LooseDate("\(day)")
    {
      return date
    }
    throw Fault("\"date\" is not a date such as 2024-03-12: \(written.prefix(40))", id: id)
  }

  /// The id of a line whose other members cannot be used.
  private static func id(_ line: some Collection<UInt8>) -> String? {
    try? JSONDecoder().decode(Identity.self, from: data(line)).id?.text
  }

  /// The bytes in one piece; one by one they would take as long as all else.
  private static func data(_ line: some Collection<UInt8>) -> Data {
    line.withContiguousStorageIfAvailable { Data($0) } ?? Data(line)
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty:
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
    case .dataCorrupted: "not valid JSON in UTF-8"
    default: "not a JSON object"
    }
  }

  private struct Fields: Decodable {
    var id: Identifier?
    var title: String?
    var text: String?
    var date: String?
    var claim: String?
    var evidence: String?
  }

  private struct Identity: Decodable {
    var id: Identifier?
  }

  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      // Most ids are strings; a failed attempt costs as much as the whole record.
      if let string = try? container.decode(String.self) {
        text = string
      } else {
        text = String(try container.decode(Int64.self))
      }
    }
  }
}
