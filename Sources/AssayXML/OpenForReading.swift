import AssayText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Opens a file for reading; the caller closes it.
///
/// libxml2 never opens files itself: it would unpack gzip and xz unasked, past every limit.
func openForReading(_ path: String) throws(XMLError) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .notReadable(file: path, reason: SystemError.reason(errno)) }
  return descriptor
}
