#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Canvas {
    /// Visits every cell that another picture of the same size does not have, row by row from the left.
    ///
    /// - Parameters:
    ///   - other: The picture to compare with; `nil` visits every cell.
    ///   - body: Gets the cell, its column and its row; the right halves of wide characters are left out.
    func eachChange(since other: Canvas?, _ body: (_ cell: Cell, _ column: Int, _ row: Int) -> Void) {
        guard let other else { return eachCell(body) }
        let bytesInRow = size.columns * MemoryLayout<Cell>.stride
        cells.withUnsafeBufferPointer { new in
            other.cells.withUnsafeBufferPointer { old in
                guard let newStart = new.baseAddress, let oldStart = old.baseAddress, newStart != oldStart else {
                    return
                }
                for row in 0..<size.rows {
                    let start = row * size.columns
                    guard memcmp(newStart + start, oldStart + start, bytesInRow) != 0 else { continue }
                    for column in 0..<size.columns where new[start + column] != old[start + column] {
                        if new[start + column].width > 0 { body(new[start + column], column, row) }
                    }
                }
            }
        }
    }

    private func eachCell(_ body: (_ cell: Cell, _ column: Int, _ row: Int) -> Void) {
        for row in 0..<size.rows {
            for column in 0..<size.columns where self[column, row].width > 0 {
                body(self[column, row], column, row)
            }
        }
    }
}
