import AssayModel
import AssayXML

/// Records as Dublin Core: the fifteen elements, with the terms "issued", "modified" and "isPartOf" where they say
/// more, and a description for each record.
enum DublinCoreExport {
  static func bytes(of sources: [Source]) -> [UInt8]? {
    let writer = XMLWriter()
    writer.start(
      "metadata",
      [("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/")])
    for source in sources {
      writer.element("description") { write(source, to: writer) }
    }
    return writer.finish()
  }

  private static func write(_ source: Source, to writer: XMLWriter) {
    func element(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { writer.element(name, text: value) }
    }
    element("dc:identifier", source.id)
    for locator in source.locators { element("dc:identifier", identifier(locator)) }
    writer.element("dc:title", [("xml:lang", source.titleLanguage ?? source.language)], text: source.title)
    element("dcterms:alternative", source.subtitle)
    for contributor in source.contributors {
      element(contributor.role == "author" ? "dc:creator" : "dc:contributor", contributor.sortAs ?? contributor.name)
    }
    element("dc:publisher", source.publisher)
    element("dcterms:issued", source.published?.text)
    element("dcterms:modified", source.updated?.text)
    element("dc:type", source.type)
    element("dc:language", source.language)
    for subject in source.subjects { element("dc:subject", subject.names.first) }
    element("dcterms:isPartOf", source.container?.name)
    for relation in source.relations { element("dc:relation", "\(relation.kind) \(relation.source)") }
    element("dcterms:license", source.licence)
    element("dc:rights", source.rightsStatement)
    element("dcterms:rightsHolder", source.rightsHolder)
  }

  private static func identifier(_ locator: Source.Locator) -> String {
    switch locator.scheme {
    case "doi": "doi:\(locator.value)"
    case "isbn": "urn:isbn:\(locator.value)"
    case "issn": "urn:issn:\(locator.value)"
    default: locator.value
    }
  }
}
