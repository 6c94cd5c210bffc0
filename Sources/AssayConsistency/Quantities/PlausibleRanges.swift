import AssayModel
import AssayText

/// What can be measured of a thing: from the smallest to the largest value on record, with room on both sides.
struct PlausibleRange: Sendable {
  /// What the sentence must name near the quantity, in the words of the message.
  let thing: String
  let kind: Quantity.Kind
  /// In the base unit of the kind: metres, square metres, cubic metres, kilograms, seconds, metres per second, watts,
  /// kelvins; bare numbers for counts.
  let values: ClosedRange<Double>
  /// The words for the thing.
  let subjects: StaticString
  /// Words of which one must be near as well; `nil` when the subject is enough.
  let measures: StaticString?
  /// Whether that word must follow the quantity: "310 square kilometres of moor".
  let isMeasureAfter: Bool

  private init(
    _ thing: String, _ kind: Quantity.Kind, _ values: ClosedRange<Double>, _ subjects: StaticString,
    measured measures: StaticString? = nil, isMeasureAfter: Bool = false
  ) {
    self.thing = thing
    self.kind = kind
    self.values = values
    self.subjects = subjects
    self.measures = measures
    self.isMeasureAfter = isMeasureAfter
  }

  /// Bounds are records, widened; the source stands at each group.
  static let all: [PlausibleRange] = [
    // Land that is fought over or burns is told in hectares at least: 10,000 m² is one.
    PlausibleRange(
      "land", .area, 1e5...1.5e14,
      "countryside territory territories farmland woodland steppe desert rainforest savannah hinterland borderland"),
    PlausibleRange(
      "burned or captured land", .area, 2e4...1e13, "forest bush scrub grassland wildfire wildfires bushfire land",
      measured: "burned burnt scorched captured recaptured retaken seized destroyed"),
    PlausibleRange(
      "a national park or reserve", .area, 1e4...3e12, "reserve wilderness", measured: "covers nature national"),
    // The smallest national parks have hectares, the largest a million km² (Northeast Greenland, 972,000 km²;
    // UNEP-WCMC, World Database on Protected Areas). Near a park a small area may be that of a house in it: what
    // covers the ground must stand after the figure.
    PlausibleRange(
      "a national park, forest or moor", .area, 1e4...3e12, "park reserve wilderness forest forests moor moorland",
      measured: "moor moorland heath heathland woodland woodlands wetland wetlands wilderness peatland bog",
      isMeasureAfter: true),
    // Floor area: the largest building has 1.8 million m² (New Century Global Center, Chengdu).
    PlausibleRange("a home", .area, 2...1e5, "apartment flat bedroom cottage bungalow kitchen"),
    // United Nations, World Urbanization Prospects 2018: Tokyo 37 million; World Population Prospects 2022.
    PlausibleRange(
      "the population of a town or city", .count, 0...6e7, "city town village suburb",
      measured: "population inhabitants residents"),
    PlausibleRange(
      "the population of a country", .count, 0...2e9, "country nation republic kingdom island",
      measured: "population inhabitants"),
    // A dose is grams at most (World Health Organization, Model List of Essential Medicines, 2023).
    PlausibleRange(
      "a dose of medicine", .mass, 0...0.5,
      "paracetamol aspirin ibuprofen antibiotic antibiotics insulin morphine penicillin painkiller vitamin dose tablet pill",
      measured: "patient patients dose doses daily tablet pill took swallowed prescribed gave given each"),
    // Ships: the smallest seagoing warships displace about 100 t, the largest ship 657,000 t (Seawise Giant, laden).
    PlausibleRange(
      "a large ship", .mass, 4e5...1e9,
      "carrier destroyer frigate battleship cruiser supertanker liner warship",
      measured: "displaces displacement weighs displacing"),
    // Aircraft: An-225, 640 t; People: 635 kg (J. B. Minnoch); newborns 0.2 to 10 kg (Guinness World Records).
    PlausibleRange(
      "an aircraft", .mass, 50...1e6, "airliner jet jumbo aeroplane airplane helicopter",
      measured: "weighs weighing weight"),
    PlausibleRange("a newborn", .mass, 0.15...12, "newborn baby", measured: "weighed weighing weighs born"),
    PlausibleRange(
      "a person's height", .length, 0.4...2.9, "man woman boy girl player athlete he she", measured: "tall"),
    // A body holds 5 litres of blood; massive transfusions reach a hundred units of 0.45 litres.
    PlausibleRange(
      "a person's blood", .volume, 0...0.06, "blood", measured: "gave lost donated received transfusion donor patient"),
    PlausibleRange(
      "a field or lake", .area, 10...4e11, "lake pond field pasture vineyard orchard",
      measured: "covers covering grows large area planted"),
    PlausibleRange(
      "land under crops", .area, 10...1e13, "land", measured: "farmer farmers wheat maize rice crops grows planted"),
    // A power station of turbines or reactors has hundreds of kilowatts at least; Three Gorges has 22.5 GW.
    PlausibleRange(
      "a power station", .power, 5e4...1e11, "nuclear hydroelectric hydropower reactor turbines",
      measured: "capacity generates produces output"),
    // Reservoirs: Kariba holds 180 km³; a reservoir holds thousands of cubic metres at least (ICOLD register: 15 m high).
    PlausibleRange(
      "a reservoir", .volume, 1e4...2.5e11, "reservoir dam",
      measured: "holds hold holding capacity stores contains water"),
    PlausibleRange("a car's tank", .volume, 0.005...0.3, "car motorbike scooter", measured: "tank refuel fuel petrol"),
    PlausibleRange(
      "a drink", .volume, 1e-5...0.02, "glass cup bottle can mug", measured: "drank drink beer wine coffee tea"),
    // Daily travel; the longest railway line is 9,289 km (Trans-Siberian).
    PlausibleRange(
      "a daily journey", .length, 500...8e5, "commuters commuter commute commutes commuting",
      measured: "daily ride train drive journey day trip"),
    PlausibleRange("a marathon", .duration, 6900...1.5e5, "marathon", measured: "ran run finished won completed time"),
    // Structures: Burj Khalifa 828 m; Danyang-Kunshan bridge 165 km; Delaware Aqueduct 137 km; runways to 5.5 km.
    PlausibleRange(
      "the height of a building", .length, 1...1000, "tower skyscraper mast steeple chimney cathedral",
      measured: "tall high height stands"),
    PlausibleRange("a tunnel", .length, 5...1.5e5, "tunnel", measured: "long length longest"),
    PlausibleRange("a bridge", .length, 1...2e5, "bridge viaduct", measured: "long length longest spans"),
    PlausibleRange("a runway", .length, 150...8000, "runway airstrip", measured: "long length longest"),
    PlausibleRange("a river", .length, 100...7.2e6, "river", measured: "long length longest"),
    // Mountains: Everest 8,849 m; the sea: Challenger Deep 10,935 m; earthquakes to 750 km deep (USGS).
    PlausibleRange(
      "a mountain", .length, 50...9000, "mountain summit peak volcano", measured: "high height elevation altitude"),
    PlausibleRange("the depth of the sea", .length, 0.1...11100, "ocean seabed seafloor wreck", measured: "deep depth"),
    PlausibleRange(
      "the flight of an airliner", .length, 1...2e4, "airliner plane aircraft jet",
      measured: "altitude cruising cruised"),
    // Air: 56.7 °C (Death Valley) and -89.2 °C (Vostok); gusts 113 m/s, tornado 135 m/s (WMO extremes archive).
    PlausibleRange(
      "the temperature of the air", .temperature, 180...335,
      "temperatures weather heatwave overnight shade forecasters",
      measured: "reached reach hit fell dropped high low highs lows"),
    PlausibleRange("the wind", .speed, 0...150, "wind winds gust gusts hurricane typhoon cyclone tornado"),
    // 1,825 mm in a day (Foc-Foc, Réunion), 26.5 m in a year (Cherrapunji).
    PlausibleRange(
      "rainfall", .length, 0...27, "rain rainfall snow snowfall", measured: "fell fallen recorded received measured"),
    // Land speed record 341 m/s; maglev 167 m/s (JR Central); cars on the road.
    PlausibleRange(
      "a road vehicle", .speed, 0...170, "car driver motorist lorry bus truck motorcyclist cyclist",
      measured: "speed driving drove speeding doing travelling traveling"),
    PlausibleRange("a train", .speed, 0...180, "train trains", measured: "speed travelling traveling running"),
    PlausibleRange("a person's age", .age, 0...3.9e9, "man woman people resident patient grandmother grandfather"),
  ]
}

/// The ranges of one kind of quantity, with one lexicon for the words of all, so that each word is looked up once.
struct PlausibleRanges: Sendable {
  /// 16 at most.
  private let ranges: [PlausibleRange]
  /// For each word a bit for each range that it is a subject of, and 16 bits higher for each that it measures.
  private let words: Lexicon
  /// The ranges for which the subject is enough.
  private let unmeasured: UInt32
  /// The ranges whose measure must follow the quantity.
  private let measuredAfter: UInt32

  private init(_ ranges: [PlausibleRange]) {
    self.ranges = ranges
    var groups: [(value: UInt32, words: StaticString)] = []
    var unmeasured: UInt32 = 0
    var measuredAfter: UInt32 = 0
    for (number, range) in ranges.enumerated() {
      let bit: UInt32 = 1 << UInt32(number)
      groups.append((bit, range.subjects))
      if let measures = range.measures { groups.append((bit << 16, measures)) } else { unmeasured |= bit }
      if range.isMeasureAfter { measuredAfter |= bit }
    }
    words = Lexicon(groups)
    self.unmeasured = unmeasured
    self.measuredAfter = measuredAfter
  }

  static let byKind = Dictionary(grouping: PlausibleRange.all) { $0.kind }.mapValues { PlausibleRanges($0) }

  /// The first range that applies to a quantity and does not hold its value; `nil` when there is none.
  ///
  /// - Parameter near: The tokens among which its subject may be.
  func broken(by quantity: Quantity, near: Range<Int>, in list: TokenList) -> PlausibleRange? {
    var subjects: UInt32 = 0
    var measures = unmeasured
    for index in near {
      let found = words.value(of: list[index], in: list.text)
      guard found != 0 else { continue }
      subjects |= found & 0xFFFF
      if Self.isClose(index, to: quantity) { measures |= found >> 16 & ~measuredAfter }
      if Self.isObject(index, of: quantity) { measures |= found >> 16 & measuredAfter }
    }
    let applying = subjects & measures
    guard applying != 0 else { return nil }
    let value = quantity.baseNumber
    guard value.isFinite else { return nil }
    return ranges.indices.first { applying >> UInt32($0) & 1 != 0 && !ranges[$0].values.contains(value) }
      .map { ranges[$0] }
  }

  /// "310 square metres of forest and moor": within the few words after the quantity.
  private static func isObject(_ index: Int, of quantity: Quantity) -> Bool {
    index >= quantity.tokens.upperBound && index < quantity.tokens.upperBound + 5
  }

  /// A length may be of many things: the word for what is measured must be next to it.
  private static func isClose(_ index: Int, to quantity: Quantity) -> Bool {
    guard quantity.kind == .length else { return true }
    return index >= quantity.tokens.lowerBound - 5 && index < quantity.tokens.upperBound + 5
  }
}
