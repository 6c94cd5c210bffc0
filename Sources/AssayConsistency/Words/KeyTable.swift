/// Numbers keys of words from 0 in the order in which they come: a flat table for one document.
struct KeyTable {
  /// The keys in the order of their numbers.
  private(set) var keys: [UInt32] = []
  /// Numbers plus one; 0 in a free slot.
  private var slots: [Int32]
  private var mask: Int

  /// - Parameter capacity: About how many keys will come.
  init(capacity: Int = 32) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  var count: Int { keys.count }

  /// The number of a key; `nil` when it has none.
  func number(of key: UInt32) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Self.slot(key) & mask
      while slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        if keys[number] == key { return number }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  func contains(_ key: UInt32) -> Bool { number(of: key) != nil }

  /// The number of a key, which gets the next one when it has none.
  @discardableResult
  mutating func add(_ key: UInt32) -> Int {
    var slot = Self.slot(key) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key { return number }
      slot = (slot + 1) & mask
    }
    keys.append(key)
    slots[slot] = Int32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = Self.slot(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private static func slot(_ key: UInt32) -> Int { Int((key ^ key >> 15) &* 0x9E37_79B1 >> 3) }
}
