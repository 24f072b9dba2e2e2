#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lets this process have as many files and sockets open as it may allow itself. The usual limit, often 1024, is for
/// programs that still use `select`; each client here takes a descriptor, and the database needs some too.
func raiseDescriptorLimit() {
    #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    #if canImport(Glibc)
        limit.rlim_cur = limit.rlim_max
    #else
        // Darwin calls it unlimited and then takes no more than this.
        limit.rlim_cur = min(limit.rlim_max, rlim_t(OPEN_MAX))
    #endif
    // If it is refused the server makes do with what there is, and says so.
    _ = setrlimit(resource, &limit)
}
