"""What mc report says of a month besides its figures, from the F-22 rows, the lists and the settings in the file. Prints JSON:
besides, what Laporan says of the activities (`shown`), and what of it and of its summary is wrong (`problems`).

assessment.py FILE MEASURES.json YYYY-MM AS-OF (a day as a serial). Python 3 with openpyxl; nothing of the product's own code.
MEASURES: by the month of a sheet, what it was opened with: {"2026-07": {"passMark": 80, "criteria": [{"Kode", "Nama",
"Bobot", "Fatal"}]}}; months that are not in it have what stands in Pengaturan.
"""

import json
import sys

import activities
import differences
import doubts
import doubts_block
import errors
import kpi
import laporan
import roots
import summary
from book import Workbook, tell_formulas
from rules import judged_rows
from sheet import Sheet


def main(path, measures_path, month, as_of):
    book = Workbook(path)
    with open(measures_path, encoding="utf-8") as file:
        measures = {one: (own["criteria"], own["passMark"]) for one, own in json.load(file).items()}
    criteria, settings, judged = judged_rows(book, as_of, measures)
    tell_formulas(book, path, "Hasil")
    m = laporan.Month(book, measures.get(month, (criteria,))[0], settings, judged, month)
    report = Sheet("Laporan " + month, book.sheets["Laporan " + month], 10)
    activities.activities(report, m)
    doubts_block.check(report, m)
    summary.check(report, m, typed_days=True)
    print(
        json.dumps(
            {
                "activities": kpi.kpis(m),
                "integrity": doubts.integrity(m),
                "errors": errors.errors(m, doubts.overwritten, kpi.is_unexplained),
                "callers": differences.callers(m),
                "comparison": differences.comparison(m),
                "causes": roots.causes(m),
                "shown": activities.shown(report.rows),
                "problems": report.problems,
            }
        )
    )


main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
