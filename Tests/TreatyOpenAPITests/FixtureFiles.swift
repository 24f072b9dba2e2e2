import Testing
import TreatyOpenAPI
import TreatyYAML

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files of the tests, found from where this file is.
enum TestFiles {
    static let fixtures = folder(of: #filePath) + "/Fixtures"
    /// The package's root is three levels up; the suites that others wrote may lie beside it.
    static let corpora = folder(of: folder(of: folder(of: #filePath))) + "/../shared/corpora"

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func read(_ path: String) throws(LoadFailure) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw LoadFailure(String(cString: strerror(errno))) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        if ferror(file) != 0 { throw LoadFailure("it is no file that can be read") }
        return bytes
    }

    static func write(_ text: String, to path: String) throws(LoadFailure) {
        guard let file = fopen(path, "wb") else { throw LoadFailure(String(cString: strerror(errno))) }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw LoadFailure("cannot write") }
    }

    /// Files under a folder whose names end so, at any depth, as paths relative to it, sorted.
    static func list(_ folder: String, suffixes: [String]) -> [String] {
        var found: [String] = []
        var folders = [""]
        while let next = folders.popLast() {
            guard let handle = opendir(folder + "/" + next) else { continue }
            defer { closedir(handle) }
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                let path = next.isEmpty ? name : next + "/" + name
                if entry.pointee.d_type == DT_DIR { folders.append(path) }
                if suffixes.contains(where: name.hasSuffix) { found.append(path) }
            }
        }
        return found.sorted()
    }
}

/// Loads a file with a display path relative to its own folder.
func load(_ path: String, severities: Severities = .standard) -> (document: Document?, findings: [Finding]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return loadDocument(path: path, displayPath: name, severities: severities) { (path) throws(LoadFailure) in
        try TestFiles.read(path)
    }
}

/// Loads a document that stands in the test itself.
func load(text: String) -> (document: Document?, findings: [Finding]) {
    loadDocument(path: "api.yaml", displayPath: "api.yaml") { (path) throws(LoadFailure) in
        guard path == "api.yaml" else { throw LoadFailure("no such file") }
        return Array(text.utf8)
    }
}

func printed(_ findings: [Finding]) -> String {
    findings.map { $0.description + "\n" }.joined()
}
