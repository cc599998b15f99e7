"""The month's pass rate against the month before, in a sentence. Written from docs/rules/reports.md."""

from differences import comparison
from words import comma, label, listing, percent


def rate_words(hits, total):
    return "%d dari %d, %s" % (hits, total, percent(hits / total))


def comparison_words(m):
    """None where there is no month before with samples."""
    found = comparison(m)
    then, (hits, total) = label(found["month"]), found["before"]
    if not found["comparable"]:
        return {"none": lambda: None, "scorecard": lambda: other_scorecard(then),
                "passMark": lambda: other_pass_mark(then, found["underThisRule"], found.get("passMarks")),
                "few": lambda: "%s (%s): terlalu sedikit untuk dibandingkan." % (then, rate_words(hits, total)),
                }[found["why"]]()
    gap, (low, high) = found["difference"], found["interval95"]
    points = comma(abs(gap) * 100, 1)
    moved = "sama dengan" if points == "0,0" else "%s %s poin daripada" % ("lebih tinggi" if gap > 0 else "lebih rendah", points)
    between = "kisaran 95%%: %s sampai %s poin" % (signed(low), signed(high))
    if found["differs"]:
        verdict = "; perubahan ini terbukti (%s)" % between
    elif points == "0,0":
        verdict = "; belum terbukti berubah (%s)" % between
    else:
        chance = "selisih sebesar ini dapat terjadi karena kebetulan"
        verdict = ", tetapi belum terbukti berubah: %s (%s)" % (chance, between)
    words = "Tingkat lulus %s %s %s (%s)%s." % (
        percent(m.passed / len(m.samples)), moved, then, rate_words(hits, total), verdict,
    )
    seen = found["detections"]
    if found["differs"] or not seen:
        return words
    return words + " Dengan %d sampel sekarang dan %d sebelumnya, penurunan dari %s sebesar %s." % (
        len(m.samples), total, percent(hits / total, 0),
        listing(
            "%d poin %s" % (round(100 * fall), ("pada %s" if place else "hanya terlihat pada %s dari 100 bulan") % comma(100 * chance, 0))
            for place, (fall, chance) in enumerate(seen)
        ),
    )


def signed(difference):
    words = comma(difference * 100, 1)
    return words if words.startswith("−") or words == "0,0" else "+" + words


def other_scorecard(then):
    return "%s tidak dibandingkan: kriteria penilaiannya berbeda." % then


def other_pass_mark(then, helper, marks):
    changed = "nilai lulus berubah %s → %s" % tuple(("%g" % one).replace(".", ",") for one in marks) if marks else "nilai lulusnya berubah"
    words = "%s tidak dibandingkan: %s." % (then, changed)
    return words + (" Dengan nilai lulus bulan ini, %s akan lulus %s." % (then, rate_words(*helper)) if helper else "")
