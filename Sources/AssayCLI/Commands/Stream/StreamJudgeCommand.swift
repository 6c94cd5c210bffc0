import ArgumentParser
import Assay
import AssayLinking
import AssayReports

/// `assay stream judge`.
struct StreamJudgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Whether a piece of evidence supports or contradicts a claim.",
    discussion: """
      In:  {"id", "claim", "evidence"}
      Out: {"id", "verdict": "supported|contradicted|not-enough", "confidence", "reason", "explanation"}

      Whoever sends a pair vouches that the evidence is about the claim; `assay verify` finds its passages by a search
      and asks more of them. With --strict pairs are held to that bar.

        echo '{"id": "a", "claim": "The bridge is 2 km long.", "evidence": "The bridge is 2,000 m long."}' |
          assay stream judge
      """
  )

  @Flag(help: "Hold the evidence to the bar of verify: every word of the claim that carries content must be met.")
  var strict = false

  @OptionGroup var stream: StreamOptions

  func run() async throws {
    let verifier = Verifier(rules: [])
    let rigour: Judge.Rigour = strict ? .searched : .paired
    try await stream.run { line, number in
      do throws(StreamRequestError) {
        let request = try StreamRequest(line: line, shape: .claimAndEvidence)
        let verdict = verifier.verdict(
          onClaim: request.text, evidence: request.evidence, date: request.date, rigour: rigour)
        return StreamVerdict.line(id: request.id, verdict: verdict)
      } catch {
        return StreamAnnotation.fault(error.reason, line: number, id: error.id)
      }
    }
  }
}
