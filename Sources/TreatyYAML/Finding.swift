/// Something that a person has to know about a file, at the place where it can be mended.
///
/// It is also the error that reading throws, so that one kind of value goes from libyaml's complaint to the last rule.
package struct Finding: Error, Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        case error
        case warning
        case note
    }

    /// A second place that explains the first.
    package struct Note: Sendable, Hashable {
        package var location: SourceLocation
        package var message: String

        package init(_ message: String, at location: SourceLocation) {
            self.location = location
            self.message = message
        }
    }

    package var severity: Severity
    /// The kebab-case name of the rule, which documentation and tests use.
    package var rule: String
    package var location: SourceLocation
    package var message: String
    package var notes: [Note]

    package init(
        _ severity: Severity, rule: String, at location: SourceLocation, _ message: String, notes: [Note] = []
    ) {
        self.severity = severity
        self.rule = rule
        self.location = location
        self.message = message
        self.notes = notes
    }

    package static func error(
        rule: String, at location: SourceLocation, _ message: String, notes: [Note] = []
    ) -> Finding {
        Finding(.error, rule: rule, at: location, message, notes: notes)
    }

    package static func warning(
        rule: String, at location: SourceLocation, _ message: String, notes: [Note] = []
    ) -> Finding {
        Finding(.warning, rule: rule, at: location, message, notes: notes)
    }
}

extension Finding: CustomStringConvertible {
    /// `api.yaml:142:9: error: message [rule-id]` and a `note:` line for each further place: the compiler's own format,
    /// which build systems and editors already understand. No line break at the end.
    package var description: String {
        var text = "\(location): \(severity.rawValue): \(Self.onOneLine(message)) [\(rule)]"
        for note in notes {
            text += "\n\(note.location): note: \(Self.onOneLine(note.message))"
        }
        return text
    }

    /// A message may quote the file; a control character in it must not forge another diagnostic line.
    private static func onOneLine(_ message: String) -> String {
        // Nearly every message is.
        guard special.occurs(in: message) else { return message }
        var text = ""
        for scalar in message.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isSeparator = scalar.value == 0x2028 || scalar.value == 0x2029
            if isControl || isSeparator {
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static let special = ByteSet { $0 < 0x20 || $0 > 0x7E }
}

extension Sequence<Finding> {
    /// Each finding once, in the order of the file, so that two runs print the same.
    package func inFileOrder() -> [Finding] {
        var seen: Set<Finding> = []
        let unique = filter { seen.insert($0).inserted }
        return unique.sorted { left, right in
            if left.location != right.location { return left.location < right.location }
            if left.rule != right.rule { return left.rule < right.rule }
            return left.message < right.message
        }
    }

    package var hasErrors: Bool { contains { $0.severity == .error } }
}
