import Synchronization

/// The name of a file as a number, the same number for the same name in one run of the program.
struct FileName {
    let number: UInt32

    private static let table = Mutex<(names: [String], numbers: [String: UInt32])>(([], [:]))

    init(number: UInt32) {
        self.number = number
    }

    init(_ text: String) {
        number = Self.table.withLock { table in
            if let known = table.numbers[text] { return known }
            let number = UInt32(table.names.count)
            table.names.append(text)
            table.numbers[text] = number
            return number
        }
    }

    var text: String { Self.table.withLock { $0.names[Int(number)] } }
}
