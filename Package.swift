// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: imports stay internal unless a module re-exposes their types.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "assay",
  products: [
    .library(
      name: "Assay",
      targets: [
        "Assay", "AssayConsistency", "AssayLinking", "AssayModel", "AssayPasses", "AssayReading", "AssayReports",
        "AssayReview", "AssaySources", "AssayText",
      ]),
    // Two inner stages by themselves, for the benchmarks.
    .library(name: "AssayStages", targets: ["AssayAnnotation", "AssaySegmentation"]),
    .executable(name: "assay", targets: ["AssayCLI"]),
  ],
  traits: [
    .default(enabledTraits: ["Server"]),
    .trait(name: "Server", description: "The review workbench in the browser; brings Hummingbird."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The ground: text as UTF-8 bytes, and libxml2 behind a small safe face.
    .target(name: "AssayText", swiftSettings: strict),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CAssayXML", dependencies: ["CLibXML2"]),
    .target(name: "AssayXML", dependencies: ["AssayText", "CAssayXML"], swiftSettings: strict),

    // The vocabulary, in the middle of the star.
    .target(name: "AssayModel", dependencies: ["AssayText"], swiftSettings: strict),

    // The stages of a document's journey, in order.
    .target(
      name: "AssayReading", dependencies: ["AssayModel", "AssayText", "AssayXML"], swiftSettings: strict),
    .target(name: "AssaySegmentation", dependencies: ["AssayModel", "AssayText"], swiftSettings: strict),
    .target(name: "AssayAnnotation", dependencies: ["AssayModel", "AssayText"], swiftSettings: strict),
    .target(name: "AssayClaims", dependencies: ["AssayModel", "AssayText"], swiftSettings: strict),
    .target(
      name: "AssaySources",
      dependencies: [
        "AssayModel", "AssayText", "AssayXML", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict, plugins: ["EmbedPlugin"]),
    .target(
      name: "AssayLinking",
      dependencies: ["AssayModel", "AssaySources", "AssayText", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "AssayConsistency", dependencies: ["AssayModel", "AssayText"], swiftSettings: strict,
      plugins: ["RuleListPlugin"]),
    .target(
      name: "AssayPasses",
      dependencies: [
        "AssayModel", "AssayText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "AssayReview", dependencies: ["AssayModel", "AssayPasses", "AssayText"], swiftSettings: strict),
    .target(
      name: "AssayReports",
      dependencies: [
        "AssayModel", "AssayText", "AssayXML", .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Templates", "Assets", "Embedded.txt"], swiftSettings: strict, plugins: ["EmbedPlugin"]),

    // A desk's own rules, from XML.
    .target(
      name: "AssayRulePacks", dependencies: ["AssayConsistency", "AssayModel", "AssayText", "AssayXML"],
      swiftSettings: strict, plugins: ["EmbedPlugin"]),

    // What a desk settled, from TOML.
    .target(
      name: "AssaySettings",
      dependencies: ["AssayConsistency", "AssayModel", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),

    .target(
      name: "AssayServe",
      dependencies: [
        "AssayConsistency", "AssayModel", "AssayPasses", "AssayReports", "AssayReview", "AssayText",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras", condition: .when(traits: ["Server"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
      ],
      exclude: ["Templates", "Assets", "Embedded.txt"], swiftSettings: strict, plugins: ["EmbedPlugin"]),

    // The façade, and the command line over it.
    .target(
      name: "Assay",
      dependencies: [
        "AssayAnnotation", "AssayClaims", "AssayConsistency", "AssayLinking", "AssayModel", "AssayReading",
        "AssaySegmentation", "AssaySources", "AssayText",
      ],
      swiftSettings: strict, plugins: ["EmbedPlugin"]),
    .executableTarget(
      name: "AssayCLI",
      dependencies: [
        "Assay", "AssayConsistency", "AssayLinking", "AssayModel", "AssayPasses", "AssayReading", "AssayReports",
        "AssayReview", "AssayRulePacks", "AssayServe", "AssaySettings", "AssaySources", "AssayText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Trains the model that weighs causal cues; run by hand, see ClaimModel.md in the documentation.
    .executableTarget(
      name: "ClaimTrainer",
      dependencies: ["AssayAnnotation", "AssayClaims", "AssayModel", "AssaySegmentation", "AssayText"],
      swiftSettings: strict),

    // Build tools: the rule catalogue from Rules/*.swift, and text files compiled into the binary.
    .executableTarget(name: "RuleListTool", swiftSettings: strict),
    .plugin(
      name: "RuleListPlugin", capability: .buildTool(), dependencies: ["RuleListTool"], path: "Sources/RuleListPlugin"),
    .executableTarget(name: "EmbedTool", swiftSettings: strict),
    .plugin(
      name: "EmbedPlugin", capability: .buildTool(), dependencies: ["EmbedTool"], path: "Sources/EmbedPlugin"),

    // Tests, one target a module.
    .testTarget(name: "AssayModelTests", dependencies: ["AssayModel"], swiftSettings: strict),
    .testTarget(
      name: "AssayTests", dependencies: ["Assay", "AssayModel", "AssayReading", "AssaySources", "AssayText"],
      swiftSettings: strict),
    .testTarget(name: "AssayCLITests", dependencies: ["AssayCLI", "AssayServe"], swiftSettings: strict),
    .testTarget(
      name: "AssayConsistencyTests",
      dependencies: [
        "AssayAnnotation", "AssayClaims", "AssayConsistency", "AssayModel", "AssaySegmentation", "AssayText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AssaySettingsTests", dependencies: ["AssayConsistency", "AssayModel", "AssaySettings"],
      swiftSettings: strict),
    .testTarget(
      name: "AssayRulePacksTests",
      dependencies: [
        "AssayAnnotation", "AssayClaims", "AssayConsistency", "AssayModel", "AssayRulePacks", "AssaySegmentation",
        "AssayText",
      ],
      swiftSettings: strict),
    .testTarget(name: "AssayTextTests", dependencies: ["AssayText"], swiftSettings: strict),
    .testTarget(
      name: "AssaySegmentationTests", dependencies: ["AssaySegmentation", "AssayModel", "AssayText"],
      swiftSettings: strict),
    .testTarget(
      name: "AssayPassesTests",
      dependencies: ["AssayPasses", "AssayModel", "AssayText", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "AssayReviewTests", dependencies: ["AssayModel", "AssayPasses", "AssayReview", "AssayText"],
      swiftSettings: strict),
    .testTarget(
      name: "AssayServeTests",
      dependencies: [
        "AssayModel", "AssayPasses", "AssayReview", "AssayServe", "AssayText",
        .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Server"])),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AssayReportsTests",
      dependencies: [
        "AssayReports", "AssayModel", "AssayText", "AssayXML", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "AssayReadingTests", dependencies: ["AssayReading", "AssayModel", "AssayText"], swiftSettings: strict),
    .testTarget(name: "AssayXMLTests", dependencies: ["AssayXML"], swiftSettings: strict),
    .testTarget(
      name: "AssaySourcesTests", dependencies: ["AssaySources", "AssayModel", "AssayText"], swiftSettings: strict),
    .testTarget(
      name: "AssayLinkingTests",
      dependencies: [
        "AssayAnnotation", "AssayLinking", "AssayModel", "AssaySegmentation", "AssaySources", "AssayText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AssayClaimsTests",
      dependencies: ["AssayAnnotation", "AssayClaims", "AssayModel", "AssaySegmentation", "AssayText"],
      swiftSettings: strict),
    .testTarget(
      name: "AssayAnnotationTimesTests",
      dependencies: ["AssayAnnotation", "AssaySegmentation", "AssayModel", "AssayText"], swiftSettings: strict),
    .testTarget(
      name: "AssayAnnotationQuantitiesTests",
      dependencies: ["AssayAnnotation", "AssaySegmentation", "AssayModel", "AssayText"], swiftSettings: strict),
    .testTarget(
      name: "AssayAnnotationNamesTests",
      dependencies: ["AssayAnnotation", "AssaySegmentation", "AssayModel", "AssayText"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
