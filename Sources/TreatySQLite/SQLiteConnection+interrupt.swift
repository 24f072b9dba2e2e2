private import CTreatySQLite
import Synchronization

/// Set by one thread to stop what another does.
final class StopFlag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .relaxed) }

    func set() { value.store(true, ordering: .relaxed) }
}

extension SQLiteConnection {
    /// Steps of SQLite's virtual machine, some milliseconds, between two looks at whether to go on.
    private static let checkedSteps: Int32 = 1_000_000

    /// Runs `body`, whose statement ends with `SQLITE_INTERRUPT` soon after `goesOn` gave false.
    func interruptible<Value>(
        _ goesOn: () -> Bool, _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        // SAFETY: the closure and the pointer to it outlive the statement: the handler is taken away before they end.
        try withoutActuallyEscaping(goesOn) { goesOn throws(SQLiteError) in
            let box = ProgressBox(goesOn: goesOn)
            sqlite3_progress_handler(
                handle, Self.checkedSteps,
                { context in
                    guard let context else { return 0 }
                    return Unmanaged<ProgressBox>.fromOpaque(context).takeUnretainedValue().goesOn() ? 0 : 1
                }, Unmanaged.passUnretained(box).toOpaque())
            defer {
                sqlite3_progress_handler(handle, 0, nil, nil)
                withExtendedLifetime(box) {}
            }
            return try body()
        }
    }
}

private final class ProgressBox {
    let goesOn: () -> Bool

    init(goesOn: @escaping () -> Bool) { self.goesOn = goesOn }
}
