package import AssayModel
package import AssayText

/// Where the sides of a relation meet, begin and end, by the words around each place.
///
/// Four log-linear choices over hashed features, trained by `ClaimTrainer`. Weights are whole numbers and their sums
/// are exact; every machine chooses the same places.
package struct RelationModel: Sendable {
  package static let bits: UInt32 = 17
  /// The number of buckets that features are hashed into.
  package static let buckets = 1 << 17

  /// How much likelier another border must be than the grammar's, as a logarithm of odds.
  private static let margin = 1.0

  static let shared = RelationModel(text: RelationWeights.text, step: RelationWeights.step)

  private let weights: [Int8]
  /// What a weight of one adds to the logarithm of the odds.
  private let step: Double

  package init(weights: [Int8], step: Double) {
    self.weights = weights
    self.step = step
  }

  /// - Parameter text: As in ``CausalModel``.
  package init(text: StaticString, step: Double) {
    self.init(weights: CausalModel.weights(of: text, buckets: Self.buckets), step: step)
  }

  /// The odds that an earlier side ends before a token, against no relation there, as a logarithm, for either order.
  func gapScores(_ gap: Int, _ features: RelationFeatures) -> (effectFirst: Double, causeFirst: Double) {
    var (even, odd) = (0, 0)
    weights.withUnsafeBufferPointer { weights in
      features.eachOfGap(gap) { bucket in
        even += Int(weights[bucket])
        odd += Int(weights[bucket + 1])
      }
    }
    return (step * Double(even), step * Double(odd))
  }

  /// The likeliest borders of a relation whose sides meet at `gap`.
  func place(gap: Int, isCauseFirst: Bool, _ features: RelationFeatures) -> RelationPlace? {
    let order = isCauseFirst ? 1 : 0
    let next = best(of: features.nexts(gap: gap), order, where: features.mayBeStart) { next, body in
      features.eachOfNext(next, gap: gap, body)
    }
    return next.flatMap { place(gap: gap, next: $0, isCauseFirst: isCauseFirst, features, kept: nil) }
  }

  /// A relation with its outer borders where they are likeliest, or as they are when another place is not much likelier.
  func placed(_ place: RelationPlace, _ features: RelationFeatures) -> RelationPlace? {
    self.place(gap: place.gap, next: place.next, isCauseFirst: place.isCauseFirst, features, kept: place)
  }

  private func place(
    gap: Int, next: Int, isCauseFirst: Bool, _ features: RelationFeatures, kept: RelationPlace?
  ) -> RelationPlace? {
    let order = isCauseFirst ? 1 : 0
    let startEdges = features.startEdges(gap: gap)
    let start = best(of: features.starts(gap: gap), order, kept: kept?.start, where: features.mayBeStart) {
      start, body in
      features.eachOfStart(start, gap: gap, edges: startEdges, body)
    }
    let endEdges = features.endEdges(next: next, gap: gap)
    let end = best(of: features.ends(next: next), order, kept: kept?.end, where: features.mayBeEnd) { end, body in
      features.eachOfEnd(end, next: next, gap: gap, edges: endEdges, body)
    }
    guard let start, let end else { return nil }
    return RelationPlace(start: start, gap: gap, next: next, end: end, isCauseFirst: isCauseFirst)
  }

  /// The first of the options that weigh most.
  ///
  /// - Parameter kept: The option that the others must outweigh by the margin.
  @inline(__always)
  private func best(
    of options: Range<Int>, _ order: Int, kept: Int? = nil, where isOption: (Int) -> Bool,
    _ each: (Int, (Int) -> Void) -> Void
  ) -> Int? {
    var best: (option: Int, sum: Int)?
    let head = step > 0 ? Int(Self.margin / step) : 0
    weights.withUnsafeBufferPointer { weights in
      for option in options where isOption(option) || option == kept {
        var sum = option == kept ? head : 0
        each(option) { sum += Int(weights[$0 + order]) }
        if sum > best?.sum ?? .min { best = (option, sum) }
      }
    }
    return best?.option
  }
}

/// A choice that somebody made and the model should learn to make.
package struct RelationChoice {
  /// The buckets of each option's features.
  package var options: [[Int32]]
  /// The place of the right option.
  package var right: Int

  /// The choices of a document's sentences.
  ///
  /// - Parameter relations: Cause and effect of the relations that people marked.
  package static func choices(
    of document: AnnotatedDocument, relations: [(cause: TextSpan, effect: TextSpan)]
  ) -> [RelationChoice] {
    let context = ClaimContext(document)
    var places = SentenceView.Places()
    var result: [RelationChoice] = []
    for index in document.sentences.indices {
      let view = SentenceView(context, index: index, &places)
      let reader = CausalReader(clauses: view.clauses, previous: view.previous)
      let features = RelationFeatures(clauses: view.clauses, candidates: reader.candidates())
      let marked = relations.compactMap { place(of: $0, in: view) }
      for gap in features.gaps where features.mayBeGap(gap) {
        var buckets: [Int32] = []
        features.eachOfGap(gap) { buckets.append(Int32($0)) }
        let right = marked.first { $0.gap == gap }
        result.append(
          RelationChoice(
            options: [[], buckets, buckets.map { $0 + 1 }], right: right.map { $0.isCauseFirst ? 2 : 1 } ?? 0))
      }
      for place in marked { add(choicesOf: place, features, to: &result) }
    }
    return result
  }

  private static func add(
    choicesOf place: RelationPlace, _ features: RelationFeatures, to result: inout [RelationChoice]
  ) {
    let order: Int32 = place.isCauseFirst ? 1 : 0
    func add(
      _ options: Range<Int>, _ right: Int, where isOption: (Int) -> Bool, _ each: (Int, (Int) -> Void) -> Void
    ) {
      let options = options.filter(isOption)
      guard let right = options.firstIndex(of: right) else { return }
      let buckets = options.map { option in
        var buckets: [Int32] = []
        each(option) { buckets.append(Int32($0) + order) }
        return buckets
      }
      result.append(RelationChoice(options: buckets, right: right))
    }
    let startEdges = features.startEdges(gap: place.gap)
    add(features.starts(gap: place.gap), place.start, where: features.mayBeStart) { start, body in
      features.eachOfStart(start, gap: place.gap, edges: startEdges, body)
    }
    add(features.nexts(gap: place.gap), place.next, where: features.mayBeStart) { next, body in
      features.eachOfNext(next, gap: place.gap, body)
    }
    let endEdges = features.endEdges(next: place.next, gap: place.gap)
    add(features.ends(next: place.next), place.end, where: features.mayBeEnd) { end, body in
      features.eachOfEnd(end, next: place.next, gap: place.gap, edges: endEdges, body)
    }
  }

  /// The tokens of a marked relation; `nil` when it does not lie in the sentence or its sides overlap.
  private static func place(of relation: (cause: TextSpan, effect: TextSpan), in view: SentenceView) -> RelationPlace? {
    func tokens(_ span: TextSpan) -> Range<Int>? {
      let range = view.clauses.list.range(in: span)
      guard range.lowerBound >= view.sentence.lowerBound, range.lowerBound < view.sentence.upperBound else {
        return nil
      }
      var (start, end) = (range.lowerBound, min(range.upperBound, view.sentence.upperBound))
      while start < end, view.clauses.isPunctuation(start) { start += 1 }
      while start < end, view.clauses.isPunctuation(end - 1) { end -= 1 }
      return start < end ? start..<end : nil
    }
    guard let cause = tokens(relation.cause), let effect = tokens(relation.effect) else { return nil }
    return RelationFeatures.place(
      of: CausalCandidate(cause: cause, effect: effect, signals: [], strength: 0, degree: .cause), in: view.sentence)
  }
}
