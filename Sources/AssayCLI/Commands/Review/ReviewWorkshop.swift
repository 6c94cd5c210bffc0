#if Server
  import Assay
  import AssayConsistency
  import AssayModel
  import AssayPasses
  import AssayReading
  import AssayServe
  import AssaySettings
  import AssaySources
  import FoundationEssentials

  /// What the browser's desk may do beside deciding: verify new documents, look at the records, change the settings.
  struct ReviewWorkshop: Workshop {
    let workspace: WorkspaceOptions
    /// As the command line named them.
    let sources: [String]
    let store: PassStore

    private static let usualFolder = "Sources-Corpus"
    private static let settingsName = "assay.toml"

    /// The workspace from the root.
    private var folder: String {
      let inside = SettingsLoader.absolute("\(workspace.workspace)/\(Self.settingsName)")
      return String(inside.dropLast(Self.settingsName.count + 1))
    }

    /// The records to verify against: those named, else the folder that a workspace usually has them in.
    private var paths: [String] {
      let usual = "\(workspace.workspace)/\(Self.usualFolder)"
      return !sources.isEmpty ? sources : FileManager.default.fileExists(atPath: usual) ? [usual] : []
    }

    func verify(_ files: [UploadedFile]) async throws -> [String] {
      do {
        var documents: [Document] = []
        var failures: [String] = []
        for file in files {
          do {
            let reading = try Reader.reading(of: file.bytes, named: file.name)
            failures += reading.failures.map { "\($0)" }
            documents += reading.documents.map { document in
              var document = document
              document.origin.digest = Digest.sha256(file.bytes)
              return document
            }
          } catch { failures.append("\(error)") }
        }
        if documents.isEmpty { throw WorkshopError.refused(failures.first ?? "there is no document in it") }
        var loader = SettingsLoader()
        let settled = try documents.map { document in
          let path = "\(workspace.workspace)/\(document.origin.name)"
          let loaded = try loader.settings(for: path)
          return DocumentSettings(
            path: SettingsLoader.absolute(path), rules: loaded.rules, packRules: loaded.packRules)
        }
        let chosen = try RuleSelection.choice(RuleRequest()).extended(by: settled)
        let collection = try SourceOptions.collection(at: paths, quiet: true, workspace: workspace.workspace)
        let run = VerifyRun(
          rules: chosen.rules, packRules: chosen.packRules, collection: collection, store: store,
          jobs: ProcessInfo.processInfo.activeProcessorCount, isSilent: true, reusesVerdicts: true)
        let words =
          ["assay", "verify"] + files.map { ShellWord.quoted($0.name) }
          + paths.flatMap { ["--sources", ShellWord.quoted($0)] }
        let (pass, _) = try await run.keptPass(
          over: documents, chosen: chosen, settled: settled, created: try Clock.now(),
          command: words.joined(separator: " "))
        return pass.documents.map(\.document.id)
      } catch let failure as CommandFailure { throw WorkshopError.refused("\(failure)") }
    }

    func collections() async throws -> [RecordCollection] {
      if paths.isEmpty { return [] }
      do {
        let (_, report) = try SourceOptions.index(of: paths, workspace: workspace.workspace)
        let faults = report.faults.map { "\($0)" }
        return report.parts.map { part in
          RecordCollection(
            path: part.path, records: part.records,
            faults: faults.filter { report.parts.count == 1 || $0.hasPrefix(part.path) })
        }
      } catch { throw WorkshopError.refused("\(error)") }
    }

    // MARK: Settings

    func settings() throws -> WorkshopSettings {
      let path = SettingsLoader.file(near: folder) ?? "\(folder)/\(Self.settingsName)"
      let text = try text(of: path)
      return WorkshopSettings(
        path: path, text: text, levels: try levels(in: text, rules: try rules(of: path)),
        version: Digest.sha256(text.utf8))
    }

    func set(_ rule: String, to level: String?, version: String) throws {
      let current = try settings()
      let rules = try rules(of: current.path)
      guard rules.contains(rule) else { throw WorkshopError.refused("there is no rule of that name") }
      guard level.map({ RuleSettings.Level(rawValue: $0) != nil }) ?? true else {
        throw WorkshopError.refused("there is no such level")
      }
      if current.version != version { throw WorkshopError.conflict }
      var wanted = current.levels
      wanted[rule] = level
      let text = SettingsEdit.text(current.text, setting: rule, to: level)
      // What was written by hand may be written in a way that a line's change does not reach.
      guard let found = try? levels(in: text, rules: rules), found == wanted else {
        throw WorkshopError.refused("\(current.path) is written in a way that only its author should change")
      }
      do { try OutputFile.write(Array(text.utf8), to: current.path) } catch {
        throw WorkshopError.refused("\(error)")
      }
    }

    private func text(of path: String) throws -> String {
      guard FileManager.default.fileExists(atPath: path) else { return "" }
      do { return String(decoding: try InputFile.read(path), as: UTF8.self) } catch {
        throw WorkshopError.refused("\(error)")
      }
    }

    /// The ids of all rules, those of the packs that the file names included.
    private func rules(of path: String) throws -> [String] {
      let own = RuleSelection.all.map(\.id)
      guard FileManager.default.fileExists(atPath: path) else { return own }
      var loader = SettingsLoader(config: path)
      do { return own + (try loader.settings(for: path)).packRules.map { $0.about.id } } catch {
        throw WorkshopError.refused("\(error)")
      }
    }

    /// The levels that the file itself gives for all documents.
    private func levels(in text: String, rules: [String]) throws -> [String: String] {
      if text.isEmpty { return [:] }
      do {
        let file = try SettingsFile(text, name: Self.settingsName, folder: folder, rules: rules)
        return (file.scopes.first?.levels ?? [:]).mapValues(\.rawValue)
      } catch { throw WorkshopError.refused("\(error)") }
    }
  }
#endif
