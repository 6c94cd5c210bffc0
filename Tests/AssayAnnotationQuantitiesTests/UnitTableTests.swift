import AssayModel
import FoundationEssentials
import Testing

@testable import AssayAnnotation

/// Every line of the unit table against definitions of the standards, written down here by their own arithmetic.
@Suite struct UnitTableTests {
  /// What one of a unit is in its base unit, and where its scale starts there.
  private struct Definition {
    var base: String
    var factor: Decimal
    var offset: Decimal = 0
  }

  /// BIPM SI Brochure, 9th edition (2019), table 7.
  private static let prefixes: [(symbol: String, power: Int)] = [
    ("p", -12), ("n", -9), ("u", -6), ("m", -3), ("c", -2), ("d", -1), ("", 0), ("da", 1), ("h", 2), ("k", 3), ("M", 6),
    ("G", 9), ("T", 12), ("P", 15),
  ]

  /// Units that take prefixes: the prefixes with blanks between them, "-" for none, and one unit in its base.
  private static let prefixed: [(unit: String, prefixes: String, base: String, value: String)] = [
    ("m", "p n u m c d - da h k", "m", "1"), ("L", "u m c d - h k M", "m3", "0.001"),
    ("g", "p n u m - k", "kg", "0.001"), ("t", "- k M G", "kg", "1000"), ("s", "n u m -", "s", "1"),
    ("a", "- k M G", "s", "365.2425*86400"), ("By", "- k M G T P", "bit", "8"), ("bit", "- k M G T P", "bit", "1"),
    ("bit/s", "- k M G T P", "bit/s", "1"), ("Hz", "m - k M G T", "Hz", "1"), ("W", "n u m - k M G T", "W", "1"),
    ("J", "n u m - k M G T", "J", "1"), ("eV", "m - k M G T", "J", "0.0000000000000000001602176634"),
    ("W.h", "- k M G T", "J", "3600"), ("cal", "- k", "J", "4.184"), ("Pa", "m - k M G", "Pa", "1"),
    ("bar", "m -", "Pa", "100000"), ("N", "p n u m - k M", "N", "1"), ("V", "u m - k M", "V", "1"),
    ("A", "n u m - k", "A", "1"), ("Ohm", "m - k M", "Ohm", "1"), ("F", "p n u m -", "F", "1"),
    ("C", "u m -", "C", "1"),
    ("A.h", "m -", "C", "3600"), ("T", "u m -", "T", "1"), ("mol", "n u m -", "mol", "1"),
    ("M", "n u m -", "mol/m3", "1000"), ("Bq", "- k M G T", "Bq", "1"), ("Sv", "u m -", "Sv", "1"),
    ("Gy", "m -", "Gy", "1"),
  ]

  /// Units one by one: the value in the base, a product or quotient written with "*" and "/".
  private static let single: [(unit: String, base: String, value: String)] = [
    ("%", "%", "1"), ("[ppth]", "%", "1/10"), ("[pp]", "[pp]", "1"), ("[bp]", "[pp]", "1/100"),
    ("[ppm]", "[conc]", "1/1000000"), ("[ppb]", "[conc]", "1/1000000000"), ("[fold]", "[fold]", "1"),
    // International yard and pound agreement of 1959; IAU 2012 B2.
    ("Ao", "m", "1/10000000000"), ("[in]", "m", "0.0254"), ("[ft]", "m", "12*0.0254"), ("[yd]", "m", "36*0.0254"),
    ("[mi]", "m", "5280*12*0.0254"), ("[nmi]", "m", "1852"), ("[fth]", "m", "72*0.0254"),
    ("[ly]", "m", "299792458*31557600"), ("[pc]", "m", "149597870700*648000/3.14159265358979323846"),
    ("[AU]", "m", "149597870700"), ("[pt_typ]", "m", "0.0254/72"),
    ("m2", "m2", "1"), ("km2", "m2", "1000*1000"), ("cm2", "m2", "0.01*0.01"), ("mm2", "m2", "0.001*0.001"),
    ("har", "m2", "100*100"), ("[acr]", "m2", "43560*0.3048*0.3048"), ("[sft]", "m2", "0.3048*0.3048"),
    ("[sin]", "m2", "0.0254*0.0254"), ("[syd]", "m2", "0.9144*0.9144"), ("[smi]", "m2", "1609.344*1609.344"),
    ("m3", "m3", "1"), ("km3", "m3", "1000*1000*1000"), ("mm3", "m3", "0.001*0.001*0.001"),
    // NIST Handbook 44, appendix C: a gallon is 231 cubic inches, a bushel 2150.42.
    ("[cft]", "m3", "0.3048*0.3048*0.3048"), ("[cin]", "m3", "0.0254*0.0254*0.0254"),
    ("[cyd]", "m3", "0.9144*0.9144*0.9144"), ("[gal]", "m3", "231*0.0254*0.0254*0.0254"),
    ("[qt]", "m3", "231*0.0254*0.0254*0.0254/4"), ("[pt]", "m3", "231*0.0254*0.0254*0.0254/8"),
    ("[cup]", "m3", "231*0.0254*0.0254*0.0254/16"), ("[foz]", "m3", "231*0.0254*0.0254*0.0254/128"),
    ("[tbs]", "m3", "231*0.0254*0.0254*0.0254/256"), ("[tsp]", "m3", "231*0.0254*0.0254*0.0254/768"),
    ("[bbl]", "m3", "42*231*0.0254*0.0254*0.0254"), ("[bsh]", "m3", "2150.42*0.0254*0.0254*0.0254"),
    ("[afl]", "m3", "43560*0.3048*0.3048*0.3048"),
    ("[lb]", "kg", "0.45359237"), ("[oz]", "kg", "0.45359237/16"), ("[dr]", "kg", "0.45359237/256"),
    ("[gr]", "kg", "0.45359237/7000"), ("[ozt]", "kg", "480*0.45359237/7000"), ("[st]", "kg", "14*0.45359237"),
    ("[ston]", "kg", "2000*0.45359237"), ("[lton]", "kg", "2240*0.45359237"), ("[car]", "kg", "0.0002"),
    // CODATA 2018.
    ("[amu]", "kg", "0.00000000000000000000000000166053906660"),
    // A mean year of the Gregorian calendar: 146,097 days in 400 years.
    ("min", "s", "60"), ("h", "s", "60*60"), ("d", "s", "24*3600"), ("wk", "s", "7*86400"),
    ("[fortnight]", "s", "14*86400"),
    ("mo", "s", "365.2425*86400/12"), ("[quarter]", "s", "365.2425*86400/4"), ("[decade]", "s", "3652.425*86400"),
    ("[century]", "s", "36524.25*86400"), ("[millennium]", "s", "365242.5*86400"),
    ("m/s", "m/s", "1"), ("km/h", "m/s", "1000/3600"), ("[mi]/h", "m/s", "1609.344/3600"), ("[kn]", "m/s", "1852/3600"),
    ("[ft]/s", "m/s", "0.3048"), ("[c]", "m/s", "299792458"),
    // ISO 2533, the standard atmosphere at sea level, to a tenth.
    ("[mach]", "m/s", "340.3"),
    ("[bbl]/d", "m3/s", "0.158987294928/86400"), ("[mi]/[gal]", "m/m3", "1609.344/0.003785411784"),
    ("[deg]", "rad", "3.14159265358979323846/180"), ("rad", "rad", "1"),
    ("[arcmin]", "rad", "3.14159265358979323846/10800"),
    ("[arcsec]", "rad", "3.14159265358979323846/648000"),
    // IEC 80000-13.
    ("KiBy", "bit", "8*1024"), ("MiBy", "bit", "8*1024*1024"), ("GiBy", "bit", "8*1024*1024*1024"),
    ("[px]", "[px]", "1"), ("[MP]", "[px]", "1000000"), ("[rpm]", "Hz", "1/60"),
    ("[HP]", "W", "550*0.3048*0.45359237*9.80665"), ("[Btu]", "J", "1055.05585262"), ("[MMBtu]", "J", "1055055852.62"),
    ("[therm]", "J", "105505585.262"), ("[psi]", "Pa", "0.45359237*9.80665/0.0254/0.0254"),
    ("[ksi]", "Pa", "453.59237*9.80665/0.0254/0.0254"), ("atm", "Pa", "101325"), ("[mmHg]", "Pa", "13.5951*9.80665"),
    ("[lbf]", "N", "0.45359237*9.80665"), ("N.m", "N.m", "1"), ("[lb].[ft]", "N.m", "0.45359237*9.80665*0.3048"),
    ("cd", "cd", "1"), ("lm", "lm", "1"), ("lx", "lx", "1"), ("dB", "dB", "1"), ("[R]", "[R]", "1"),
    ("[pH]", "[pH]", "1"),
    ("[Mw]", "[Mw]", "1"),
  ]

  private static func number(_ text: String) throws -> Decimal {
    var value: Decimal = 1
    var divides = false
    var digits = ""
    for character in text + "*" {
      guard character == "*" || character == "/" else {
        digits.append(character)
        continue
      }
      let next = try #require(Decimal(string: digits))
      value = divides ? value / next : value * next
      divides = character == "/"
      digits = ""
    }
    return value
  }

  private static func definitions() throws -> [String: Definition] {
    var result: [String: Definition] = [:]
    for row in prefixed {
      for symbol in row.prefixes.split(separator: " ") {
        let prefix = try #require(prefixes.first { $0.symbol == (symbol == "-" ? "" : String(symbol)) })
        let scale = Decimal(sign: .plus, exponent: prefix.power, significand: 1)
        result[prefix.symbol + row.unit] = Definition(base: row.base, factor: try number(row.value) * scale)
      }
    }
    for row in single { result[row.unit] = Definition(base: row.base, factor: try number(row.value)) }
    result["K"] = Definition(base: "K", factor: 1)
    result["Cel"] = Definition(base: "K", factor: 1, offset: try number("273.15"))
    result["[degF]"] = Definition(base: "K", factor: try number("5/9"), offset: try number("459.67*5/9"))
    result["[degR]"] = Definition(base: "K", factor: try number("5/9"))
    return result
  }

  private static func isNear(_ one: Decimal, _ other: Decimal) -> Bool {
    abs(one - other) <= abs(other) / 1_000_000_000
  }

  @Test func `each measure has the factor and offset of its standard`() throws {
    let expected = try Self.definitions()
    let measures = UnitTable.shared.units.filter { $0.dimension != .currency }
    #expect(Set(measures.map { $0.code }).symmetricDifference(expected.keys).sorted() == [])
    #expect(Set(measures.map { $0.code }).count == measures.count)
    for unit in measures {
      let definition = try #require(expected[unit.code])
      #expect(unit.base == definition.base, "\(unit.code)")
      #expect(Self.isNear(unit.numerator / unit.denominator, definition.factor), "\(unit.code)")
      #expect(Self.isNear(unit.offset, definition.offset), "\(unit.code)")
    }
  }

  @Test func `each currency is its own base, or the hundredth of one`() {
    let currencies = UnitTable.shared.units.filter { $0.dimension == .currency }
    #expect(currencies.count > 100)
    #expect(Set(currencies.map { $0.code }).count == currencies.count)
    // A shilling without a country may be one of several: it has no code of ISO 4217.
    for unit in currencies where unit.code != "[sh]" {
      let isHundredth = unit.code.hasPrefix("c")
      #expect(unit.base == (isHundredth ? String(unit.code.dropFirst()) : unit.code))
      #expect(unit.base.utf8.count == 3 && unit.base.utf8.allSatisfy { $0 &- 0x41 < 26 }, "\(unit.code)")
      #expect(unit.numerator == 1 && unit.denominator == (isHundredth ? 100 : 1) && unit.offset == 0, "\(unit.code)")
    }
  }
}
