// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "vouch",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "vouch", targets: ["vouch"]),
        .library(name: "MFAClient", targets: ["MFAClient", "MFAAPI"]),
        .library(name: "MFAService", targets: ["MFAService", "MFAAPI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(
            name: "Terminal",
            dependencies: ["CNcurses"],
            resources: [.embedInCode("themes")],
            swiftSettings: strict
        ),
        .target(name: "MFAAPI", swiftSettings: strict),
        .target(name: "MFAClient", dependencies: ["MFAAPI", "CCurl"], swiftSettings: strict),
        .target(
            name: "MFAService",
            dependencies: [
                "MFAAPI",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            exclude: ["Resources"],
            swiftSettings: strict
        ),
        .target(
            name: "History",
            dependencies: [
                "MFAAPI", "MFAClient",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .target(name: "Settings", dependencies: ["MFAAPI"], swiftSettings: strict),
        .target(
            name: "Console",
            dependencies: ["Terminal", "History", "Settings", "MFAClient", "MFAAPI"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "vouch",
            dependencies: [
                "Console", "Terminal", "History", "Settings", "MFAClient", "MFAService", "MFAAPI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: strict
        ),
        .target(
            name: "CVTerm",
            path: "Tests/CVTerm",
            linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util", .when(platforms: [.linux]))]
        ),
        .target(
            name: "TerminalTesting",
            dependencies: ["Terminal", "CVTerm"],
            path: "Tests/TerminalTesting",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "terminal-sample",
            dependencies: ["Terminal"],
            path: "Tests/TerminalSample",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "HistoryProbe",
            dependencies: ["History", "MFAAPI"],
            path: "Tests/HistoryProbe",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ServiceProbe",
            dependencies: [
                "MFAService",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/ServiceProbe",
            swiftSettings: strict
        ),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "TerminalTesting", "terminal-sample"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Console", "Terminal", "History", "Settings", "MFAClient", "MFAService", "MFAAPI",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HistoryTests",
            dependencies: [
                "History", "HistoryProbe", "MFAAPI", "MFAClient",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "VouchTests",
            dependencies: [
                "vouch", "Console", "Terminal", "TerminalTesting", "History", "Settings", "MFAClient", "MFAService",
                "MFAAPI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "SettingsTests", dependencies: ["Settings", "MFAAPI"], swiftSettings: strict),
        .testTarget(name: "MFAClientTests", dependencies: ["MFAClient", "MFAAPI", "CCurl"], swiftSettings: strict),
        .testTarget(name: "MFAAPITests", dependencies: ["MFAAPI"], swiftSettings: strict),
        .testTarget(
            name: "MFAServiceTests",
            dependencies: [
                "MFAService", "MFAAPI",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
