extension String {
    /// Returns the text with each of one scalar replaced, also where a combining mark behind it makes both one character.
    ///
    /// Quoting goes by scalars: what reads the text afterwards, a shell or SQL, knows nothing of characters.
    ///
    /// - Parameters:
    ///   - scalar: What is replaced.
    ///   - text: What stands in its place.
    package func replacing(scalar: Unicode.Scalar, with text: String) -> String {
        var result = UnicodeScalarView()
        for found in unicodeScalars {
            if found == scalar { result.append(contentsOf: text.unicodeScalars) } else { result.append(found) }
        }
        return String(result)
    }
}
