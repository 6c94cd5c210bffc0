import AssayText
import Testing

@testable import AssayConsistency

/// A critical value of a published table: the statistic at which the tail has this probability.
struct CriticalValue: Sendable, CustomTestStringConvertible {
  let statistic: TestStatistic
  let value: Double
  let probability: Double

  init(_ statistic: TestStatistic, _ value: Double, _ probability: Double) {
    self.statistic = statistic
    self.value = value
    self.probability = probability
  }

  var testDescription: String { "\(statistic) at \(value)" }
}

/// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7: tables of critical values, to three places.
@Test(arguments: [
  CriticalValue(.z, 1.960, 0.05), CriticalValue(.z, 2.576, 0.01), CriticalValue(.z, 3.291, 0.001),
  CriticalValue(.t(degrees: 1), 12.706, 0.05), CriticalValue(.t(degrees: 5), 2.571, 0.05),
  CriticalValue(.t(degrees: 10), 3.169, 0.01), CriticalValue(.t(degrees: 30), 2.042, 0.05),
  CriticalValue(.t(degrees: 100), 2.626, 0.01), CriticalValue(.t(degrees: 20), 3.850, 0.001),
  CriticalValue(.chiSquare(degrees: 1), 3.841, 0.05), CriticalValue(.chiSquare(degrees: 2), 9.210, 0.01),
  CriticalValue(.chiSquare(degrees: 10), 18.307, 0.05), CriticalValue(.chiSquare(degrees: 100), 124.342, 0.05),
  CriticalValue(.chiSquare(degrees: 5), 20.515, 0.001),
  CriticalValue(.f(1, 10), 4.965, 0.05), CriticalValue(.f(4, 20), 2.866, 0.05), CriticalValue(.f(3, 30), 4.510, 0.01),
  CriticalValue(.f(10, 60), 1.993, 0.05), CriticalValue(.f(2, 5), 13.274, 0.01),
])
func `a tail has the probability of the table`(_ entry: CriticalValue) throws {
  let probability = try #require(entry.statistic.probability(of: entry.value))
  // The tables' last place moves the tail by up to a thousandth of itself.
  #expect(abs(probability - entry.probability) < entry.probability * 0.003)
}

/// Closed forms: t with one and two degrees (Cauchy's tail and its neighbour), χ² with two and four, F with (2, 2).
@Test
func `tails with a closed form are exact`() throws {
  for value in [0.1, 0.7, 1.0, 2.5, 9.0] {
    let one = try #require(TestStatistic.f(2, 2).probability(of: value))
    #expect(abs(one - 1 / (1 + value)) < 1e-12)
    let two = try #require(TestStatistic.t(degrees: 2).probability(of: value))
    #expect(abs(two - (1 - value / (2 + value * value).squareRoot())) < 1e-12)
  }
  #expect(try abs(#require(TestStatistic.t(degrees: 1).probability(of: 1)) - 0.5) < 1e-12)
  #expect(try abs(#require(TestStatistic.chiSquare(degrees: 2).probability(of: 2)) - 0.367_879_441_171_442_3) < 1e-13)
  #expect(try abs(#require(TestStatistic.chiSquare(degrees: 4).probability(of: 4)) - 0.406_005_849_709_838_1) < 1e-13)
}

@Test
func `r is t in another form`() throws {
  let r = 0.34
  let t = r * (61 / (1 - r * r)).squareRoot()
  let byR = try #require(TestStatistic.r(degrees: 61).probability(of: r))
  let byT = try #require(TestStatistic.t(degrees: 61).probability(of: t))
  #expect(abs(byR - byT) < 1e-12)
}

@Test(arguments: [
  CriticalValue(.t(degrees: 0), 1, 0), CriticalValue(.t(degrees: -3), 1, 0), CriticalValue(.f(1, 1e300), 1, 0),
  CriticalValue(.r(degrees: 10), 1.5, 0), CriticalValue(.chiSquare(degrees: 3), -1, 0), CriticalValue(.z, .nan, 0),
  CriticalValue(.z, .infinity, 0),
])
func `what cannot be has no probability`(_ entry: CriticalValue) {
  #expect(entry.statistic.probability(of: entry.value) == nil)
}

@Test
func `extreme statistics end in a moment`() throws {
  #expect(try #require(TestStatistic.f(1e7, 1e7).probability(of: 1.0)) < 1)
  #expect(try #require(TestStatistic.chiSquare(degrees: 1e7).probability(of: 1e7)) < 1)
  #expect(try #require(TestStatistic.t(degrees: 1e6).probability(of: 40)) < 1e-300)
  #expect(try #require(TestStatistic.z.probability(of: 1e6)) == 0)
}

/// The many ways in which one test is written.
@Test(arguments: [
  "t(28) = 2.10, p = .045", "t(28)=2.10,p=.045", "t (28) = 2.10, P = 0.045", "t[28] = 2.10, p = .045",
  "t(28) = 2.10, d = 0.38, p = .045",
  "(t(28) = −2.10; p = .045)", "t(28) = 2.10 (p = .045)", "t = 2.10, df = 28, p = .045", "p = .045 (t(28) = 2.10)",
  "t(28) = 2.10, 95% CI [0.1, 0.9], p-value = .045", "t(df = 28) = 2.10, two-tailed p = .045",
  "t(28) = 2.10, p = .045.",
  "t(28)\u{A0}=\u{A0}2.10, p\u{2009}=\u{2009}.045",
])
func `a test is read however it is written`(_ text: String) throws {
  let test = try #require(ReportedTest.tests(in: Text("In all, \(text) was found.")).first)
  #expect(test.statistic == .t(degrees: 28))
  #expect(abs(test.value.value) == 2.1)
  #expect(test.value.place == 0.01)
  #expect(test.probability == ReportedNumber(value: 0.045, place: 0.001))
  #expect(test.computed.map { test.agrees(with: $0) } == true)
}

@Test(arguments: [
  "χ²(4, N = 37) = 9.92, p = .042", "χ2(4) = 9.92, p = .042", "X2 (4) = 9.92, p = .042",
  "chi-square(4) = 9.92, p = .042", "chi-squared = 9.92, df = 4, p = .042", "χ²(4, n=37) = 9.92, φ = .12, p = .042",
])
func `a chi-square is read however it is written`(_ text: String) throws {
  let test = try #require(ReportedTest.tests(in: Text("It was \(text).")).first)
  #expect(test.statistic == .chiSquare(degrees: 4))
  #expect(test.computed.map { test.agrees(with: $0) } == true)
}

@Test(arguments: [
  "t(28) = 2.10", "p = .045", "f(2) = 4, p = .5", "part(3) = 2.1, p = .4", "t(28) = 2.1 million, p = .3",
  "t(a) = 2.1, p = .3", "t(28) = 2.1. Power was p = .3", "t(28) = 2.1, p = 3", "t(28) = 2.1 whereas among women p = .3",
  "t(28) = 2.1, p = 4.5 × 10−3", "=", "<", "t(=", "p<", "t() = 1, p = .1", "t(28) =", "χ² = ", ")=1,p=.1", "(((=",
  "t(99999999999999999999) = 1.0, p = .5",
])
func `is no reported test`(_ text: String) {
  #expect(ReportedTest.tests(in: Text(text)).isEmpty)
}

@Test
func `a mean of whole numbers is a whole sum over their number`() {
  for size in 2..<60 {
    for sum in stride(from: 0, to: 200, by: 7) {
      let mean = (Double(sum) / Double(size) * 100).rounded() / 100
      #expect(Granularity(size: size).sums(mean: mean, half: 0.005)?.contains(sum) == true)
    }
  }
  #expect(Granularity(size: 12).sums(mean: 3.45, half: 0.005) == nil)
}

@Test
func `the deviation of whole numbers is allowed`() {
  for numbers in [[1, 2, 3, 4], [0, 0, 5], [7, 7, 7, 7, 7], [1, 9, 2, 8, 3], [2, 3]] {
    let sum = numbers.reduce(0, +)
    let mean = Double(sum) / Double(numbers.count)
    let squares = numbers.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    for divisor in [numbers.count - 1, numbers.count] {
      let deviation = ((squares / Double(divisor)).squareRoot() * 100).rounded() / 100
      let granularity = Granularity(size: numbers.count)
      #expect(granularity.allows(deviation: deviation, half: 0.005, sums: sum...sum))
    }
  }
}
