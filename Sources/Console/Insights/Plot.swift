/// Values as columns of signs: blocks where every value has a column, else braille with two values a column, or ASCII.
struct Plot: Hashable, Sendable {
    let values: [Double]
    let ascii: Bool

    var top: Double { values.max() ?? 0 }

    /// Returns the picture, the highest row first. Whatever is above zero is seen.
    func lines(columns: Int, rows: Int) -> [String] {
        guard columns > 0, rows > 0, !values.isEmpty else { return [] }
        if ascii || columns >= values.count {
            let values = Plot.fitted(values, to: columns)
            let width = max(1, columns / values.count)
            let signs = ascii ? Plot.asciiSigns : Plot.blockSigns
            return Plot.rows(rows) { row in
                values.map { value in
                    String(repeating: signs[level(value, row, rows, signs.count - 1)], count: width)
                }.joined()
            }
        }
        let values = Plot.fitted(values, to: 2 * columns)
        let pairs = stride(from: 0, to: values.count, by: 2).map { index in
            (values[index], index + 1 < values.count ? values[index + 1] : 0)
        }
        return Plot.rows(rows) { row in
            String(pairs.map { braille(level($0.0, row, rows, 4), level($0.1, row, rows, 4)) })
        }
    }

    private static let blockSigns: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let asciiSigns: [Character] = [" ", ".", ":", "#"]

    private static func rows(_ count: Int, _ line: (Int) -> String) -> [String] {
        (0..<count).reversed().map(line)
    }

    /// How much of a row, counted from below, a value fills, in steps.
    private func level(_ value: Double, _ row: Int, _ rows: Int, _ steps: Int) -> Int {
        guard top > 0, value > 0 else { return 0 }
        let whole = max(1, Int((value / top * Double(rows * steps)).rounded()))
        return min(max(0, whole - row * steps), steps)
    }

    private func braille(_ left: Int, _ right: Int) -> Character {
        if left == 0, right == 0 { return " " }
        let leftDots: [UInt32] = [0x00, 0x40, 0x44, 0x46, 0x47]
        let rightDots: [UInt32] = [0x00, 0x80, 0xA0, 0xB0, 0xB8]
        return Unicode.Scalar(0x2800 + leftDots[left] + rightDots[right]).map(Character.init) ?? " "
    }

    /// The highest of neighbours, so that there are at most so many.
    private static func fitted(_ values: [Double], to count: Int) -> [Double] {
        let width = (values.count + count - 1) / count
        guard width > 1 else { return values }
        return stride(from: 0, to: values.count, by: width).map { start in
            values[start..<min(start + width, values.count)].max() ?? 0
        }
    }
}
