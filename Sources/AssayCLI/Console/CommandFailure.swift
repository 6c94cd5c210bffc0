/// Why a command could not do its work: what, where, why and what to do, in words; the program exits 2.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
