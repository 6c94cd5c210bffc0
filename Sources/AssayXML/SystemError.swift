#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The operating system's words for an error number: "No such file or directory".
func systemErrorText(_ number: Int32) -> String {
  guard let text = strerror(number) else { return "error \(number)" }
  return String(cString: text)
}

/// Opens a file for reading; the caller closes it.
///
/// libxml2 never opens files itself: it would unpack gzip and xz unasked, past every limit.
func openForReading(_ path: String) throws(XMLError) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .notReadable(file: path, reason: systemErrorText(errno)) }
  return descriptor
}
