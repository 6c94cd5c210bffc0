import Crypto
import Foundation
import Mustache

/// The templates of the HTML formats, and the escaping that they use.
package enum Markup {
  /// Escapes by Unicode scalars.
  ///
  /// The library's own escaping compares whole characters, and so lets a quotation mark with a combining accent
  /// through, which would end an attribute.
  private struct Escaping: MustacheContentType {
    func escapeText(_ text: String) -> String { Markup.escaped(text) }
  }

  private static let contentType: String = {
    let name = "ASSAY-HTML"
    MustacheContentTypes.register(Escaping(), named: name)
    return name
  }()

  private static let library = library(of: EmbeddedFiles.all)

  private static func library(of files: [(path: String, text: StaticString)]) -> MustacheLibrary {
    var templates: [String: MustacheTemplate] = [:]
    for file in files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
      // Every template starts with the switch to safe escaping, so that none can forget it.
      let text =
        "{{% CONTENT_TYPE:\(contentType)}}" + file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      if let template = try? MustacheTemplate(string: text) { templates[name] = template }
    }
    return MustacheLibrary(templates: templates)
  }

  /// Fills in a template; empty when there is none of that name, which the tests rule out.
  static func render(_ view: some TemplateView, template: String) -> [UInt8] {
    Array((library.render(Names(view), withTemplate: template) ?? "").utf8)
  }

  /// The templates of another module, escaped in the same way, beside those of the reports.
  package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// - Parameter files: The module's embedded files, of which those that end in ".mustache" count.
    package init(_ files: [(path: String, text: StaticString)]) {
      library = Markup.library(of: EmbeddedFiles.all + files)
    }

    /// Fills in a template; empty when there is none of that name.
    package func render(_ view: some TemplateView, template: String) -> [UInt8] {
      Array((library.render(Names(view), withTemplate: template) ?? "").utf8)
    }

    /// Fills in a template with values by name: strings, numbers, truth values, and lists of such dictionaries.
    package func render(_ fields: [String: Any], template: String) -> String {
      library.render(fields, withTemplate: template) ?? ""
    }
  }

  /// A view's properties by name.
  ///
  /// The library would search a structure's mirror anew for every name in a template, a hundred times as slow.
  private final class Names: MustacheParent {
    private let values: [String: Any]

    init(_ view: any TemplateView) {
      var values: [String: Any] = [:]
      for case (let label?, let value) in Mirror(reflecting: view).children {
        values[label] = Names.named(value)
      }
      self.values = values
    }

    func child(named name: String) -> Any? { values[name] }

    private static func named(_ value: Any) -> Any {
      if value is String || value is Bool || value is Int { return value }
      if let view = value as? any TemplateView { return Names(view) }
      if let views = value as? [any TemplateView] { return views.map { Names($0) } }
      return value
    }
  }

  /// The text of a style sheet or script.
  package static func asset(_ name: String) -> String { EmbeddedFiles.text("Sources/AssayReports/Assets/\(name)") }

  package static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x3C: result += "&lt;".utf8
      case 0x3E: result += "&gt;".utf8
      case 0x26: result += "&amp;".utf8
      case 0x22: result += "&quot;".utf8
      case 0x27: result += "&#39;".utf8
      case 0x09, 0x0A: result.append(byte)
      // HTML has no place for other control characters.
      case 0x00..<0x20, 0x7F: result += "\u{FFFD}".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A CSS string literal in which only ASCII letters, digits and blanks stand as they are.
  static func cssString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars.prefix(120) {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
      if isPlain || scalar == " " {
        result.unicodeScalars.append(scalar)
      } else if scalar.value == 0 || scalar.properties.generalCategory == .control {
        result += " "
      } else {
        result += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return result + "\""
  }

  /// What a Content-Security-Policy names an inline style or script by.
  package static func integrity(of text: String) -> String {
    "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }

  /// SHA-256 in lower-case hexadecimal.
  static func digest(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hash = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hash, as: UTF8.self)
  }
}
