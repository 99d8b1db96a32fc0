"""Works the headline table of a run out again, from its plays: python3 notebooks/read.py output/headline"""
import csv, math, sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "output/headline")
read = lambda name: list(csv.DictReader(open(folder / name, newline="", encoding="utf-8")))
MEASURES = ["on-time-share", "late-mw", "tests", "examiner-hours"]

def within(t, df):
    """P(-t <= T <= t) of Student's t: the finite sums of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4."""
    angle, cosine2, odd = math.atan(t / math.sqrt(df)), df / (df + t * t), df % 2
    term, total = (math.sqrt(cosine2), 0 if df == 1 else math.sqrt(cosine2)) if odd else (1, 1)
    for k in range(3 if odd else 2, df - 1, 2):
        term *= cosine2 * (k - 1) / k
        total += term
    return 2 / math.pi * (angle + math.sin(angle) * total) if odd else math.sin(angle) * total

def half_width(values, mean, level=0.95):
    n, (low, high) = len(values), (0.0, 1e4)
    for _ in range(200):
        t = (low + high) / 2
        low, high = (t, high) if within(t, n - 1) < level else (low, t)
    return t * math.sqrt(math.fsum((x - mean) ** 2 for x in values) / (n - 1)) / math.sqrt(n)

def told(value, half):
    """To the second figure of the half-width; in full where there is none."""
    if not half > 0:
        return repr(value).removesuffix(".0")
    place = int(f"{half:.1e}".split("e")[1]) - 1
    return f"{Decimal(value).scaleb(-place).quantize(1, ROUND_HALF_UP).scaleb(place):,.{max(0, -place)}f}"

units = {row["column"]: row["unit"] for row in read("dictionary.csv") if row["file"] == "results.csv"}
plays = {(row["regime"], row["components"], row["replication"]): row for row in read("results.csv")}
for row in read("summary.csv"):
    regime, minus, level, measure = (row[key] for key in ("regime", "minus", "components", "measure"))
    if measure not in MEASURES or row["n"] == "0":
        continue
    pairs = [(play[measure], minus and plays[minus, level, i][measure]) for (r, l, i), play in plays.items() if (r, l) == (regime, level)]
    values = [float(a) - float(b or 0) for a, b in pairs if a != "" and (b != "" or not minus)]
    first = math.fsum(values) / len(values)
    mean = first + math.fsum(x - first for x in values) / len(values)
    half = half_width(values, mean) if len(values) > 1 else 0.0
    print(level, regime, minus or "-", measure, told(mean, half), "+-", told(half, half), units[measure], "n", len(values))
