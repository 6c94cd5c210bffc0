import AssayModel
import AssayReports
import AssayText
import AssayXML
import Foundation
import Testing

@Suite struct XMLReportTests {
  private func schema() throws -> XMLSchema {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = package.appending(path: "Sources-Corpus/Schemas/verification-report-1.xsd")
    return try XMLSchema(String(contentsOf: file, encoding: .utf8), name: "verification-report-1.xsd")
  }

  @Test func `the report is a golden file`() throws {
    try Golden.expect(XMLReport.text(SamplePass.pass), equals: "report.xml")
  }

  @Test func `the report follows its schema`() throws {
    let faults = try schema().validate(XMLReport.text(SamplePass.pass), file: "report.xml").faults
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func `a report without sources follows it too`() throws {
    let report = try XMLReport.text(SamplePass.pass.leavingOut(.sources))
    #expect(try schema().validate(report, file: "report.xml").faults.isEmpty)
    let text = String(decoding: report, as: UTF8.self)
    for source in SamplePass.sources { #expect(!text.contains(source.id) && !text.contains(source.title)) }
  }

  @Test func `a unit that was read in spite of a slip is told as it was written`() throws {
    var pass = SamplePass.pass
    let span = pass.documents[0].annotated.quantities[0].span
    pass.documents[0].annotated.quantities[0].misspelling = TextSpan(span.end - 6, span.end)
    let report = try XMLReport.text(pass)
    #expect(String(decoding: report, as: UTF8.self).contains(#"misspelt="tonnes""#))
    #expect(try schema().validate(report, file: "report.xml").faults.isEmpty)
  }

  @Test(arguments: HostilePass.payloads + ["", " ", "plain"])
  func `no text makes a report invalid`(_ payload: String) throws {
    for report in try XMLReport.reports(HostilePass.pass(payload)) {
      let faults = try schema().validate(report, file: "report.xml").faults
      #expect(faults.isEmpty, "\(faults)")
    }
  }

  @Test func `one file holds one document`() {
    #expect(throws: ReportError.notOneDocument(format: "xml", documents: 2)) {
      try XMLReport.text(HostilePass.pass("plain"))
    }
  }

  @Test func `every span is the quoted words`() throws {
    let text = String(decoding: try XMLReport.text(SamplePass.pass), as: UTF8.self)
    let scalars = Array(SamplePass.story.unicodeScalars)
    let claims = text.matches(of: /<claim [^>]*start="(\d+)" end="(\d+)"[^>]*>\s*<text>([^<]*)<\/text>/)
    #expect(claims.count == 5)
    for claim in claims {
      let start = try #require(Int(claim.1))
      let end = try #require(Int(claim.2))
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == claim.3)
    }
  }
}
