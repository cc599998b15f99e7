"""Laporan's block "Yang belum dapat dipercaya", and the summary's sentence of it. Written from docs/rules/reports.md."""

from book import order
from doubts import integrity, overwritten
from errors import errors
from kpi import is_unexplained
from words import comma, listing

TITLE = "Yang belum dapat dipercaya: rincian"
FRONT = "Yang belum dapat dipercaya"
KINDS = (
    ("failedUnexplained", "Sampel Tidak Lulus tanpa temuan dan tanpa alasan"),
    ("stepUndecidable", "Ketidaksesuaian dengan langkah yang tidak dapat dinilai"),
    ("resultOverwritten", "Hasil yang diketik di atas rumusnya"),
    ("closedUnapproved", "Closed tanpa Disetujui QA"),
    ("withoutRecording", "Ketidaksesuaian tanpa ID Rekaman"),
    ("openErrors", "Masalah data yang belum diperbaiki"),
    ("stepsDoneLate", "Langkah terlambat yang sudah lewat batas saat diterima"),
)
# Within the sentence these names keep their capital.
NAMES = ("resultOverwritten", "closedUnapproved")


def doubts(m):
    found = errors(m, overwritten, is_unexplained)
    names = {number for _, number, _ in found} - {""}
    return {**integrity(m), "openErrors": {"count": len(found), "ids": sorted(names, key=order)[:10]}}


def check(sheet, m):
    sheet.expect(sheet.find(FRONT) + 1, 0, sentence(m) or "Tidak ada.", "warning")
    told = doubts(m)
    start = sheet.find(TITLE)
    header = ["Hal", "Jumlah", "No. Sampel (paling banyak 10)"]
    head = next((row for row in range(start, start + 4) if sheet.places(row, header)), start)
    column = (sheet.places(head, header) or [0, 0, 0])[2]
    lines = [
        (words, told[kind]["count"], numbers(told[kind]["ids"], sheet.cell(head + 1 + place, column)))
        for place, (kind, words) in enumerate(KINDS)
    ]
    sheet.table(TITLE, header, lines)
    days, after = told["callToFinding"], sheet.after
    if days["longest"] is None:
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
