"""Agreement of a session's forms, computed apart: pair by pair in exact fractions, from the sources' definitions.

Reads {"criteria": [{"weight", "fatal"}], "ratings": [{"recording", "rater", "standard", "marks"}]} (marks "yes", "no",
"notApplicable" or null), prints the figures of each criterion, of all together, and of each rater against the standard.
"""
import json
import math
import sys
from fractions import Fraction as F
from itertools import permutations

MARKS = ["yes", "no", "notApplicable"]
Q = len(MARKS)


def density(x, v):
    return math.exp(math.lgamma((v + 1) / 2) - math.lgamma(v / 2)) / math.sqrt(v * math.pi) * (1 + x * x / v) ** (-(v + 1) / 2)


def within(t, v, steps=4000):
    # Simpson over the angle, so that heavy tails stay within reach: x = sqrt(v) tan(theta).
    top = math.atan(t / math.sqrt(v))
    h = top / steps
    def f(a):
        x = math.sqrt(v) * math.tan(a)
        return density(x, v) * math.sqrt(v) / math.cos(a) ** 2
    total = f(0) + f(top) + sum((4 if k % 2 else 2) * f(k * h) for k in range(1, steps))
    return 2 * total * h / 3


QUANTILES = {}


def t_of(v):
    if v not in QUANTILES:
        low, high = 0.0, 100.0
        for _ in range(60):
            middle = (low + high) / 2
            if within(middle, v) < 0.95:
                low = middle
            else:
                high = middle
        QUANTILES[v] = (low + high) / 2
    return QUANTILES[v]


def told(value, variance, n, reach=None):
    if value is None:
        return None
    if variance is None or n < 2:
        return {"value": float(value), "se": None, "low": None, "high": None}
    se = math.sqrt(variance)
    far = (t_of(n - 1) if reach is None else reach) * se
    return {"value": float(value), "se": se, "low": float(value) - far, "high": min(1.0, float(value) + far)}


def agreeing(line):
    """Share of ordered pairs of raters alike in one thing rated."""
    pairs = list(permutations(line, 2))
    return F(sum(a == b for a, b in pairs), len(pairs))


def percent(things):
    paired = [line for line in things if len(line) > 1]
    return sum(map(agreeing, paired)) / len(paired) if paired else None


def shares(things):
    return [sum(F(line.count(m), len(line)) for line in things) / len(things) for m in MARKS]


def ac1(things):
    pa = percent(things)
    if pa is None:
        return None
    pe = sum(p * (1 - p) for p in shares(things)) / (Q - 1)
    return (pa - pe) / (1 - pe)


def fleiss(things):
    pa = percent(things)
    if pa is None:
        return None
    pe = sum(p * p for p in shares(things))
    return None if pe == 1 else (pa - pe) / (1 - pe)


def alpha(things):
    o = {}
    for line in things:
        for a, b in permutations(line, 2):
            o[a, b] = o.get((a, b), 0) + F(1, len(line) - 1)
    n = {m: sum(v for (a, _), v in o.items() if a == m) for m in MARKS}
    total = sum(n.values())
    if total == 0:
        return None
    observed = sum(v for (a, b), v in o.items() if a != b) / total
    expected = sum(n[a] * n[b] for a in MARKS for b in MARKS if a != b) / (total * (total - 1))
    return None if expected == 0 else 1 - observed / expected


def linearized(things, value, pe, e):
    n = len(things)
    n2 = sum(len(line) > 1 for line in things)
    if n < 2:
        return None
    total = F(0)
    for line in things:
        g = F(n, n2) * (agreeing(line) - pe) / (1 - pe) if len(line) > 1 else F(0)
        star = g - 2 * (1 - value) * (e(line) - pe) / (1 - pe)
        total += (star - value) ** 2
    return float(total / (n * (n - 1)))


def figures(things):
    pa = percent(things)
    if pa is None:
        return {"pa": None, "ac1": None, "fleiss": None}
    n = len(things)
    n2 = sum(len(line) > 1 for line in things)
    pi = dict(zip(MARKS, shares(things)))
    spread = sum(((F(n, n2) * agreeing(l) if len(l) > 1 else 0) - pa) ** 2 for l in things)
    pe1 = sum(p * (1 - p) for p in pi.values()) / (Q - 1)
    pe2 = sum(p * p for p in pi.values())
    one, two = ac1(things), fleiss(things)
    return {
        "pa": told(pa, float(spread / (n * (n - 1))) if n > 1 else None, n),
        "ac1": told(one, linearized(things, one, pe1, lambda l: sum(1 - pi[m] for m in l) / (len(l) * (Q - 1))), n),
        "fleiss": None if two is None else told(two, linearized(things, two, pe2, lambda l: sum(pi[m] for m in l) / len(l)), n),
    }


def cohen_value(pairs):
    n = len(pairs)
    if n == 0:
        return None
    po = F(sum(a == b for a, b in pairs), n)
    pe = sum(F(sum(a == m for a, _ in pairs), n) * F(sum(b == m for _, b in pairs), n) for m in MARKS)
    return None if pe == 1 else (po - pe) / (1 - pe)


def cohen(pairs):
    k = cohen_value(pairs)
    if k is None:
        return None
    n = len(pairs)
    row = {m: F(sum(a == m for a, _ in pairs), n) for m in MARKS}
    col = {m: F(sum(b == m for _, b in pairs), n) for m in MARKS}
    pe = sum(row[m] * col[m] for m in MARKS)
    spread = F(0)
    for a, b in pairs:
        f = 1 - (row[a] + col[a]) * (1 - k) if a == b else (1 - k) * (col[a] + row[b])
        spread += f * f / n
    variance = (spread - (k - pe * (1 - k)) ** 2) / (n * (1 - pe) ** 2)
    return told(k, float(variance), n + 2, reach=1.959963984540054)


def jackknife(recordings, of):
    value = of(recordings)
    if value is None:
        return None
    n = len(recordings)
    left = [of(recordings[:i] + recordings[i + 1:]) for i in range(n)] if n > 1 else [None]
    if any(v is None for v in left):
        return told(value, None, n)
    mean = sum(left) / n
    return told(value, float(F(n - 1, n) * sum((v - mean) ** 2 for v in left)), n)


given = json.load(sys.stdin)
criteria, ratings = given["criteria"], given["ratings"]
recordings = list(dict.fromkeys(r["recording"] for r in ratings))
raters = list(dict.fromkeys(r["rater"] for r in ratings if not r["standard"]))
form = {(r["recording"], None if r["standard"] else r["rater"]): r["marks"] for r in reversed(ratings)}


def line(recording, c):
    return [form[recording, r][c] if (recording, r) in form else None for r in raters]


def lines_of(cs):
    """Per recording that has any mark: its lines, blanks kept."""
    found = [[line(rec, c) for c in cs] for rec in recordings]
    return [ls for ls in found if any(m is not None for l in ls for m in l)]


def things(ls):
    marked = [[m for m in l if m is not None] for one in ls for l in one]
    return [l for l in marked if l]


def pairs(ls):
    return [(l[0], l[1]) for one in ls for l in one if None not in l]


def block(cs, together):
    ls = lines_of(cs)
    ts = things(ls)
    out = {
        "recordings": len(ls),
        "paired": sum(len(t) > 1 for t in ts),
        "ratings": sum(map(len, ts)),
        "given": {m: sum(t.count(m) for t in ts) for m in MARKS},
        "alpha": jackknife(ls, lambda some: alpha(things(some))),
    }
    two = len(raters) == 2 and len(ls) > 0
    if together:
        out["pa"] = jackknife(ls, lambda some: percent(things(some)))
        out["ac1"] = jackknife(ls, lambda some: ac1(things(some)))
        out["fleiss"] = jackknife(ls, lambda some: fleiss(things(some)))
        out["cohen"] = jackknife(ls, lambda some: cohen_value(pairs(some))) if two else None
    else:
        out.update(figures(ts))
        out["cohen"] = cohen(pairs(ls)) if two else None
    return out


def score(marks):
    if None in marks:
        return None
    judged = sum(F(c["weight"]) for c, m in zip(criteria, marks) if m != "notApplicable")
    met = sum(F(c["weight"]) for c, m in zip(criteria, marks) if m == "yes")
    return None if judged == 0 else 100 * met / judged


def against(rater):
    both = [(rec, form[rec, rater], form[rec, None]) for rec in recordings if (rec, rater) in form and (rec, None) in form]
    marks = [(a, b) for _, own, std in both for a, b in zip(own, std) if a is not None and b is not None]
    lenient = sum(a == "yes" and b == "no" for a, b in marks)
    strict = sum(a == "no" and b == "yes" for a, b in marks)
    n = lenient + strict
    p = min(F(1), F(2 * sum(math.comb(n, k) for k in range(min(lenient, strict) + 1)), 2 ** n))
    diffs = [score(o) - score(s) for _, o, s in both if score(o) is not None and score(s) is not None]
    return {
        "rater": rater,
        "compared": len(marks),
        "alike": sum(a == b for a, b in marks),
        "agreement": sum(a == b for a, b in marks) / len(marks) if marks else None,
        "lenient": lenient,
        "strict": strict,
        "signP": float(p) if marks else None,
        "score": {
            "scored": len(diffs),
            "bias": float(sum(diffs) / len(diffs)),
            "meanAbsolute": float(sum(map(abs, diffs)) / len(diffs)),
            "within5": sum(abs(d) <= 5 for d in diffs) / len(diffs),
        } if diffs else None,
        "fatalAlike": [own[i] == std[i] for _, own, std in both for i, c in enumerate(criteria)
                       if c["fatal"] and own[i] is not None and std[i] is not None],
    }


standard = any(r["standard"] for r in ratings)
print(json.dumps({
    "criteria": [block([i], False) for i in range(len(criteria))],
    "pooled": block(list(range(len(criteria))), True),
    "against": [against(r) for r in raters] if standard else [],
}))
