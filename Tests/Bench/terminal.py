"""A program in a pseudo-terminal, timed from the terminal's side."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path

ROWS, COLUMNS = 24, 80
SEQUENCES = re.compile(rb"\x1b(\[[0-9;:?>=<]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78cDEHM])")


class Terminal:
    """Runs a program, and ends it at the end of a `with` block."""

    def __init__(self, command, environment):
        self.start = time.perf_counter()
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.execve(command[0], [str(part) for part in command], {**environment, "TERM": "xterm-256color"})
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGTERM)
        self.read(2, quiet=0.05)
        deadline = time.monotonic() + 2
        while os.waitpid(self.process, os.WNOHANG) == (0, 0):
            if time.monotonic() > deadline:
                os.kill(self.process, signal.SIGKILL)
            time.sleep(0.002)
        os.close(self.end)

    def read(self, limit, quiet=None, until=None):
        """Reads until a text has come, until nothing comes for a while, or up to a limit of time.

        Gives all bytes, and when the last of them came; `None` where none came.
        """
        output, last = b"", None
        deadline = time.perf_counter() + limit
        while (left := deadline - time.perf_counter()) > 0:
            wait = left if quiet is None or last is None else min(left, quiet)
            if not select.select([self.end], [], [], wait)[0]:
                break
            try:
                chunk = os.read(self.end, 1 << 16)
            except OSError:
                break
            last = time.perf_counter()
            output += chunk
            if until and until in SEQUENCES.sub(b"", output):
                break
        return output, last

    def first_paint(self, text):
        """Seconds from the start to a text on the screen."""
        output, last = self.read(20, until=text)
        if text not in SEQUENCES.sub(b"", output):
            raise SystemExit(f"{text!r} was not painted, but {output[-2000:]!r}")
        return last - self.start

    def settle(self, quiet=0.3):
        """Reads until nothing comes for a while, which may be from now on."""
        deadline = time.perf_counter() + 5
        while time.perf_counter() < deadline and select.select([self.end], [], [], quiet)[0]:
            try:
                os.read(self.end, 1 << 16)
            except OSError:
                break

    def press(self, key):
        os.write(self.end, key)

    def paint(self, key):
        """Seconds from a key to the end of what is painted for it; `None` where nothing is.

        What comes within two milliseconds is one picture. A later one is a clock's, which no key waits for.
        """
        start = time.perf_counter()
        self.press(key)
        _, last = self.read(0.25, quiet=0.002)
        self.read(0.015)
        return last and last - start

    def work(self):
        """CPU seconds, and how often a thread has woken up."""
        cpu, waits = 0, 0
        for task in Path(f"/proc/{self.process}/task").iterdir():
            cpu += int((task / "schedstat").read_text().split()[0]) / 1e9
            waits += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text(), re.M)[1])
        return cpu, waits

    def memory(self):
        """The most memory the program ever had, and its share of it now, in KiB."""
        peak = re.search(r"^VmHWM:\s+(\d+)", Path(f"/proc/{self.process}/status").read_text(), re.M)
        share = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{self.process}/smaps_rollup").read_text(), re.M)
        return int(peak[1]), int(share[1])
