/// The models that weigh causal cues and place the sides of relations.
package struct CausalModels: Sendable {
  package static let shared = CausalModels(sentences: .shared, relations: .shared)

  let sentences: CausalModel
  let relations: RelationModel

  package init(sentences: CausalModel, relations: RelationModel) {
    self.sentences = sentences
    self.relations = relations
  }
}
