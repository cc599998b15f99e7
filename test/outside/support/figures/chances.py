"""Statistics by other ways than the product's: roots of the defining equation, and sums of exact binomial terms."""

import math
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def wilson(hits, total):
    """The two shares p for which hits/total lies z standard errors of p away: roots of a quadratic."""
    if total == 0:
        return None
    share, b = hits / total, Z * Z / total
    root = math.sqrt((2 * share + b) ** 2 - 4 * (1 + b) * share * share)
    return ((2 * share + b - root) / (2 * (1 + b)), (2 * share + b + root) / (2 * (1 + b)))


def term(hits, total, share):
    return math.comb(total, hits) * share**hits * (1 - share) ** (total - hits)


def tails(hits, total, share):
    return (
        sum(term(k, total, share) for k in range(0, hits + 1)),
        sum(term(k, total, share) for k in range(hits, total + 1)),
    )


def funnel(hits, total, share):
    tail = min(tails(hits, total, share))
    return "di luar 99,9%" if tail < 0.0005 else "di luar 95%" if tail < 0.025 else ""


def newcombe(hits1, total1, hits2, total2):
    """Difference and its interval, from the two Wilson intervals."""
    (low1, high1), (low2, high2) = wilson(hits1, total1), wilson(hits2, total2)
    share1, share2 = hits1 / total1, hits2 / total2
    gap = share1 - share2
    low = gap - math.sqrt((share1 - low1) ** 2 + (high2 - share2) ** 2)
    high = gap + math.sqrt((high1 - share1) ** 2 + (share2 - low2) ** 2)
    return gap, low, high


def limits(center, total):
    """Of a p-chart; exact where the normal ones are wrong. None = no limit on that side."""
    if total * min(center, 1 - center) < 4:
        inside = [k for k in range(total + 1) if min(tails(k, total, center)) >= 0.00135]
        least, greatest = min(inside), max(inside)
        return (None if least == 0 else least / total, None if greatest == total else greatest / total)
    spread = 3 * math.sqrt(center * (1 - center) / total)
    return (
        None if center - spread <= 0 else center - spread,
        None if center + spread >= 1 else center + spread,
    )


def chart(months):
    """`months`: (hits, total, open). Gives centre, how firm, and per month (low, high, words of its signals)."""
    done = [(hits, total) for hits, total, is_open in months if total > 0 and not is_open]
    whole = sum(total for _, total in done)
    center = sum(hits for hits, _ in done) / whole if whole else None
    if len(done) < 8:
        return center, "none", [(None, None, "belum dinilai" if m[2] else "–") for m in months]
    lines, side, run = [], 0, 0
    for hits, total, is_open in months:
        if total == 0:
            lines.append((None, None, "belum dinilai" if is_open else "–"))
            continue
        low, high = limits(center, total)
        if is_open:
            lines.append((low, high, "belum dinilai"))
            continue
        share = hits / total
        now = 0 if abs(share - center) < 1e-12 else (1 if share > center else -1)
        run = 0 if now == 0 else run + 1 if now == side else 1
        side = now
        beyond = (low is not None and share < low) or (high is not None and share > high)
        words = (["di luar batas kendali"] if beyond else []) + (["9 bulan di satu sisi"] if run >= 9 else [])
        lines.append((low, high, "; ".join(words) or "–"))
    return center, "provisional" if len(done) < 20 else "firm", lines
