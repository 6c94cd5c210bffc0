import AssayModel
import AssayReview
import AssayText

/// What templates show of a source record.
enum SourceFields {
  static func record(_ source: Source, at passage: String?) -> [String: Any] {
    let isClosed = source.quoting == .none
    let facts = [source.publisher, source.published?.text, source.type, source.licence].compactMap { $0 }
    return [
      "sourceID": source.id, "sourceTitle": source.title, "sourceLanguage": source.language,
      "sourceFacts": facts.joined(separator: " · "), "sourceVersion": source.version, "isClosed": isClosed,
      "sourceAddress": "/sources/\(Address.encoded(source.id))",
      "sourceLinks": source.locators.filter { $0.value.hasPrefix("https://") || $0.value.hasPrefix("http://") }
        .map { ["sourceLink": $0.value] as [String: Any] },
      "sourcePassages": isClosed
        ? []
        : source.passages.filter { source.quoting == .full || passage == nil || $0.id == passage }.map {
          found -> [String: Any] in
          [
            "passageID": found.id,
            "passageText": source.quoting == .full ? found.text : ItemFields.short(found.text, 300),
            "isHere": found.id == passage, "passageSection": found.section ?? "", "hasSection": found.section != nil,
          ]
        },
    ]
  }
}

extension Site {
  /// The sources that verdicts name, with the claims that each bears on.
  private func usedSources(_ desk: Desk) async throws -> [(source: Source, uses: [(index: Int, role: Evidence.Role)])] {
    var sources: [String: Source] = [:]
    var uses: [String: [(Int, Evidence.Role)]] = [:]
    for document in desk.documents.indices {
      let verified = try await review.document(document)
      for source in verified.sources where sources[source.id].map({ $0.version <= source.version }) ?? true {
        sources[source.id] = source
      }
      for index in desk.ranges[document] where desk.items[index].kind == .claim {
        guard verified.verdicts.indices.contains(desk.items[index].position) else { continue }
        var seen: Set<String> = []
        for evidence in verified.verdicts[desk.items[index].position].evidence where evidence.role != .context {
          if seen.insert(evidence.source).inserted { uses[evidence.source, default: []].append((index, evidence.role)) }
        }
      }
    }
    return sources.keys.sorted().compactMap { id in sources[id].map { ($0, uses[id] ?? []) } }
  }

  func sourcesPage(_ request: SiteRequest) async throws -> SiteResponse {
    let onDisk = await collectionFields()
    let state = (onDisk["collections"] as? [[String: Any]] ?? []).description + "\(onDisk["collectionFault"] ?? "")"
    return try await remembered(request, besides: state) {
      let desk = await review.desk
      let used = try await usedSources(desk)
      return await page(
        request, title: "Sources", current: "/sources", template: "sources",
        onDisk.merging([
          "hasSources": !used.isEmpty,
          "records": used.map { source, uses -> [String: Any] in
            var fields = SourceFields.record(source, at: "")
            fields["against"] = uses.count { $0.role == .contradicts }
            fields["for"] = uses.count { $0.role == .supports }
            return fields
          },
        ]) { $1 })
    }
  }

  func sourcePage(_ request: SiteRequest) async throws -> SiteResponse {
    try await remembered(request) {
      let desk = await review.desk
      let id = request.parameters["source"] ?? ""
      guard let (source, uses) = try await usedSources(desk).first(where: { $0.source.id == id }) else {
        throw SiteError.notFound("source \(ItemFields.short(id, 60))")
      }
      var fields = SourceFields.record(source, at: request.query["at"])
      fields["uses"] = uses.map { index, role -> [String: Any] in
        var row = ItemFields.row(
          index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk, view: "beside"))
        row["role"] = role.rawValue
        return row
      }
      fields["hasUses"] = !uses.isEmpty
      return await page(request, title: source.title, current: "/sources", template: "source", fields)
    }
  }
}
