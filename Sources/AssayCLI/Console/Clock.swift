import FoundationEssentials
import Glibc

/// The time that goes into passes.
enum Clock {
  /// RFC 3339 in UTC: the value of SOURCE_DATE_EPOCH where it is set, so that results can be made again, else now.
  static func now() throws(CommandFailure) -> String {
    var date = Date()
    if let variable = getenv("SOURCE_DATE_EPOCH") {
      let text = String(cString: variable)
      guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
        throw CommandFailure("SOURCE_DATE_EPOCH needs seconds since 1970, not '\(text)'")
      }
      date = Date(timeIntervalSince1970: Double(seconds))
    }
    return date.formatted(.iso8601)
  }
}
