extension Duration {
    /// The duration in minutes, the unit of the wire.
    public var minutes: Double { seconds / 60 }

    /// The duration in seconds.
    public var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// Returns a duration of so many minutes, fractions allowed.
    ///
    /// A value too large for a duration, or none at all (`nan`), gives one that every rule refuses.
    public static func minutes(_ value: Double) -> Duration {
        abs(value) < 1e9 ? .seconds(value * 60) : .seconds(-1)
    }
}

extension KeyedEncodingContainer {
    /// Writes a duration in minutes, whole ones as an integer, so that no encoder makes `3.0` of 3 minutes.
    mutating func encodeMinutes(of duration: Duration, forKey key: Key) throws {
        if let whole = Int(exactly: duration.minutes) {
            try encode(whole, forKey: key)
        } else {
            try encode(duration.minutes, forKey: key)
        }
    }
}
