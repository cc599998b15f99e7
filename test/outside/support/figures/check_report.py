"""Checks the figures of a month's Laporan, Rekap and Analisa, and Rekomendasi's KPI, against the F-22 rows in the same file. Prints JSON.

check_report.py FILE YYYY-MM AS-OF TODAY (days as serials). Python 3 with openpyxl; nothing of the product's own code.
"""

import json
import sys

import analysis
import doubts_block
import laporan
import recap
import recommendations
import roots
import summary
from activities import activities
from book import Workbook, tell_formulas
from comparison_words import comparison_words
from rules import judged_rows
from sheet import Sheet
from words import long_day

NO_MONTH_BEFORE = "Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan."


def header(sheet, m, as_of, today):
    row, column = sheet.find_word("Tanggal")
    made = next(c for c in range(column + 1, sheet.width) if sheet.cell(row, c) != "")
    sheet.expect(row, made, today, "day of making")
    sheet.checked += 1
    if "Posisi per %s" % long_day(as_of) not in str(sheet.cell(4, 0)):
        sheet.problem("as-of day:", repr(sheet.cell(4, 0)))


def main(path, month, as_of, today):
    book = Workbook(path)
    criteria, settings, judged = judged_rows(book, as_of)
    tell_formulas(book, path, "Hasil")
    m = laporan.Month(book, criteria, settings, judged, month)
    report = Sheet("Laporan " + month, book.sheets["Laporan " + month], 10)
    header(report, m, as_of, today)
    laporan.key_figures(report, m)
    laporan.exclusions(report, m)
    activities(report, m)
    doubts_block.check(report, m)
    laporan.feedback(report, m)
    laporan.due_actions(report, m)
    laporan.corrections(report, m)
    laporan.breakdowns(report, m)
    laporan.quality(report, m)
    below = laporan.trend(report, m)
    report.paragraph(below, comparison_words(m) or NO_MONTH_BEFORE)
    laporan.versions(report, m)
    # The days of handing over are typed on a report that is made.
    summary.check(report, m, typed_days=False)
    list_sheet = Sheet("Rekap " + month, book.sheets["Rekap " + month], 13)
    header(list_sheet, m, as_of, today)
    recap.check(list_sheet, m)
    causes = Sheet("Analisa " + month, book.sheets["Analisa " + month], 10)
    header(causes, m, as_of, today)
    tested = analysis.check(causes, m)
    roots.check(causes, m, analysis.before(m)[1])
    # What people type there is no figure: its numbers are not asked for.
    typed = Sheet("Rekomendasi", book.sheets["Rekomendasi"], 10)
    counted = recommendations.check(causes, typed, m)
    sheets = (report, list_sheet, causes)
    print(
        json.dumps(
            {
                "checked": sum(sheet.checked for sheet in (*sheets, typed)),
                "problems": [one for sheet in (*sheets, typed) for one in sheet.problems],
                "unseen": [one for sheet in sheets for one in sheet.unseen()],
                "samples": len(m.samples),
                "nonconformities": len(m.faults),
                "tested": tested,
                "recommendations": counted,
            }
        )
    )


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
