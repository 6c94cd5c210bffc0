import AssayModel

/// What a pass's row holds as JSON.
///
/// These shapes are the store's own promise: a stored name never changes its meaning, and new ones are optional.
struct PassShape: Codable {
  struct Collection: Codable {
    var name: String
    var digest: String
    var records: Int
  }

  struct Setting: Codable {
    var name: String
    var value: String
  }

  var collections: [Collection]
  var settings: [Setting]

  init(_ pass: Pass) {
    collections = pass.collections.map { Collection(name: $0.name, digest: $0.digest, records: $0.records) }
    settings = pass.settings.map { Setting(name: $0.name, value: $0.value) }
  }

  var modelCollections: [Pass.Collection] {
    collections.map { Pass.Collection(name: $0.name, digest: $0.digest, records: $0.records) }
  }

  var modelSettings: [Pass.Setting] { settings.map { Pass.Setting(name: $0.name, value: $0.value) } }
}
