"""Laporan's block "Yang belum dapat dipercaya", and the summary's sentence of it. Written from docs/rules/reports.md."""

from book import order
from doubts import integrity, overwritten
from errors import errors
from kpi import is_unexplained
from words import comma, listing

TITLE = "Yang belum dapat dipercaya"
KINDS = (
    ("failedUnexplained", "Sampel Tidak Lulus tanpa temuan dan tanpa alasan"),
    ("stepUndecidable", "Ketidaksesuaian dengan langkah yang tidak dapat dinilai"),
    ("resultOverwritten", "Hasil yang diketik di atas rumusnya"),
    ("closedUnapproved", "Closed tanpa Disetujui QA"),
    ("withoutRecording", "Ketidaksesuaian tanpa ID Rekaman"),
    ("openErrors", "Kesalahan data yang belum diperbaiki"),
    ("stepsDoneLate", "Langkah terlambat yang sudah lewat batas saat diterima"),
)
# Within the sentence these names keep their capital.
NAMES = ("resultOverwritten", "closedUnapproved")


def doubts(m):
    found = errors(m, overwritten, is_unexplained)
    names = {number for _, number, _ in found} - {""}
    return {**integrity(m), "openErrors": {"count": len(found), "ids": sorted(names, key=order)[:10]}}


def check(sheet, m):
    told = doubts(m)
    start = sheet.find(TITLE) + 2
    lines = [
        (words, told[kind]["count"], numbers(told[kind]["ids"], sheet.cell(start + place, 2)))
        for place, (kind, words) in enumerate(KINDS)
    ]
    top = sheet.table(TITLE, ["Hal", "Jumlah", "No. Sampel (paling banyak 10)"], lines)
    days, after = told["callToFinding"], top + 1 + len(lines)
    if days["longest"] is None:
        sheet.expect(after, 0, "", TITLE)
        return
    # A whole number, or a half of one.
    median = comma(days["median"], 0 if days["median"] == int(days["median"]) else 1)
    words = "Dari panggilan sampai temuan: median %s hari kalender, terlama %d hari."
    sheet.paragraph(after, words % (median, days["longest"]))


def numbers(ids, found):
    """All of them; where a line holds no more, at least five, each whole, and a mark."""
    shorter = [", ".join(ids[:most] + ["…"]) for most in range(5, len(ids))]
    return found if found in shorter else ", ".join(ids) or None


def sentence(m):
    """None where nothing is in doubt."""
    told = doubts(m)
    parts = [
        "%d %s" % (told[kind]["count"], words if kind in NAMES else words[0].lower() + words[1:])
        for kind, words in KINDS
        if told[kind]["count"]
    ]
    return "Belum dapat dipercaya sepenuhnya: %s." % listing(parts) if parts else None
