#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A colour as themes name it.
public enum Colour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// A colour of the terminal's palette; the first 16 are the ANSI ones, which people set to their taste.
    case indexed(UInt8)
    /// A colour of its own.
    case rgb(RGB)

    /// The names of the 16 ANSI colours, in their order.
    static let ansiNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// Creates a colour from its name: `#rrggbb`, an ANSI colour's name, or `default`; `nil` where it is none.
    public init?(name: String) {
        if name == "default" {
            self = .terminal
        } else if let index = Colour.ansiNames.firstIndex(of: name) {
            self = .indexed(UInt8(index))
        } else if name.utf8.count == 7, name.hasPrefix("#"), name.dropFirst().allSatisfy(\.isHexDigit),
            let value = UInt32(name.dropFirst(), radix: 16)
        {
            self = .rgb(RGB(value))
        } else {
            return nil
        }
    }

    /// The colour's red, green and blue by xterm's palette; `nil` for the terminal's own.
    public var rgb: RGB? {
        switch self {
        case .terminal: nil
        case .indexed(let index): RGB.palette[Int(index)]
        case .rgb(let rgb): rgb
        }
    }
}

/// Red, green and blue of sRGB.
public struct RGB: Hashable, Sendable {
    /// 0…255 each.
    public let red, green, blue: UInt8

    /// Creates a colour from its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Creates a colour from `0xRRGGBB`.
    init(_ value: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    /// `0xRRGGBB`.
    var value: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

    /// The relative luminance, 0…1 (WCAG 2.2).
    public var luminance: Double {
        0.2126 * RGB.linear(red) + 0.7152 * RGB.linear(green) + 0.0722 * RGB.linear(blue)
    }

    /// Returns the contrast ratio of two colours, 1…21 (WCAG 2.2).
    public func contrast(to other: RGB) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// Returns how different two colours look, by the "redmean" weighting of their parts.
    func distance(to other: RGB) -> Int {
        let mean = (Int(red) + Int(other.red)) / 2
        let (dr, dg, db) = (
            Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
        )
        return ((512 + mean) * dr * dr) >> 8 + 4 * dg * dg + ((767 - mean) * db * db) >> 8
    }

    private static func linear(_ part: UInt8) -> Double {
        let part = Double(part) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    /// xterm's 256 colours: 16 ANSI ones, a cube of 6 × 6 × 6, and 24 greys.
    static let palette: [RGB] = {
        let ansi: [UInt32] = [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ]
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        let cube = (0..<216).map {
            RGB(red: steps[$0 / 36], green: steps[$0 / 6 % 6], blue: steps[$0 % 6])
        }
        let greys = (0..<24).map { (step: Int) in
            let part = UInt8(8 + 10 * step)
            return RGB(red: part, green: part, blue: part)
        }
        return ansi.map { RGB($0) } + cube + greys
    }()
}
