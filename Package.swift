// swift-tools-version: 6.2
import PackageDescription

/// A C library that the system's package manager installs; one Swift module wraps each.
func library(_ name: String, _ pkgConfig: String, apt: String, brew: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
    name: "treaty",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "task-server", targets: ["task-server"]),
        .library(name: "Treaty", targets: ["Treaty", "TreatyHTTP", "TreatyJSON", "TreatyTime", "TreatyLogging"]),
        .library(name: "TreatyServer", targets: ["TreatyServer"]),
        .library(name: "TreatySQLite", targets: ["TreatySQLite"]),
        .library(name: "TreatyJOSE", targets: ["TreatyJOSE"]),
        .library(name: "TreatyPasswords", targets: ["TreatyPasswords"]),
        .library(name: "TreatyTesting", targets: ["TreatyTesting"]),
        .plugin(name: "TreatyPlugin", targets: ["TreatyPlugin"]),
        .plugin(name: "TreatyLint", targets: ["TreatyLint"]),
    ],
    targets: [
        // The task API.
        .executableTarget(
            name: "task-server",
            dependencies: ["TaskService", "TaskStore", "TaskAPI", "Treaty", "TreatyServer", "TreatyLogging"]),
        .target(
            name: "TaskService",
            dependencies: [
                "TaskAPI", "TaskStore", "Treaty", "TreatyHTTP", "TreatyJOSE", "TreatyPasswords", "TreatyLogging",
                "TreatyTime",
            ]),
        .target(
            name: "TaskAPI", dependencies: ["Treaty", "TreatyHTTP", "TreatyJSON", "TreatyTime"],
            plugins: ["TreatyPlugin"]),
        .target(name: "TaskStore", dependencies: ["TreatySQLite"]),

        // The framework at run time.
        .target(
            name: "Treaty", dependencies: ["TreatyHTTP", "TreatyJSON", "TreatyTime", "TreatyLogging", "TreatyPatterns"]),
        .target(name: "TreatyServer", dependencies: ["CTreatyUV", "TreatyHTTP"]),
        .target(name: "TreatySQLite", dependencies: ["CTreatySQLite"]),
        .target(name: "TreatyJOSE", dependencies: ["CTreatyCrypto", "TreatyJSON"]),
        .target(name: "TreatyPasswords", dependencies: ["CTreatyArgon2"]),
        .target(name: "TreatyPatterns", dependencies: ["CTreatyPCRE2"]),
        .target(name: "TreatyLogging", dependencies: ["TreatyJSON", "TreatyTime"]),
        .target(name: "TreatyHTTP"),
        .target(name: "TreatyJSON"),
        .target(name: "TreatyTime"),
        .target(name: "TreatyTesting", dependencies: ["Treaty", "TreatyServer"]),

        // The framework at build time.
        .plugin(
            name: "TreatyLint",
            capability: .command(
                intent: .custom(verb: "api-lint", description: "Say what is wrong with api.yaml, without a build")),
            dependencies: ["treaty-generator"]),
        .plugin(name: "TreatyPlugin", capability: .buildTool(), dependencies: ["treaty-generator"]),
        .executableTarget(name: "treaty-generator", dependencies: ["TreatyGenerator"]),
        .target(name: "TreatyGenerator", dependencies: ["TreatyOpenAPI", "TreatyYAML"]),
        .target(name: "TreatyOpenAPI", dependencies: ["TreatyYAML"]),
        .target(name: "TreatyYAML", dependencies: ["CTreatyYAML"]),

        // C libraries.
        library("CTreatyUV", "libuv", apt: "libuv1-dev", brew: "libuv"),
        library("CTreatySQLite", "sqlite3", apt: "libsqlite3-dev", brew: "sqlite"),
        library("CTreatyCrypto", "libcrypto", apt: "libssl-dev", brew: "openssl@3"),
        library("CTreatyArgon2", "libargon2", apt: "libargon2-dev", brew: "argon2"),
        library("CTreatyPCRE2", "libpcre2-8", apt: "libpcre2-dev", brew: "pcre2"),
        library("CTreatyYAML", "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),

        // Tests mirror Sources; HouseTests reads the sources themselves.
        .testTarget(name: "HouseTests"),
        .executableTarget(name: "treaty-echo", dependencies: ["TreatyServer"], path: "Tests/EchoServer"),
        .executableTarget(
            name: "treaty-conformance", dependencies: ["TreatyGenerator", "TreatyOpenAPI"], path: "Tests/Conformance",
            exclude: ["Runner.swift", "Suite", "fuzz", "literal_json.py", "program.py", "run"],
            sources: ["Generator.swift"]),
        .executableTarget(name: "yaml-suite", dependencies: ["TreatyYAML"], path: "Tests/YAMLSuite"),
        .executableTarget(name: "json-suite", dependencies: ["TreatyJSON"], path: "Tests/JSONSuite"),
        .testTarget(name: "TreatyHTTPTests", dependencies: ["TreatyHTTP"]),
        .testTarget(name: "TreatyJSONTests", dependencies: ["TreatyJSON"]),
        .testTarget(name: "TreatyTimeTests", dependencies: ["TreatyTime"]),
        .testTarget(name: "TreatyLoggingTests", dependencies: ["TreatyLogging"]),
        .testTarget(name: "TreatyTests", dependencies: ["Treaty"]),
        .testTarget(name: "TreatyServerTests", dependencies: ["TreatyServer", "TreatyHTTP", "treaty-echo"]),
        .testTarget(name: "TreatySQLiteTests", dependencies: ["TreatySQLite"]),
        .testTarget(name: "TreatyJOSETests", dependencies: ["TreatyJOSE"]),
        .testTarget(name: "TreatyPasswordsTests", dependencies: ["TreatyPasswords"]),
        .testTarget(name: "TreatyPatternsTests", dependencies: ["TreatyPatterns", "TreatyOpenAPI"]),
        .testTarget(name: "TreatyYAMLTests", dependencies: ["TreatyYAML"]),
        .testTarget(name: "TreatyOpenAPITests", dependencies: ["TreatyOpenAPI", "TreatyYAML"], exclude: ["Fixtures"]),
        .testTarget(name: "TreatyGeneratorTests", dependencies: ["TreatyGenerator", "TreatyOpenAPI"]),
        .testTarget(
            name: "GeneratedCodeTests",
            dependencies: [
                "Treaty", "TreatyHTTP", "TreatyJSON", "TreatyTime", "TreatyServer", "TreatyTesting", "TreatyGenerator",
                "TreatyOpenAPI",
            ],
            exclude: ["library.yaml"]),
        .testTarget(
            name: "TreatyTestingTests",
            dependencies: ["TreatyTesting", "TreatyGenerator", "TreatyOpenAPI", "TreatyServer"]),
        .testTarget(name: "TaskStoreTests", dependencies: ["TaskStore", "TreatySQLite"]),
        .testTarget(
            name: "TaskServiceTests",
            dependencies: [
                "TaskService", "TaskAPI", "TaskStore", "Treaty", "TreatyHTTP", "TreatyJSON", "TreatyJOSE",
                "TreatyLogging",
                "TreatyPasswords", "TreatyTime",
            ]),
        .testTarget(
            name: "TaskContractTests",
            dependencies: [
                "TaskService", "TaskAPI", "TaskStore", "Treaty", "TreatyTesting", "TreatyServer", "TreatyJOSE",
                "TreatyPasswords", "TreatyLogging",
            ],
            plugins: ["TreatyPlugin"]),
    ],
    swiftLanguageModes: [.v6]
)
