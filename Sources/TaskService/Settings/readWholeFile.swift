#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file as it was read, and what the system said of it just before.
struct WholeFile {
    let bytes: [UInt8]
    let status: stat
}

/// Why a file was not read, to come behind its name.
enum FileReadError: Error {
    case missing
    case failed(String)
}

/// Reads a regular file.
///
/// - Parameters:
///   - bytesMax: more is an error.
///   - flags: as `open` takes them, beside those for reading.
func readWholeFile(_ path: String, bytesMax: Int, flags: Int32 = 0) throws(FileReadError) -> WholeFile {
    // Whatever is no file, a pipe for one, must not make the caller wait.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
    guard file >= 0 else { throw errno == ENOENT ? .missing : .failed("cannot be read: " + systemReason) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .failed("cannot be read: " + systemReason) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .failed("is not a file") }
    var bytes = [UInt8](repeating: 0, count: bytesMax + 1)
    var count = 0
    while count < bytes.count {
        let read = bytes.withUnsafeMutableBytes { buffer in
            // SAFETY: the slice lies within the array, and its own count bounds what is read.
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
            return systemRead(file, rest.baseAddress, rest.count)
        }
        guard read >= 0 else { throw .failed("cannot be read: " + systemReason) }
        if read == 0 { break }
        count += read
    }
    guard count <= bytesMax else { throw .failed("has more than \(bytesMax) bytes") }
    return WholeFile(bytes: Array(bytes[..<count]), status: status)
}

/// What the last system call that failed says.
///
/// SAFETY: strerror gives a NUL-terminated text, which is copied at once.
var systemReason: String { String(cString: strerror(errno)) }

#if canImport(Glibc)
    private let systemRead = Glibc.read
#else
    private let systemRead = Darwin.read
#endif
