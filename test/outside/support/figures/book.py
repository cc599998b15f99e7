"""The workbook as openpyxl reads it: tables by header, settings by key, and what a cell holds."""

import datetime

import openpyxl
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import to_excel


def plain(value):
    """A date as its serial, an empty cell as ""; everything else as it is."""
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return to_excel(value)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    return value


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def day_of(value):
    """The whole day that a cell holds; None where it holds none."""
    return int(value // 1) if is_number(value) and value >= 1 else None


def month_of(day):
    date = datetime.date(1899, 12, 30) + datetime.timedelta(days=day)
    return "%04d-%02d" % (date.year, date.month)


def serial(year, month, day=1):
    return (datetime.date(year, month, day) - datetime.date(1899, 12, 30)).days


def month_days(month):
    """First day of the month, and of the next."""
    year, number = int(month[:4]), int(month[5:])
    following = (year + 1, 1) if number == 12 else (year, number + 1)
    return serial(year, number), serial(*following)


def same(value, word):
    """Excel's `=`: case ignored, nothing trimmed."""
    return isinstance(value, str) and value.lower() == word.lower()


def order(text):
    """Names in the order that JavaScript sorts them."""
    return text.encode("utf-16-be")


class Workbook:
    def __init__(self, path):
        book = openpyxl.load_workbook(path, data_only=True)
        self.sheets = {
            sheet.title: [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
            for sheet in book.worksheets
        }
        self.tables = {}
        for sheet in openpyxl.load_workbook(path).worksheets:
            for table in sheet.tables.values():
                left, top, right, bottom = range_boundaries(table.ref)
                lines = self.sheets[sheet.title][top:bottom]
                headers = [column.name for column in table.tableColumns]
                self.tables[table.name] = [
                    dict(zip(headers, line[left - 1 : right] + [""] * (right - len(line)))) for line in lines
                ]
        names = openpyxl.load_workbook(path).defined_names
        self.names = {one.name: one.attr_text for one in getattr(names, "definedName", None) or names.values()}

    def setting(self, key):
        return next(line["Nilai"] for line in self.tables["TabelSetelan"] if line["Kunci"] == key)

    def listed(self, table, header):
        return [str(line[header]) for line in self.tables[table] if line[header] != ""]


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
