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
    verdict = "berbeda" if found["differs"] else "belum terbukti berubah"
    words = "Tingkat lulus %s itu %s %s (%s); kisaran 95%% selisihnya %s sampai %s poin, jadi %s." % (
        percent(m.passed / len(m.samples)), moved, then, rate_words(hits, total),
        comma(low * 100, 1), comma(high * 100, 1), verdict,
    )
    seen = found["detections"]
    if found["differs"] or not seen:
        return words
    return words + " Dengan %d sampel sekarang dan %d sebelumnya, penurunan %s poin dari %s terlihat pada %s kejadian." % (
        len(m.samples), total, listing("%d" % round(100 * fall) for fall, _ in seen), percent(hits / total, 0),
        listing(percent(chance, 0) for _, chance in seen),
    )


def other_scorecard(then):
    return "%s tidak dibandingkan: kriteria penilaiannya berbeda." % then


def other_pass_mark(then, helper, marks):
    changed = "nilai lulus berubah %s → %s" % tuple(("%g" % one).replace(".", ",") for one in marks) if marks else "nilai lulusnya berubah"
    words = "%s tidak dibandingkan: %s." % (then, changed)
    return words + (" Dengan nilai lulus bulan ini, %s akan lulus %s." % (then, rate_words(*helper)) if helper else "")
