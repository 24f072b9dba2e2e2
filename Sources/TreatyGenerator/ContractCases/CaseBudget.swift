/// How much Swift the contract cases may be, so that they compile in a time that one waits for.
package struct CaseBudget: Sendable, Equatable {
    /// Of the cases of one operation, in bytes of generated text.
    package var operationBytesMax = 128 << 10
    /// Of all cases together, in bytes of generated text.
    package var bytesMax = 4 << 20

    package init() {}

    /// How much of the whole each operation gets: all have the same, but that one does not need another may take.
    ///
    /// - Parameter needs: the bytes that each operation would take.
    /// - Returns: the most bytes of one operation.
    func share(of needs: [Int]) -> Int {
        var left = bytesMax
        // Those that need less than their share leave the rest of it to the others.
        for (position, need) in needs.sorted().enumerated() {
            let share = left / (needs.count - position)
            guard need <= share else { return min(share, operationBytesMax) }
            left -= need
        }
        return operationBytesMax
    }
}
