import ArgumentParser

/// `assay stream`: the machine interface.
struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "JSON Lines in, JSON Lines out: for pipelines and clusters.",
    discussion: """
      One JSON object a line in, one a line out, in the order of the input. A line that cannot be used gives an object \
      with "error" and "line" in its place, and the stream goes on; blank lines are passed over.
      """,
    subcommands: [StreamAnnotateCommand.self, StreamLinkCommand.self, StreamJudgeCommand.self]
  )
}
