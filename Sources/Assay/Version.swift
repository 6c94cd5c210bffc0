/// The version of Assay, as passes and reports record it.
public enum Version {
  public static let current = "0.1.0"
}
