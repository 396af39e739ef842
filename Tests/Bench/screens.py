"""The console against the floor: start, keys, idling, countdown, memory."""

from figures import median, percentile
from terminal import SEQUENCES, Terminal

MARK = b"F1 Help"
STARTS, KEYS, IDLE, CALLERS, FIRST_CALLER = 15, 300, 5, 50, 150
F5, FORM, EMPTY, LAST = b"\x1b[15~", b"\x1b1", b"\x15", b"\x05"


def starts(command, environment, runs=STARTS):
    times = []
    for _ in range(runs):
        with Terminal(command, environment) as terminal:
            times.append(terminal.first_paint(MARK))
            terminal.settle()
    return [time * 1000 for time in times]


def keys(*terminals):
    """Milliseconds from key to paint: digits into a field, taken away again, the way to the next field and back.

    Programs get each key in turn, so that what else the machine does meets all of them.
    """
    pattern = [b"1", b"2", b"\x7f", b"\x7f", b"\t", b"\x1b[Z"]
    times = [[terminal.paint(pattern[index % len(pattern)]) for terminal in terminals] for index in range(KEYS)]
    if any(None in row for row in times):
        raise SystemExit("a key painted nothing: something stands in front of the form")
    return [[time * 1000 for time in column] for column in zip(*times)]


def idling(terminal):
    """CPU milliseconds, wake-ups and bytes while nothing is asked."""
    cpu, waits = terminal.work()
    output, _ = terminal.read(IDLE)
    cpu_after, waits_after = terminal.work()
    return (cpu_after - cpu) * 1000, waits_after - waits, len(output)


def send(terminal, caller=0):
    """Sends a code to a number of its own, as soon as the service is reached."""
    number = b"%04d" % (FIRST_CALLER + caller)
    terminal.press(FORM + EMPTY + b"+1919555" + number)
    terminal.settle(0.05)
    for _ in range(10):
        terminal.press(F5)
        if number in SEQUENCES.sub(b"", terminal.read(1, until=number, quiet=0.1)[0]):
            return
    raise SystemExit(f"no code was sent to {number!r}")


def send_to_many(terminal):
    """Lets as many codes wait as a busy room has, and goes back to the form."""
    for caller in range(CALLERS):
        send(terminal, caller)
    # The number is selected, as it was sent to; digits go behind it, as they do in a console that has just started.
    terminal.press(FORM + LAST)
    terminal.settle()


def running(command, environment, prepare=None, floor=None):
    """What a program does that has started: its keys beside the floor's, its idling, its memory."""
    with Terminal(command, environment) as terminal:
        terminal.first_paint(MARK)
        terminal.settle()
        if prepare:
            prepare(terminal)
        times = [[], []]
        if floor:
            with Terminal([floor], environment) as other:
                other.first_paint(MARK)
                other.settle()
                times = keys(terminal, other)
        terminal.settle()
        return times, idling(terminal), terminal.memory()


def measure(table, vouch, floor, environment, fresh, full):
    """Adds the rows; `fresh` and `full` are environments, of an empty history and of one with a million rows."""
    # In turn, so that both get their share of what else the machine does.
    ours, theirs, many = [], [], []
    for _ in range(STARTS):
        ours += starts([vouch], fresh, 1)
        theirs += starts([floor], environment, 1)
        many += starts([vouch], full, 1)
    table.add("start to first paint, p50", "ms", median(ours), median(theirs), "4 times")
    table.add("  with a million rows of history", "ms", median(many), median(ours), "+10 ms", per_floor=False)
    ((our_keys, their_keys), our_idling, (our_peak, our_share)) = running([vouch], fresh, floor=floor)
    (_, their_idling, (their_peak, their_share)) = running([floor], environment)
    table.add("key to paint, p50", "ms", median(our_keys), median(their_keys))
    table.add("key to paint, p99", "ms", percentile(our_keys, 0.99), percentile(their_keys, 0.99), "2 times")
    table.add(f"idle for {IDLE} s: CPU", "ms", our_idling[0], their_idling[0], "0")
    table.add(f"idle for {IDLE} s: wake-ups", "", our_idling[1], their_idling[1], "0")
    table.add("peak memory (RSS)", "MiB", our_peak / 1024, their_peak / 1024, "25 MiB")
    table.add("memory (PSS)", "MiB", our_share / 1024, their_share / 1024)
    _, our_clock, _ = running([vouch], fresh, prepare=send)
    _, their_clock, _ = running([floor, "clock"], environment)
    (busy_keys, beside_keys), busy_clock, _ = running([vouch], full, prepare=send_to_many, floor=floor)
    busy = f"  with a million rows and {CALLERS} countdowns"
    table.add(f"key to paint{busy[1:]}, p50", "ms", median(busy_keys), median(beside_keys))
    table.add(f"key to paint{busy[1:]}, p99", "ms", percentile(busy_keys, 0.99), percentile(beside_keys, 0.99), "2 times")
    table.add("a second of countdown: bytes", "", our_clock[2] / IDLE, their_clock[2] / IDLE, "400")
    table.add(busy, "", busy_clock[2] / IDLE, their_clock[2] / IDLE, "400")
    table.add("a second of countdown: CPU", "ms", our_clock[0] / IDLE, their_clock[0] / IDLE)
    table.add("a second of countdown: wake-ups", "", our_clock[1] / IDLE, their_clock[1] / IDLE)
