import AssayModel

/// How often rulings of a raw score were right: the confidence that a reader is told.
///
/// Isotonic steps (pool-adjacent-violators: Ayer et al. 1955) over the rulings on the natural development pairs of SciFact,
/// VitaminC and EQUATE's NewsNLI, RTE and Reddit parts, with edited news sentences at three tenths of their weight. The
/// table, with its counts, is in the documentation ("Verdicts").
enum Calibration {
  /// The lowest raw score of a step, and the share that was right from there on.
  private typealias Step = (from: Double, confidence: Double)

  private static let supported: [Step] = [(0, 0.5), (0.67, 0.68), (0.8, 0.82), (0.95, 0.95)]
  private static let contradicted: [Step] = [(0, 0.7), (0.84, 0.78), (0.93, 0.88), (0.97, 0.95)]

  /// The confidence of a ruling that supports or contradicts.
  static func confidence(of ruling: Ruling) -> Double {
    let steps = ruling.value == .contradicted ? contradicted : supported
    return steps.last { $0.from <= ruling.confidence }?.confidence ?? 0
  }
}
