extension Double {
  /// The number for a message: whole when it is whole, else with one digit after the point.
  var shown: String {
    guard isFinite, abs(self) < 1e15 else { return "\(self)" }
    let tenths = (self * 10).rounded()
    let whole = Int(tenths / 10)
    let rest = Int(abs(tenths).truncatingRemainder(dividingBy: 10))
    return rest == 0 ? "\(whole)" : "\(tenths < 0 && whole == 0 ? "-" : "")\(whole).\(rest)"
  }
}
