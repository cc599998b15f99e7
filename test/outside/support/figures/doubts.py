"""What of a month cannot be relied on yet. Written from docs/rules/reports.md, "What cannot be relied on yet"."""

from statistics import median

from book import day_of, same
from kpi import UNDECIDABLE, is_unexplained
from rules import LINKS

LATE = ("Terlambat", "Lewat Batas")


def doubt(ones):
    names = [one.text("No. Sampel").strip() for one in ones]
    return {"count": len(ones), "ids": list(dict.fromkeys(name for name in names if name))[:10]}


def overwritten(one):
    """`Hasil` as it stands: a constant, or a formula that shows something else than the rule gives."""
    right = "" if one.score is None else "Lulus" if one.passed else "Tidak Lulus"
    return not one.row["formula:Hasil"] or one.row["Hasil"] != right


def integrity(m):
    rows = [one for one in m.rows if one.reason != "duplicate"]
    steps = [(one, index) for one in m.faults for index in range(3) if one.links[index][0] in LATE]
    days = [day for day in (days_to_finding(m, one) for one in m.faults) if day is not None]
    return {
        "failedUnexplained": doubt([one for one in rows if is_unexplained(one)]),
        "stepUndecidable": doubt([one for one in m.faults if any(step[0] in UNDECIDABLE for step in one.links)]),
        "resultOverwritten": doubt([one for one in rows if overwritten(one)]),
        "closedUnapproved": doubt(
            [one for one in rows if same(one.row["Status"], "Closed") and one.row["Disetujui QA"] == ""]
        ),
        "withoutRecording": doubt([one for one in m.faults if one.row["ID Rekaman"] == ""]),
        "stepsDoneLate": {**doubt([one for one, index in steps if received_late(one, index)]), "late": len(steps)},
        "callToFinding": {
            "median": float(median(days)) if days else None,
            "longest": max(days) if days else None,
        },
    }


def received_late(one, index):
    """Whether the step was past its due day already when the step before it was done."""
    if index == 0 or one.links[index - 1][0] not in ("Tepat Waktu", "Terlambat"):
        return False
    return day_of(one.row[LINKS[index - 1][1]]) > one.links[index][1]


def days_to_finding(m, one):
    found = day_of(one.row["Tanggal Temuan"])
    if one.call is None or found is None or found < one.call or found > m.settings["as_of"]:
        return None
    return found - one.call
