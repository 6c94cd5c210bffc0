import AssayModel
import AssayText

extension Verdict {
  /// Stands for the verdict and the passages that it rests on: a decision whose verdict has another one asks to be looked at.
  var evidencePrint: String {
    var print = Fingerprint()
    print.add(value.rawValue)
    print.add(reason.rawValue)
    for evidence in self.evidence where evidence.role != .context {
      print.add(evidence.source)
      print.add(evidence.role.rawValue)
      print.add(evidence.passageText.bytes)
    }
    return print.text
  }
}
