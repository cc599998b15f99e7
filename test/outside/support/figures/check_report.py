"""Checks the figures of a month's Laporan and Rekap against the F-22 rows in the same file. Prints JSON.

check_report.py FILE YYYY-MM AS-OF TODAY (days as serials). Python 3 with openpyxl; nothing of the product's own code.
"""

import json
import sys

import laporan
import recap
import summary
from activities import activities
from book import Workbook
from rules import judged_rows
from sheet import Sheet


def header(sheet, m, as_of, today):
    sheet.expect(sheet.find("Posisi per"), 1, as_of, "as-of day")
    sheet.expect(sheet.find("Dibuat"), 1, today, "day of making")


def main(path, month, as_of, today):
    book = Workbook(path)
    criteria, settings, judged = judged_rows(book, as_of)
    m = laporan.Month(book, criteria, settings, judged, month)
    report = Sheet("Laporan " + month, book.sheets["Laporan " + month], 10)
    header(report, m, as_of, today)
    laporan.key_figures(report, m)
    laporan.exclusions(report, m)
    activities(report, m)
    late = laporan.feedback(report, m)
    laporan.corrections(report, m)
    laporan.breakdowns(report, m)
    laporan.quality(report, m)
    row, words = laporan.trend(report, m)
    report.paragraph(row, words)
    laporan.versions(report, m)
    summary.check(report, m, late, words)
    list_sheet = Sheet("Rekap " + month, book.sheets["Rekap " + month], 13)
    header(list_sheet, m, as_of, today)
    recap.check(list_sheet, m)
    sheets = (report, list_sheet)
    print(
        json.dumps(
            {
                "checked": sum(sheet.checked for sheet in sheets),
                "problems": [one for sheet in sheets for one in sheet.problems],
                "unseen": [one for sheet in sheets for one in sheet.unseen()],
                "samples": len(m.samples),
                "nonconformities": len(m.faults),
            }
        )
    )


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
