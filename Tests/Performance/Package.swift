// swift-tools-version: 6.1
import PackageDescription

// Benchmarks live in a package of their own, so that building and testing Assay never builds them.
let package = Package(
  name: "assay-performance",
  dependencies: [
    .package(name: "assay", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "Assay", package: "assay"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Annotation",
      dependencies: [
        .product(name: "Assay", package: "assay"),
        .product(name: "AssayStages", package: "assay"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Annotation",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
