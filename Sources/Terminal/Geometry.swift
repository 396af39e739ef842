/// A size in character cells.
public struct Size: Hashable, Sendable {
    /// Cells from left to right.
    public var columns: Int
    /// Cells from top to bottom.
    public var rows: Int

    /// Creates a size; negative measures become 0.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place in character cells, counted from 0 at the upper left.
public struct Point: Hashable, Sendable {
    /// Cells from the left edge.
    public var column: Int
    /// Cells from the upper edge.
    public var row: Int

    /// Creates a place.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// An area of character cells. An area that would have a negative measure is empty.
public struct Rect: Hashable, Sendable {
    /// The first column.
    public var column: Int
    /// The first row.
    public var row: Int
    /// How many columns it takes.
    public var columns: Int
    /// How many rows it takes.
    public var rows: Int

    /// Creates an area.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// Creates the area that a size covers.
    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    /// The column behind the last one.
    public var endColumn: Int { column + columns }

    /// The row behind the last one.
    public var endRow: Int { row + rows }

    /// The area's measures.
    public var size: Size { Size(columns: columns, rows: rows) }

    /// Whether a place lies inside.
    public func contains(_ point: Point) -> Bool {
        (column..<endColumn).contains(point.column) && (row..<endRow).contains(point.row)
    }

    /// Returns the area without a border of the given widths.
    public func inset(columns: Int, rows: Int) -> Rect {
        Rect(
            column: column + columns, row: row + rows, columns: self.columns - 2 * columns,
            rows: self.rows - 2 * rows)
    }

    /// Returns the part that both areas cover.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top, columns: min(endColumn, other.endColumn) - left,
            rows: min(endRow, other.endRow) - top)
    }

    /// Cuts the area in two: so many columns on the left, the rest on the right.
    public func splitLeft(_ count: Int) -> (left: Rect, right: Rect) {
        let count = min(max(0, count), columns)
        return (
            Rect(column: column, row: row, columns: count, rows: rows),
            Rect(column: column + count, row: row, columns: columns - count, rows: rows)
        )
    }

    /// Cuts the area in two: so many rows on top, the rest below.
    public func splitTop(_ count: Int) -> (top: Rect, bottom: Rect) {
        let count = min(max(0, count), rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: count),
            Rect(column: column, row: row + count, columns: columns, rows: rows - count)
        )
    }

    /// Returns an area of at most the given size in the middle of this one.
    public func centred(_ size: Size) -> Rect {
        let columns = min(size.columns, self.columns)
        let rows = min(size.rows, self.rows)
        return Rect(
            column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2, columns: columns,
            rows: rows)
    }
}
