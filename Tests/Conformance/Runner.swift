// Reads lines of a schema's name, a tab and an instance; says of each `valid` with the instance as it is written again,
// `invalid` with the violations, or `error`.
// It is compiled with what the schemas were generated into; `decode(_:as:)` chooses among them.

import Foundation
import Treaty
import TreatyJSON

func outcome<Value>(
    _ bytes: [UInt8], _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?,
    _ encode: (Value, inout JSONWriter) -> Void
) -> String {
    do throws(JSONSyntaxError) {
        var reader = InstanceReader(bytes, limits: JSONLimits(depthMax: 512, membersMax: 4096))
        let value = try decode(&reader)
        try reader.finish()
        let violations = reader.violations()
        if let value, violations.isEmpty {
            var writer = JSONWriter()
            encode(value, &writer)
            return "valid " + String(decoding: writer.finish(), as: UTF8.self)
        }
        // One line, whatever a pattern or a name holds.
        let text = violations.map { "\($0.keyword): \($0.detail)" }.joined(separator: ", ")
        return "invalid " + text.unicodeScalars.map { $0 == "\n" ? " " : String($0) }.joined()
    } catch {
        return "error \(error.reason.rawValue) at \(error.offset)"
    }
}

@main
enum Runner {
    static func main() {
        while let line = readLine() {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2 else { continue }
            print(decode(Array(parts[1].utf8), as: String(parts[0])))
            // Should the next instance end the program, it is known which one it was.
            fflush(nil)
        }
    }
}
