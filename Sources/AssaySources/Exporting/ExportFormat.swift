public import AssayModel

/// The formats that records are exported in.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// Dublin Core in XML, one description a record.
  case dublinCore = "dc"
  /// CSL-JSON, for reference managers and citation processors.
  case csl

  /// The records in this format. What a work is goes out; its text stays.
  ///
  /// - Returns: `nil` when the records cannot be written.
  public func bytes(of sources: [Source]) -> [UInt8]? {
    switch self {
    case .dublinCore: DublinCoreExport.bytes(of: sources)
    case .csl: CSLExport.bytes(of: sources)
    }
  }
}
