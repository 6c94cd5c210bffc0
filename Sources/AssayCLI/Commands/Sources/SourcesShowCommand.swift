import ArgumentParser
import AssayModel
import AssaySources

/// `assay sources show ID`: a record, readable.
struct SourcesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one source record: what it is, its passages and its facts.")

  @Argument(help: "The record's id.")
  var id: String

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp("A folder of source records, or one file of them.", valueName: "path"))
  var path = SourcesCommand.folder

  func run() throws {
    let found = try SourceFolder.collection(at: path)
    let sources = found.sources
    guard let source = sources.first(where: { $0.id == id }) else {
      for fault in found.faults { StandardError.write("assay: \(fault)") }
      let hint = EditDistance.nearest(to: id, in: sources.map(\.id)).map { "; did you mean \($0)?" }
      throw CommandFailure("there is no record \(id) in \(path)\(hint ?? "; `assay sources list` shows them all")")
    }
    try StandardOutput.write(Self.text(of: source))
  }

  private static func text(of source: Source) -> String {
    var lines = ["\(source.title)", "\(source.id), version \(source.version), \(source.type), \(source.language)"]
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(label): \(value)") }
    }
    add("publisher", source.publisher)
    add("by", source.creators.joined(separator: ", "))
    add("published", source.published?.text)
    add("valid", [source.validFrom?.text, source.validUntil?.text].compactMap { $0 }.joined(separator: " to "))
    add("withdrawn", source.withdrawn?.text)
    add("licence", source.licence)
    add("reliability", source.reliability.map { "\($0) of 1" })
    for locator in source.locators { add(locator.scheme, locator.value) }
    for relation in source.relations { add(relation.kind, relation.source) }
    for subject in source.subjects { add("speaks of", subject.names.joined(separator: ", also ")) }
    lines.append("")
    for passage in source.passages { lines.append("\(passage.id)  \(passage.text)\n") }
    for fact in source.facts {
      let range = [fact.value, fact.upper].compactMap { $0.map { "\($0)" } }.joined(separator: " to ")
      let unit = fact.unit == "1" ? "" : " \(fact.unit)"
      let thing = fact.of.map { " of \($0)" } ?? ""
      let time = fact.when.map { ", \($0)" } ?? ""
      lines.append("\(fact.id)  \(fact.subject): \(fact.property) = \(range)\(unit)\(thing)\(time), \(fact.status)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
