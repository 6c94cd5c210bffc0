import ArgumentParser

@main
struct AssayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "assay", abstract: "Verify the facts in a document.")
}
