import ArgumentParser

/// `assay sources`: the records that bear evidence.
struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Make, import, export, check, list and search source records.",
    discussion: """
      Records are XML files in a folder, by custom Sources-Corpus/Records; the schema is Sources-Corpus/Schemas.
        assay sources add report.html --to Sources-Corpus/Records
        assay sources validate Sources-Corpus
        assay sources search "containers 2024"
      """,
    subcommands: [
      SourcesAddCommand.self, SourcesImportCommand.self, SourcesExportCommand.self, SourcesListCommand.self,
      SourcesShowCommand.self, SourcesSearchCommand.self, SourcesValidateCommand.self,
    ]
  )

  /// Where records are looked for unless told.
  static let folder = "Sources-Corpus"
}
