"""The table as a picture: a panel of bars for each question, a mark where the target is."""

import statistics
from xml.sax.saxutils import escape

from .growth import ROWS
from .table import number

WIDTH, LABELS, FIGURES = 860, 300, 80
BAR, LINE, TITLE, GAP = 14, 24, 34, 22
BARS = WIDTH - LABELS - FIGURES

STYLE = """
    text { font: 13px system-ui, sans-serif; fill: #1f2933 }
    .title { font-weight: 600 } .figure { font-variant-numeric: tabular-nums } .note { fill: #66727f }
    .page { fill: #ffffff } .track { fill: #eef1f4 } .met { fill: #2f7d6d } .missed { fill: #c2553f }
    .plain { fill: #4a76a8 } .target { stroke: #1f2933; stroke-width: 2 }
    @media (prefers-color-scheme: dark) {
        text { fill: #e3e8ed } .note { fill: #9aa7b4 } .page { fill: #14191f } .track { fill: #232b34 }
        .met { fill: #4fb39d } .missed { fill: #e07a63 } .plain { fill: #7aa7d9 } .target { stroke: #e3e8ed }
    }
"""


def svg(rows):
    height, parts = GAP, []
    for title, chosen in panels(rows):
        if chosen:
            parts.append(panel(title, chosen, height))
            height += TITLE + LINE * len(chosen) + GAP
    parts.append(text(GAP, height, "A line marks the target: green is met, red is missed. Blue has none.", "note"))
    height += GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' role="img" aria-label="task-server against its peers">\n<style>{STYLE}</style>\n'
        f'<rect class="page" width="{WIDTH}" height="{height}"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def panels(rows):
    """(title, bars) with each bar a (label, value, target, verdict)."""

    def bars(label, ours=False, **wanted):
        return [
            (
                label(row), row.our_median if ours else statistics.median(row.ratios),
                row.target and row.target.bound, row.verdict,
            )
            for row in rows
            if all(wants(getattr(row, name)) for name, wants in wanted.items()) and (ours or row.ratios)
        ]

    def group(row):
        return row.group

    def what(row):
        return row.what.removeprefix("CPU of ")

    operations = {"unit": "µs".__eq__, "what": "CPU of a request (ratio: units)".__eq__}
    return [
        ("CPU of a request, in answers of a bare libuv program", bars(group, **operations)),
        (
            "Requests a second, times those of FastAPI with two workers",
            bars(group, what="requests".__eq__, against="FastAPI".__eq__),
        ),
        (
            "p99 of the latency, ms",
            bars(group, ours=True, what="p99".__eq__, target=lambda target: target is not None),
        ),
        (
            f"CPU of a request with more rows, times that with {ROWS[0]}",
            bars(what, group="growth with rows".__eq__, unit="µs".__eq__),
        ),
        (
            "CPU of a request on more connections, times that of bare libuv on as many",
            bars(what, group="growth with connections".__eq__, unit="µs".__eq__),
        ),
        (
            "CPU of a create with a longer description, times that without",
            bars(what, group="growth with the body".__eq__),
        ),
    ]


def panel(title, bars, top):
    most = max(max(value, target or 0) for _, value, target, _ in bars) * 1.05
    parts = [text(GAP, top + BAR, title, "title")]
    for index, (label, value, target, verdict) in enumerate(bars):
        y = top + TITLE + index * LINE
        kind = "plain" if not verdict else "met" if verdict == "met" else "missed"
        parts += [
            text(GAP, y + BAR - 2, label),
            f'<rect class="track" x="{LABELS}" y="{y}" width="{BARS}" height="{BAR}" rx="2"/>',
            f'<rect class="{kind}" x="{LABELS}" y="{y}" width="{BARS * value / most:.1f}" height="{BAR}" rx="2"/>',
            text(WIDTH - FIGURES + 10, y + BAR - 2, number(value), "figure"),
        ]
        if target:
            x = LABELS + BARS * target / most
            parts.append(f'<line class="target" x1="{x:.1f}" x2="{x:.1f}" y1="{y - 3}" y2="{y + BAR + 3}"/>')
    return "\n".join(parts)


def text(x, y, content, kind=""):
    return f'<text x="{x}" y="{y}" class="{kind}">{escape(content)}</text>'
