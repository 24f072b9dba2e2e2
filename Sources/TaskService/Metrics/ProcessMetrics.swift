#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system says of this process, under the names that Prometheus' own clients use. Where there is no `/proc`
/// only processor time and the limit of descriptors are known; what is not known is left out.
package struct ProcessMetrics: Sendable {
    /// Seconds since 1970.
    private let startTime: Double?

    package init() {
        startTime = ProcessStatus.ofThisProcess().map { $0.startedAt(ticksPerSecond: Self.ticksPerSecond) }
    }

    /// Prometheus' text.
    package var text: String {
        var text = PrometheusText()
        if let seconds = Self.processorSeconds {
            text.counter("process_cpu_seconds_total", "Processor time, user and system.", seconds: seconds)
        }
        if let status = ProcessStatus.ofThisProcess() {
            text.gauge(
                "process_resident_memory_bytes", "Memory that is resident.",
                status.residentPages * sysconf(Int32(_SC_PAGESIZE)))
            text.gauge("process_virtual_memory_bytes", "Size of the address space.", status.virtualBytes)
            text.gauge("process_threads", "Threads.", status.threads)
        }
        if let startTime {
            text.gauge("process_start_time_seconds", "When the process began, since 1970.", seconds: startTime)
        }
        if let open = Self.openDescriptors { text.gauge("process_open_fds", "Open file descriptors.", open) }
        if let most = Self.descriptorsMax { text.gauge("process_max_fds", "File descriptors that may be open.", most) }
        return text.text
    }

    private static var ticksPerSecond: Double { Double(sysconf(Int32(_SC_CLK_TCK))) }

    private static var processorSeconds: Double? {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return nil }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Linux since 6.2 tells the number as the size of the folder; before, each has to be read, some microseconds for
    /// ten of them.
    private static var openDescriptors: Int? {
        var status = stat()
        guard stat("/proc/self/fd", &status) == 0 else { return nil }
        if status.st_size > 0 { return Int(status.st_size) }
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var entries = 0
        while readdir(folder) != nil { entries += 1 }
        // Less `.`, `..` and the folder itself.
        return max(0, entries - 3)
    }

    private static var descriptorsMax: Int? {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return nil }
        return Int(clamping: limit.rlim_cur)
    }
}

/// What stands in `/proc/self/stat` (proc(5)), as far as it is used.
struct ProcessStatus: Equatable {
    /// More than the kernel writes there.
    static let bytesMax = 4096

    var threads: Int
    /// Clock ticks from the start of the system to that of the process.
    var startTicks: Int
    var virtualBytes: Int
    var residentPages: Int

    static func ofThisProcess() -> ProcessStatus? {
        guard let file = try? readWholeFile("/proc/self/stat", bytesMax: bytesMax) else { return nil }
        return ProcessStatus(String(decoding: file.bytes, as: UTF8.self))
    }

    /// Nil when the text is not that of Linux.
    init?(_ text: String) {
        // The second field is the name in parentheses, which may itself hold spaces and parentheses.
        guard let end = text.lastIndex(of: ")") else { return nil }
        // From the third field on, the state.
        let fields = text[text.index(after: end)...].split { $0 == " " || $0 == "\n" }
        func field(_ number: Int) -> Int? { fields.count > number - 3 ? Int(fields[number - 3]) : nil }
        guard let threads = field(20), let start = field(22), let virtual = field(23), let resident = field(24) else {
            return nil
        }
        (self.threads, startTicks, virtualBytes, residentPages) = (threads, start, virtual, resident)
    }

    /// Seconds since 1970, by the clock as it is set now.
    func startedAt(ticksPerSecond: Double) -> Double {
        #if canImport(Glibc)
            let sinceBoot = CLOCK_BOOTTIME
        #else
            let sinceBoot = CLOCK_MONOTONIC
        #endif
        return Self.seconds(CLOCK_REALTIME) - Self.seconds(sinceBoot) + Double(startTicks) / ticksPerSecond
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
