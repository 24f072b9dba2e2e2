"""The one table that everything ends in: as text, as CSV."""

import csv
import statistics
from dataclasses import dataclass


@dataclass
class Target:
    """What is to be reached, by the ratio or, for what is not compared, by our own figure."""

    sense: str  # "<=", ">=" or "<"
    bound: float
    of: str = "ratio"

    def __str__(self):
        sense = {"<=": "≤", ">=": "≥"}.get(self.sense, self.sense)
        return f"{sense} {self.bound:g}{'' if self.of == 'ratio' else '*'}"

    def is_met(self, figure):
        return {"<=": figure <= self.bound, ">=": figure >= self.bound, "<": figure < self.bound}[self.sense]

    def verdict(self, figure):
        if self.is_met(figure):
            return "met"
        return f"missed by {abs(figure - self.bound) / self.bound:.0%}"


@dataclass
class Row:
    """One comparison: our figures and theirs, taken in turn, and the ratio of each pair."""

    group: str
    what: str
    unit: str
    ours: list
    against: str = ""
    theirs: list | None = None
    target: Target | None = None

    @property
    def our_median(self):
        return statistics.median(self.ours)

    @property
    def their_median(self):
        return statistics.median(self.theirs) if self.theirs else None

    @property
    def ratios(self):
        return [ours / theirs for ours, theirs in zip(self.ours, self.theirs)] if self.theirs else []

    @property
    def judged(self):
        """The figure that the target is about."""
        return statistics.median(self.ratios) if self.ratios and self.target.of == "ratio" else self.our_median

    @property
    def verdict(self):
        return self.target.verdict(self.judged) if self.target else ""

    def cells(self):
        ratios = self.ratios
        return [
            self.what, f"{number(self.our_median)} {self.unit}",
            self.against, f"{number(self.their_median)} {self.unit}" if self.theirs else "",
            number(statistics.median(ratios)) if ratios else "",
            f"{number(min(ratios))} to {number(max(ratios))}" if len(ratios) > 1 else "",
            str(self.target or ""), self.verdict,
        ]


def number(value):
    """With two or three digits that count."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) >= 10:
        return f"{value:.1f}"
    if abs(value) >= 0.1 or value == 0:
        return f"{value:.2f}"
    return f"{value:.2g}"


HEADINGS = ["what", "task-server", "against", "theirs", "ratio", "range", "target", "verdict"]
RIGHT = {1, 3, 4}
CSV_HEADINGS = (
    "group", "what", "unit", "ours", "against", "theirs", "ratio", "ratio_min", "ratio_max", "target", "verdict"
)


def text(rows):
    lines = [HEADINGS] + [row.cells() for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]

    def joined(cells):
        return "  ".join(
            cell.rjust(width) if column in RIGHT else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths))
        ).rstrip()

    output, group = [joined(HEADINGS), "  ".join("─" * width for width in widths)], None
    for row in rows:
        if row.group != group:
            output += ["", row.group]
            group = row.group
        output.append(joined(row.cells()))
    judged = [row for row in rows if row.target]
    met = sum(row.verdict == "met" for row in judged)
    output += [
        "", f"{met} of {len(judged)} targets met.",
        "Figures are medians; a ratio is ours by theirs, the median of the pairs.",
        "A target is about the ratio, with * about our own figure.",
    ]
    return "\n".join(output)


def write_csv(rows, path):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(CSV_HEADINGS)
        for row in rows:
            ratios = row.ratios
            spread = [statistics.median(ratios), min(ratios), max(ratios)] if ratios else ["", "", ""]
            theirs = row.their_median if row.theirs else ""
            ours = [row.group, row.what, row.unit, row.our_median]
            writer.writerow([*ours, row.against, theirs, *spread, row.target or "", row.verdict])
