import ArgumentParser
import Glibc

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether a stream gets colour: the option, then ASSAY_COLOR, NO_COLOR, FORCE_COLOR, CLICOLOR, TERM, then the terminal.
  func colours(_ descriptor: Int32) -> Bool {
    var choice = self
    if choice == .auto, let name = Self.variable("ASSAY_COLOR"), let asked = ColorChoice(rawValue: name) {
      choice = asked
    }
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if Self.variable("NO_COLOR") != nil { return false }
      if Self.isOn("FORCE_COLOR") || Self.isOn("CLICOLOR_FORCE") { return true }
      if Self.variable("CLICOLOR") == "0" || Self.variable("TERM") == "dumb" { return false }
      return isatty(descriptor) == 1
    }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func isOn(_ name: String) -> Bool { variable(name).map { $0 != "0" } ?? false }
}
