import Foundation
import Synchronization

/// A value that another thread makes while this one goes on with something else.
package final class Background<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let done = DispatchSemaphore(value: 0)

    package init() {}

    /// Begins, on a thread with the stack of a main thread. To be called once, before anybody asks for the value.
    package func make(_ value: @escaping @Sendable () -> Value) {
        let thread = Thread { [self] in
            let value = value()
            made.withLock { $0 = value }
            done.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Waits until it is made.
    package var value: Value {
        while true {
            done.wait()
            // For whoever else asks.
            done.signal()
            if let value = made.withLock({ $0 }) { return value }
        }
    }
}
