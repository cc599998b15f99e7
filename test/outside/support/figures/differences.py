"""Callers against each other, and the month against the one before, by exact arithmetic. Written from docs/rules/reports.md."""

import math
from fractions import Fraction
from functools import lru_cache

from book import month_days, month_of, same
from chances import newcombe, term
from laporan import grouped
from rules import score_of

LEAST_OF_A_GROUP = 10
LEAST_COMPARED = 20


def fisher(passed, failed, others_passed, others_failed):
    """Two-sided: the tables with the same margins that are no more probable than this one, in whole numbers."""
    row, total = passed + failed, passed + failed + others_passed + others_failed
    hits = passed + others_passed

    def ways(k):
        return math.comb(hits, k) * math.comb(total - hits, row - k)

    own = ways(passed)
    span = range(max(0, row - (total - hits)), min(row, hits) + 1)
    return Fraction(sum(ways(k) for k in span if ways(k) <= own), math.comb(total, row))


def holm(values):
    """Step down: the smallest p times all, the next times one fewer, never under the one before."""
    adjusted, least = [None] * len(values), Fraction(0)
    for place, index in enumerate(sorted(range(len(values)), key=lambda one: values[one])):
        least = max(least, min(Fraction(1), values[index] * (len(values) - place)))
        adjusted[index] = least
    return adjusted


def callers(m):
    people = m.book.listed("DaftarPetugas", "Pelaksana")
    named = [one for one in m.samples if one.row["Pelaksana"] != ""]
    passed = sum(1 for one in named if one.passed)
    groups = grouped(named, lambda one: one.text("Pelaksana"), people)
    counts = [(name, sum(1 for one in own if one.passed), len(own)) for name, own in groups]
    tested = [
        (name, fisher(hits, n - hits, passed - hits, len(named) - n - (passed - hits)))
        for name, hits, n in counts
        if n >= LEAST_OF_A_GROUP and len(named) > n
    ]
    p_holm = dict(zip((name for name, _ in tested), holm([p for _, p in tested])))
    return {
        name: {"counted": n, "passed": hits, "pHolm": float(p_holm[name]) if name in p_holm else None}
        for name, hits, n in counts
    }


# By the table's title: what its kind is called, and what of Laporan's groups is compared.
COMPARED = {
    "Sampel per jenis materi": "Antarjenis materi",
    "Sampel per pelaksana": "Antarpelaksana",
    "Sampel per skenario": "Antarskenario",
    "Sampel per bagian hari (waktu setempat)": "Antarbagian hari",
}


def told(m, title, groups):
    """Below a table of groups: who differs from all others of its kind, and which those are; told once if nobody does."""
    kind = COMPARED.get(title)
    groups = [(name, own) for name, own in groups if name != "(kosong)"]
    counts = [(name, sum(1 for one in own if one.passed), len(own)) for name, own in groups]
    passed, total = sum(hits for _, hits, _ in counts), sum(n for _, _, n in counts)
    tested = [
        (place, fisher(hits, n - hits, passed - hits, total - n - (passed - hits)))
        for place, (_, hits, n) in enumerate(counts)
        if n >= LEAST_OF_A_GROUP and total > n
    ]
    if kind is None or not tested:
        return [], []
    adjusted = dict(zip((place for place, _ in tested), holm([p for _, p in tested])))
    differing = [place for place in adjusted if adjusted[place] < Fraction(1, 20)]
    if not differing:
        return ["%s: belum terbukti berbeda." % kind], []
    words = []
    for place in differing:
        name, hits, n = counts[place]
        rest = "%d dari %d" % (passed - hits, total - n)
        if kind != "Antarpelaksana":
            words.append("%s: %d dari %d lulus, yang lain %s; berbeda dari yang lain." % (name, hits, n, rest))
            continue
        agents = {one.text("ID Agent").lower() for one in groups[place][1]} - {""}
        others = {one.text("ID Agent").lower() for at, (_, own) in enumerate(groups) if at != place for one in own}
        words.append(
            "%s: %d dari %d lulus, pelaksana lain %s; berbeda dari pelaksana lain: kalibrasi dianjurkan. Agent juga dapat "
            "menjadi sebabnya: %d dari %d agent yang diteleponnya juga ditelepon yang lain."
            % (name, hits, n, rest, len(agents & others), len(agents))
        )
    return words, [counts[place][0] for place in differing]


def measure(one):
    """What a sample was judged by, but for its pass mark: the order of the criteria does not matter."""
    return frozenset((c["Kode"], c["Nama"], c["Bobot"], c["Fatal"] == "Fatal") for c in one.criteria)


def names(one):
    return frozenset((c["Kode"], c["Nama"]) for c in one.criteria)


def passed_of(samples):
    return sum(1 for one in samples if one.passed), len(samples)


def comparison(m):
    before_month = month_of(month_days(m.month)[0] - 1)
    then = [one for one in m.all if one.month == before_month and one.reason is None]
    (hits, n), (before_hits, before_n) = passed_of(m.samples), passed_of(then)
    answer = {"comparable": False, "month": before_month, "before": [before_hits, before_n], "underThisRule": None}
    if n == 0 or before_n == 0:
        return {**answer, "why": "none"}
    measures, marks = {measure(one) for one in m.samples + then}, {one.pass_mark for one in m.samples + then}
    if len(measures) > 1 or len(marks) > 1:
        rule = m.samples[0]
        if len({names(one) for one in m.samples + then}) == 1:
            judged = [score_of(one.marks, rule.criteria, rule.pass_mark) for one in then]
            scored = [passed for score, passed in judged if score is not None]
            answer["underThisRule"] = [sum(scored), len(scored)]
        if len(measures) > 1:
            return {**answer, "why": "scorecard"}
        both = [{one.pass_mark for one in then}, {one.pass_mark for one in m.samples}]
        told = {"passMarks": [one.pop() for one in both]} if all(len(one) == 1 for one in both) else {}
        return {**answer, "why": "passMark", **told}
    if n < LEAST_COMPARED or before_n < LEAST_COMPARED:
        return {**answer, "why": "few"}
    gap, low, high = newcombe(hits, n, before_hits, before_n)
    rate = before_hits / before_n
    return {
        "comparable": True,
        "month": before_month,
        "before": [before_hits, before_n],
        "difference": gap,
        "interval95": [low, high],
        "differs": low > 0 or high < 0,
        "fisherP": float(fisher(hits, n - hits, before_hits, before_n - before_hits)),
        "detections": [
            [fall, power(n, before_n, rate, fall)] for fall in (0.1, 0.15, 0.2) if rate - fall >= 0
        ],
    }


@lru_cache(maxsize=None)
def power(now, before, rate, fall):
    """How often the comparison finds a difference, over every pair of counts."""
    earlier = [(k, term(k, before, rate)) for k in range(before + 1)]
    total = 0.0
    for k in range(now + 1):
        chance = term(k, now, rate - fall)
        if chance < 1e-12:
            continue
        for other, other_chance in earlier:
            if other_chance < 1e-12:
                continue
            _, low, high = newcombe(k, now, other, before)
            if low > 0 or high < 0:
                total += chance * other_chance
    return total
