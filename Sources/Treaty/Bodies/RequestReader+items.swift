import TreatyHTTP
import TreatyJSON

extension RequestReader {
    /// The body as JSON texts, each decoded when the handler asks for it: lines, or texts behind record separators
    /// (`isSequence`, RFC 7464). One that does not fit ends the iteration with 400.
    public mutating func items<Item: Sendable>(
        isRequired: Bool, isSequence: Bool = false,
        _ decode: @escaping @Sendable (inout InstanceReader) throws(JSONSyntaxError) -> Item?
    ) -> ContentStream<Item>? {
        guard let bytes = bytes(isRequired: isRequired) else { return nil }
        return ContentStream(ContentItems(bytes: bytes, limits: limits, isSequence: isSequence, decode: decode))
    }
}

/// JSON texts cut out of a stream of bytes.
private struct ContentItems<Item: Sendable>: AsyncSequence, Sendable {
    typealias Element = Item

    let bytes: ByteStream
    let limits: JSONLimits
    let isSequence: Bool
    let decode: @Sendable (inout InstanceReader) throws(JSONSyntaxError) -> Item?

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(items: self, bytes: bytes.makeAsyncIterator()) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let items: ContentItems
        var bytes: ByteStream.AsyncIterator
        var buffer: [UInt8] = []
        /// Where the first byte that is not used yet stands in the buffer, and up to where no end was found.
        var (start, searched) = (0, 0)
        var isAtEnd = false
        var index = 0

        init(items: ContentItems, bytes: ByteStream.AsyncIterator) {
            self.items = items
            self.bytes = bytes
        }

        mutating func next() async throws -> Item? {
            while true {
                guard let text = try await nextText() else { return nil }
                // A line without anything on it, as at the end of a file, is no item.
                if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }) { continue }
                defer { index += 1 }
                return try decode(text)
            }
        }

        private mutating func nextText() async throws -> [UInt8]? {
            let end: UInt8 = items.isSequence ? 0x1E : 0x0A
            while true {
                if let found = buffer[searched...].firstIndex(of: end) {
                    defer { (start, searched) = (found + 1, found + 1) }
                    return Array(buffer[start..<found])
                }
                searched = buffer.count
                if isAtEnd {
                    defer { start = buffer.count }
                    return start < buffer.count ? Array(buffer[start...]) : nil
                }
                buffer.removeFirst(start)
                (start, searched) = (0, searched - start)
                if let piece = try await bytes.next() { buffer += piece } else { isAtEnd = true }
            }
        }

        private func decode(_ text: [UInt8]) throws -> Item {
            var input = InstanceReader(text, limits: items.limits)
            do throws(JSONSyntaxError) {
                let value = try items.decode(&input)
                try input.finish()
                if let value, input.violations().isEmpty { return value }
            } catch {
                throw BodyFailure(
                    problem: Problem(
                        400, "Item \(index) of the body is not JSON that can be read: \(error.reason.rawValue)."))
            }
            let violations = input.violations().map { violation in
                var violation = violation
                if case .pointer(let pointer) = violation.place { violation.place = .pointer("/\(index)\(pointer)") }
                return violation
            }
            throw BodyFailure(problem: .invalid(violations))
        }
    }
}
