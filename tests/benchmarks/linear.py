"""How the time of each parser grows with the length of a hostile line.

    PYTHONPATH=tests python tests/benchmarks/linear.py [LENGTH]

Prints seconds for LENGTH characters (250,000) and for twice and four times as many, and the
growth from the first to the last: 4 is linear, 16 would be quadratic. Worst first.
"""

import sys
import timeit
from functools import partial

from hostile_lines import lines


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 250_000
    sizes = (length, 2 * length, 4 * length)
    rows = []
    for (parse, piece, short), (_, _, middle), (_, _, long) in zip(*map(lines, sizes), strict=True):
        parse(short[:1_000])
        times = [timeit.timeit(partial(parse, line), number=1) for line in (short, middle, long)]
        rows.append((times[2] / times[0], parse.__name__, piece, times))
    for growth, name, piece, times in sorted(rows, reverse=True, key=lambda row: row[0]):
        seconds = "  ".join(f"{t:7.3f}" for t in times)
        print(f"{name:<20} {piece!r:<34} {seconds}  x{growth:.1f}")


if __name__ == "__main__":
    main()
