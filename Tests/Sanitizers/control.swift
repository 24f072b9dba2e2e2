import Glibc
import Synchronization

/// A program of which it is known whether a sanitizer must report: a run tries it first.
///
///     mutex            two threads add to an array behind a `Mutex`, and both have to wait for it: no fault
///     race             they do so without it
///     use-after-free   a number is read whose memory was given back
///     leak             memory is forgotten
@main
enum Control {
    static let guarded = Mutex<[Int]>([])
    // SAFETY: there is none; this is the race.
    nonisolated(unsafe) static var open: [Int] = [0]

    static func main() {
        switch CommandLine.arguments.last {
        case "mutex", "race": runTwoThreads()
        case "leak": leak()
        default: useAfterFree()
        }
    }

    static func runTwoThreads() {
        let threads = (0..<2).map { _ in
            var thread = pthread_t()
            pthread_create(&thread, nil, { _ in Control.add() }, nil)
            return thread
        }
        for thread in threads { pthread_join(thread, nil) }
    }

    static func add() -> UnsafeMutableRawPointer? {
        let isGuarded = CommandLine.arguments.last == "mutex"
        for number in 1...20 {
            if isGuarded {
                // It is held for so long that the other thread sleeps in the kernel until it is handed over.
                guarded.withLock { numbers in
                    numbers.append(number)
                    usleep(1000)
                }
            } else {
                open[0] += number
                usleep(1000)
            }
        }
        return nil
    }

    static func useAfterFree() {
        let number = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
        number.initialize(to: CommandLine.argc)
        number.deallocate()
        print(number.pointee)
    }

    static func leak() {
        for number in 0..<100 { UnsafeMutablePointer<Int>.allocate(capacity: 8).initialize(to: number) }
    }
}
