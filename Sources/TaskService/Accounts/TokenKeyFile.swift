import Synchronization
import TreatyJOSE
import TreatyLogging

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The keys of an outside issuer, from a file with a JWK Set (RFC 7517 §5), read again when the file changes.
///
/// New keys take the place of the old ones at once and all together. A file that is gone, or no longer a set of keys,
/// changes nothing, but is logged: a mistake must not lock everybody out. To withdraw a key, write a set without it;
/// `{"keys":[]}` withdraws all.
package final class TokenKeyFile: Sendable {
    package let path: String
    private let state: Mutex<State>
    private let generationNow = Atomic<UInt64>(1)

    private struct State {
        var keys: KeySet
        var digest: [UInt8]
        /// Nil when the file may since have changed without a trace.
        var stamp: FileStamp?
        /// So that a fault is logged once, and not each second.
        var fault: String?
    }

    /// Reads the keys.
    package init(path: String) throws(TokenKeyFileError) {
        self.path = path
        let (file, stamp) = try Self.read(path)
        let keys = try Self.keys(file, path)
        state = Mutex(State(keys: keys, digest: Digest.sha256(file.bytes), stamp: stamp))
    }

    /// Changes whenever the keys do: what was verified before need not hold any more.
    var generation: UInt64 { generationNow.load(ordering: .acquiring) }

    var keys: KeySet { state.withLock { $0.keys } }

    /// Looks after the file each second, until the task is cancelled.
    package func watch(_ logger: Logger) async {
        logIgnored(keys, logger)
        while (try? await Task.sleep(for: .seconds(1))) != nil { reload(logger) }
    }

    /// Reads the file again if it has changed. One at a time: only ``watch`` calls it.
    func reload(_ logger: Logger) {
        let known = state.withLock { ($0.stamp, $0.digest) }
        if let stamp = known.0, FileStamp(path: path) == stamp { return }
        do throws(TokenKeyFileError) {
            let (file, stamp) = try Self.read(path)
            let digest = Digest.sha256(file.bytes)
            let isNew = digest != known.1
            let keys = isNew ? try Self.keys(file, path) : nil
            state.withLock { state in
                (state.stamp, state.digest, state.fault) = (stamp, digest, nil)
                if let keys { state.keys = keys }
            }
            guard let keys else { return }
            generationNow.add(1, ordering: .releasing)
            logger.info("token keys loaded", ["keys": .integer(Int64(keys.count))])
            logIgnored(keys, logger)
        } catch {
            let isNew = state.withLock { state in
                defer { state.fault = error.description }
                return state.fault != error.description
            }
            if isNew {
                logger.error("token keys not loaded: the old ones stay", ["detail": .string(error.description)])
            }
        }
    }

    private func logIgnored(_ keys: KeySet, _ logger: Logger) {
        for reason in keys.ignored { logger.warning("token key ignored", ["detail": .string(reason)]) }
        if keys.holdsSecrets, FileStamp(path: path)?.isOpenToOthers == true {
            logger.warning(
                "token keys are secrets that others can read", ["detail": .string("run: chmod 600 '\(path)'")])
        }
    }

    private static func read(_ path: String) throws(TokenKeyFileError) -> (WholeFile, FileStamp?) {
        let file: WholeFile
        do throws(FileReadError) { file = try readWholeFile(path, bytesMax: KeySet.bytesMax) } catch {
            switch error {
            case .missing: throw TokenKeyFileError(path, "does not exist")
            case .failed(let reason): throw TokenKeyFileError(path, reason)
            }
        }
        guard file.status.st_mode & 0o002 == 0 else {
            throw TokenKeyFileError(path, "can be written by everybody; run: chmod o-w '\(path)'")
        }
        let stamp = FileStamp(file.status)
        return (file, stamp.isSettled ? stamp : nil)
    }

    private static func keys(_ file: WholeFile, _ path: String) throws(TokenKeyFileError) -> KeySet {
        do throws(KeySetError) { return try KeySet(parsing: file.bytes) } catch {
            throw TokenKeyFileError(path, "holds no set of keys: \(error)")
        }
    }
}

/// Why there are no keys.
package struct TokenKeyFileError: Error, Equatable, CustomStringConvertible {
    package let description: String

    init(_ path: String, _ what: String) { description = "the file of JWKS_FILE, \(path), \(what)" }
}
