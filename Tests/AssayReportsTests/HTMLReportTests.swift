import AssayModel
import AssayReports
import AssayText
import Testing

@Suite struct HTMLReportTests {
  private var page: String {
    String(decoding: HTMLReport.page(SamplePass.document, of: SamplePass.pass), as: UTF8.self)
  }

  @Test func `the report is a golden file`() throws {
    try Golden.expect(Array(page.utf8), equals: "report.html")
  }
}
