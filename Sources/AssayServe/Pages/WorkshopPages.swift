import AssayReview

extension Site {
  private func openWorkshop() throws -> any Workshop {
    guard let workshop else { throw SiteError(status: 422, message: "This desk only shows what was verified.") }
    return workshop
  }

  /// Verifies the files of a form and leads on to the first of them.
  func uploadForm(_ request: SiteRequest) async throws -> SiteResponse {
    guard let files = UploadForm.files(in: request.body, contentType: request.contentType) else {
      throw SiteError(status: 400, message: "The form with the files cannot be read.")
    }
    let names = try await verify(files)
    let desk = await review.desk
    guard let name = names.first, let document = desk.documents.first(where: { $0.name == name }) else {
      return .see("/")
    }
    return .see(Self.address("/d/\(ItemFields.slug(document))", done: "checked"))
  }

  /// - Returns: The ids of the documents.
  func verify(_ files: [UploadedFile]) async throws -> [String] {
    if files.isEmpty { throw SiteError(status: 422, message: "No file was chosen.") }
    do {
      let names = try await openWorkshop().verify(files)
      try await review.refresh()
      return names
    } catch WorkshopError.refused(let why) { throw SiteError(status: 422, message: "\(why).") }
  }

  /// Sets the level of a rule in the settings file.
  func levelForm(_ request: SiteRequest) async throws -> SiteResponse {
    let level = request.field("level")
    try set(request.field("rule"), to: level.isEmpty ? nil : level, version: request.field("version"))
    return .see("/rules?done=level#\(Address.encoded(request.field("rule")))")
  }

  func set(_ rule: String, to level: String?, version: String) throws {
    do { try openWorkshop().set(rule, to: level, version: version) } catch WorkshopError.refused(let why) {
      throw SiteError(status: 422, message: "Nothing was written: \(why).")
    } catch WorkshopError.conflict {
      throw SiteError(
        status: 409,
        message: "Nothing was written: the settings were changed meanwhile. Go back and look at them again.")
    }
  }

  /// What the pages show of the settings; empty when there is no workshop or the file cannot be read.
  func settingsFields() -> [String: Any] {
    guard let workshop else { return [:] }
    do {
      let settings = try workshop.settings()
      return [
        "settingsPath": settings.path, "settingsText": settings.text, "hasSettingsText": !settings.text.isEmpty,
        "settingsVersion": settings.version, "canSet": true, "levels": settings.levels,
      ]
    } catch WorkshopError.refused(let why) { return ["settingsFault": why, "hasSettingsFault": true] } catch {
      return ["settingsFault": "\(error)", "hasSettingsFault": true]
    }
  }

  /// What the page of sources shows of the records on disk.
  func collectionFields() async -> [String: Any] {
    guard let workshop else { return [:] }
    let found: [RecordCollection]
    do { found = try await workshop.collections() } catch WorkshopError.refused(let why) {
      return ["collectionFault": why, "hasCollectionFault": true]
    } catch { return ["collectionFault": "\(error)", "hasCollectionFault": true] }
    return [
      "hasCollections": !found.isEmpty,
      "collections": found.map { collection -> [String: Any] in
        [
          "collectionPath": collection.path, "collectionRecords": collection.records,
          "faultCount": collection.faults.count, "isValid": collection.faults.isEmpty,
          "faults": collection.faults.prefix(50).map { ["fault": $0] as [String: Any] },
        ]
      },
    ]
  }
}
