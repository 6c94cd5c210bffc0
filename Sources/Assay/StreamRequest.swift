public import AssayModel
import FoundationEssentials

/// One line of a stream's input.
public struct StreamRequest: Sendable {
  /// The record's id; a number as its digits, empty when there is none.
  public let id: String
  public let text: String
  public let date: CalendarDate?
  /// The evidence, for judging; empty otherwise.
  public let evidence: String

  /// Which member holds the text.
  public enum Shape: Sendable {
    /// `{"id","text","date"?}`.
    case text
    /// `{"id","claim","evidence"}`.
    case claimAndEvidence
  }

  /// Reads a line.
  ///
  /// - Throws: `StreamRequestError`, which says what is wrong with the line.
  public init(line: [UInt8], shape: Shape) throws(StreamRequestError) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch let error as DecodingError {
      throw StreamRequestError(Self.reason(error))
    } catch {
      throw StreamRequestError("not a JSON object")
    }
    id = fields.id?.text ?? ""
    switch shape {
    case .text:
      guard let text = fields.text else { throw StreamRequestError("\"text\" is missing", id: id) }
      self.text = text
      evidence = ""
    case .claimAndEvidence:
      guard let claim = fields.claim else { throw StreamRequestError("\"claim\" is missing", id: id) }
      guard let evidence = fields.evidence else { throw StreamRequestError("\"evidence\" is missing", id: id) }
      text = claim
      self.evidence = evidence
    }
    guard let written = fields.date else {
      date = nil
      return
    }
    guard let date = LooseDate(written) else {
      throw StreamRequestError("\"date\" is not a date such as 2024-03-12: \(written.prefix(40))", id: id)
    }
    self.date = date.interval.first
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty:
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
    case .typeMismatch: "not a JSON object"
    case .dataCorrupted: "not valid JSON in UTF-8"
    default: "not a JSON object with the members that the command needs"
    }
  }

  private struct Fields: Decodable {
    var id: Identifier?
    var text: String?
    var date: String?
    var claim: String?
    var evidence: String?
  }

  /// A string or a whole number.
  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int64.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}

/// What is wrong with a line of a stream's input.
public struct StreamRequestError: Error, Sendable {
  public let reason: String
  /// The record's id, when it could be read.
  public let id: String?

  init(_ reason: String, id: String? = nil) {
    self.reason = reason
    self.id = id
  }
}
