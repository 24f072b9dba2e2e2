// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "bookmarks",
    platforms: [.macOS(.v26)],
    // Outside of Treaty's own repository, write the place that you have it from: .package(url: "…", branch: "main"), or
    // .package(path: "../treaty") for a folder beside yours.
    dependencies: [.package(name: "treaty", path: "../..")],
    targets: [
        .executableTarget(
            name: "Bookmarks",
            dependencies: [
                .product(name: "Treaty", package: "treaty"),
                .product(name: "TreatyServer", package: "treaty"),
                .product(name: "TreatySQLite", package: "treaty"),
            ],
            plugins: [.plugin(name: "TreatyPlugin", package: "treaty")])
    ]
)
