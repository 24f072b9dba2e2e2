import Foundation
import Testing

/// The vectors of Wycheproof, the JOSE cookbook (RFC 7520) and the RFCs' own examples.
enum Corpus {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/corpora/jose")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read<Contents: Decodable>(_ type: Contents.Type, _ file: String) throws -> Contents {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: file)))
    }
}

func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
