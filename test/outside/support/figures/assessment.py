"""What mc report says of a month besides its figures, from the F-22 rows, the lists and the settings in the file. Prints JSON.

assessment.py FILE MEASURES.json YYYY-MM AS-OF (a day as a serial). Python 3 with openpyxl; nothing of the product's own code.
MEASURES: by the month of a sheet, what it was opened with: {"2026-07": {"passMark": 80, "criteria": [{"Kode", "Nama",
"Bobot", "Fatal"}]}}; months that are not in it have what stands in Pengaturan.
"""

import json
import sys

import openpyxl
from openpyxl.utils import range_boundaries

import differences
import doubts
import errors
import kpi
import laporan
import roots
from book import Workbook
from rules import judged_rows


def tell_formulas(book, path, header):
    """Says of each F-22 row whether the column still holds a formula."""
    for sheet in openpyxl.load_workbook(path).worksheets:
        for table in sheet.tables.values():
            if not table.name.startswith("Sampel"):
                continue
            left, top, _, _ = range_boundaries(table.ref)
            column = left + [one.name for one in table.tableColumns].index(header)
            for index, row in enumerate(book.tables[table.name]):
                written = sheet.cell(top + 1 + index, column).value
                row["formula:" + header] = isinstance(written, str) and written.startswith("=")


def main(path, measures_path, month, as_of):
    book = Workbook(path)
    with open(measures_path, encoding="utf-8") as file:
        measures = {one: (own["criteria"], own["passMark"]) for one, own in json.load(file).items()}
    criteria, settings, judged = judged_rows(book, as_of, measures)
    tell_formulas(book, path, "Hasil")
    m = laporan.Month(book, measures.get(month, (criteria,))[0], settings, judged, month)
    print(
        json.dumps(
            {
                "activities": kpi.kpis(m),
                "integrity": doubts.integrity(m),
                "errors": errors.errors(m, doubts.overwritten, kpi.is_unexplained),
                "callers": differences.callers(m),
                "comparison": differences.comparison(m),
                "causes": roots.causes(m),
            }
        )
    )


main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
