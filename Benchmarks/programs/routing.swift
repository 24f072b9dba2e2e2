// Matches paths against the templates of a contract. Reads lines of a method and a template; prints, for each kind of path,
// what one match takes. Compiled by Benchmarks/routing, which explains the figures.

import Glibc
import TreatyHTTP

@testable import Treaty

/// Requests of one kind.
struct Kind {
    var name: String
    var requests: [(method: HTTPMethod, path: [UInt8])]
}

func readTemplates() -> [(method: HTTPMethod, template: String)] {
    var templates: [(method: HTTPMethod, template: String)] = []
    while let line = readLine() {
        let words = line.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let method = HTTPMethod(rawValue: words[0].uppercased()) else { continue }
        templates.append((method, String(words[1])))
    }
    return templates
}

/// The template with a value of middling length for each parameter.
func path(of template: String) -> [UInt8] {
    var path: [UInt8] = []
    var isInside = false
    for byte in template.utf8 {
        switch byte {
        case UInt8(ascii: "{"):
            isInside = true
            path += Array("octo-cat42".utf8)
        case UInt8(ascii: "}"): isInside = false
        default: if !isInside { path.append(byte) }
        }
    }
    return path
}

func kinds(of templates: [(method: HTTPMethod, template: String)]) -> [Kind] {
    var byCount: [Int: [(method: HTTPMethod, path: [UInt8])]] = [:]
    for entry in templates {
        byCount[entry.template.utf8.count { $0 == UInt8(ascii: "{") }, default: []]
            .append((entry.method, path(of: entry.template)))
    }
    return byCount.keys.sorted().map { Kind(name: "\($0)", requests: byCount[$0] ?? []) }
}

/// Matches all paths of a kind so often; how many were found.
@inline(never)
func run(_ tree: RouteTree, _ kind: Kind, rounds: Int) -> Int {
    var found = 0
    for _ in 0..<rounds {
        for request in kind.requests {
            if case .route(_, let parameters) = tree.match(request.method, request.path[...]) {
                found += 1 + parameters.count
            }
        }
    }
    return found
}

@main
enum Routing {
    static func main() {
        let arguments = CommandLine.arguments
        let templates = readTemplates()
        let start = ContinuousClock.now
        let tree = RouteTree(templates)
        let built = start.duration(to: .now)
        // Under callgrind: so many rounds of one kind, and no clock.
        if arguments.count == 3, let rounds = Int(arguments[2]) {
            for kind in kinds(of: templates) where kind.name == arguments[1] { print(run(tree, kind, rounds: rounds)) }
            return
        }
        print("built \(built / .microseconds(1))")
        for kind in kinds(of: templates) {
            let rounds = 200_000 / kind.requests.count + 1
            _ = run(tree, kind, rounds: rounds)
            var best = Double.infinity
            var samples: [Double] = []
            for _ in 0..<9 {
                let start = ContinuousClock.now
                let found = run(tree, kind, rounds: rounds)
                let time = start.duration(to: .now) / .nanoseconds(1) / Double(rounds * kind.requests.count)
                if found < rounds * kind.requests.count { print("unmatched \(kind.name)") }
                samples.append(time)
                best = min(best, time)
            }
            samples.sort()
            print("kind \(kind.name) \(kind.requests.count) \(samples[4]) \(best)")
        }
    }
}
