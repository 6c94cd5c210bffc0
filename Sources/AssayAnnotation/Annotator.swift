public import AssayModel

/// Finds quantities, times, names and cues in a segmented document.
public enum Annotator {
  /// Fills in the document's annotations.
  ///
  /// Times and names come first: a number that belongs to a date or a name is not a quantity.
  public static func annotate(_ document: inout AnnotatedDocument) {
    document.times = TimeFinder.times(in: document)
    document.names = NameFinder.names(in: document)
    document.quantities = QuantityFinder.quantities(in: document)
    document.cues = CueFinder.cues(in: document)
  }
}
