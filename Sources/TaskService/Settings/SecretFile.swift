import TreatyJOSE

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The secret that is made when the operator gives none: kept beside the database, so that tokens outlive a restart.
package struct SecretFile: Sendable {
    package let path: String
    private static let bytesMax = 4096

    /// - Parameter databasePath: the secret's path is this one with `.secret` added.
    package init(besideDatabase databasePath: String) { path = databasePath + ".secret" }

    /// The secret; a new random one of 256 bits when there is no file yet. Call it while the database is held, so that no
    /// other process makes one at the same time.
    package func load() throws(SecretFileError) -> [UInt8] {
        if let secret = try read() { return secret }
        return try make()
    }

    /// Nil when there is no file.
    private func read() throws(SecretFileError) -> [UInt8]? {
        let file: WholeFile
        do throws(FileReadError) {
            file = try readWholeFile(path, bytesMax: Self.bytesMax, flags: O_NOFOLLOW)
        } catch {
            switch error {
            case .missing: return nil
            case .failed(let reason): throw failure(reason)
            }
        }
        guard file.status.st_uid == geteuid() else { throw failure("belongs to another user") }
        guard file.status.st_mode & 0o077 == 0 else { throw failure("can be read by others; run: chmod 600 '\(path)'") }
        let secret = Array(file.bytes.prefix { $0 != 0x0A })
        guard secret.count >= Settings.secretBytesMin else {
            throw failure("has fewer than \(Settings.secretBytesMin) bytes; delete it to have a new one made")
        }
        return secret
    }

    private func make() throws(SecretFileError) -> [UInt8] {
        let secret: [UInt8]
        do throws(CryptoError) {
            secret = Array(Base64URL.encode(try SecureRandom.bytes(32)).utf8)
        } catch {
            throw failure("cannot be made: there are no random bytes")
        }
        // O_EXCL: nobody can have put a file or a link there to learn the secret.
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("cannot be made: " + systemReason) }
        defer { close(file) }
        let line = secret + [0x0A]
        guard systemWrite(file, line, line.count) == line.count, fsync(file) == 0 else {
            let reason = systemReason
            unlink(path)
            throw failure("cannot be written: " + reason)
        }
        return secret
    }

    private func failure(_ what: String) -> SecretFileError {
        SecretFileError(description: "the secret's file \(path) \(what)")
    }
}

/// Why there is no secret.
package struct SecretFileError: Error, Equatable, CustomStringConvertible {
    package let description: String
}

#if canImport(Glibc)
    private let systemWrite = Glibc.write
#else
    private let systemWrite = Darwin.write
#endif
