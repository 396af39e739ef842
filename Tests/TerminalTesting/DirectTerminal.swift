import Foundation

/// The database entry of a terminal that takes every colour as it is, `xterm-direct`.
public enum DirectTerminal {
    /// Compiles the entry of ncurses-term from the one that every system has.
    ///
    /// - Parameter folder: The folder that `TERMINFO` is to name.
    /// - Throws: Where there is no `tic`, or it does not take the entry.
    public static func compile(into folder: String) throws {
        let source = folder + ".ti"
        defer { try? FileManager.default.removeItem(atPath: source) }
        let entry = #"""
            xterm-direct|xterm with direct colour,
            	RGB, colors#0x1000000, pairs#0x10000,
            	setab=\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
            	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
            	initc@, ccc@, oc@, use=xterm-256color,

            """#
        try entry.write(toFile: source, atomically: true, encoding: .utf8)
        let compiler = try Process.run(
            URL(fileURLWithPath: "/usr/bin/tic"), arguments: ["-x", "-o", folder, source])
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { throw PseudoTerminalError.notStarted }
    }
}
