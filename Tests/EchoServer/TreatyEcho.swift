import TreatyHTTP
import TreatyServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `treaty-echo [PORT [WORKERS [MEBIBYTES [mirror]]]]`: serves the echo contract on 127.0.0.1, prints its port, ends when
/// its standard input ends. MEBIBYTES is what a body may have, 1 unless given. With `mirror` it tells of each request how
/// it was read, instead.
@main
struct TreatyEcho {
    static func main() async {
        let isMirror = CommandLine.arguments.last == "mirror"
        let arguments = CommandLine.arguments.dropFirst().map { UInt16($0) ?? 0 }
        let bodyBytesMax = (arguments.count > 2 ? Int(arguments[2]) : 1) << 20
        let responder: any HTTPResponder =
            isMirror ? MirrorResponder(bodyBytesMax: bodyBytesMax) : EchoResponder(bodyBytesMax: bodyBytesMax)
        var configuration = HTTPServerConfiguration(
            port: arguments.first ?? 0, workers: arguments.count > 1 ? Int(arguments[1]) : 0, responder: responder)
        configuration.limits.bodyBytesMax = bodyBytesMax
        let server = HTTPServer(configuration: configuration)
        do {
            print(try server.start())
            fflush(nil)
        } catch {
            print("treaty-echo: \(error)")
            exit(1)
        }
        while readLine() != nil {}
        await server.shutdown(grace: .seconds(1))
    }
}
