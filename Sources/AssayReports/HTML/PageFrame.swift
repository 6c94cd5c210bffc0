/// Styles and script of a page, with the policy that allows these and nothing else.
struct PageFrame {
  let style: String
  /// What print puts at the head and foot of each page.
  let pageStyle: String
  let script: String
  let policy: String

  /// - Parameter running: The text at the head of each printed page.
  init(running: String) {
    style = Markup.asset("report.css")
    script = Markup.asset("report.js")
    pageStyle = "@page{@top-left{content:\(Markup.cssString(running))}}"
    policy =
      "default-src 'none'; style-src \(Markup.integrity(of: style)) \(Markup.integrity(of: pageStyle)); "
      + "script-src \(Markup.integrity(of: script)); base-uri 'none'; form-action 'none'"
  }
}
