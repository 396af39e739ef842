"""Figures, and the table that they are shown in."""

import statistics


def median(values):
    return statistics.median(values)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def shown(value, unit):
    if value is None:
        return "-"
    return f"{value:,.0f} {unit}" if value >= 100 or value == int(value) else f"{value:.2f} {unit}"


class Table:
    """One row a figure: what Vouch needs, what the floor needs, their ratio, what is aimed at."""

    def __init__(self):
        self.rows = []

    def add(self, name, unit, vouch, floor=None, target="", per_floor=True):
        ratio = "-"
        if floor:
            ratio = f"{vouch / floor:.2f}" if per_floor else f"{vouch - floor:+.2f} {unit}"
        self.rows.append((name, shown(vouch, unit), shown(floor, unit), ratio, target))

    def __str__(self):
        rows = [("figure", "vouch", "floor", "ratio", "target"), *self.rows]
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        lines = [
            f"{row[0]:<{widths[0]}}  {row[1]:>{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]:>{widths[3]}}  {row[4]}"
            for row in rows
        ]
        lines.insert(1, "-" * max(map(len, lines)))
        return "\n".join(line.rstrip() for line in lines)
