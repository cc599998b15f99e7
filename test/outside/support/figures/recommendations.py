"""Recommendations and activity 9's KPI: from the rows of TabelRekomendasi to Analisa, Laporan and the sheet's own line."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from book import day_of, is_number, month_of
from words import label

FIELDS = ["Rekomendasi", "Departemen", "Jenis", "Batas Waktu", "Dasar", "Ditindaklanjuti", "Mutu (1–5)", "Hasil"]
NUMBER = re.compile(r"R-(\d\d)(\d\d)-(\d{2,4})", re.I)


def rounded(value):
    """To one decimal, halves up."""
    return (Decimal(value.numerator) / value.denominator).quantize(Decimal("0.1"), ROUND_HALF_UP)


class One:
    """A row of the table."""

    def __init__(self, row, as_of):
        self.row = row
        number = NUMBER.fullmatch(str(row["No."]).strip())
        self.index = int(number.group(3)) if number else None
        named, month = row["Bulan"], None
        if number:
            month = "20%s-%s" % number.groups()[:2]
        elif is_number(named) and named >= 1:
            month = month_of(int(named))
        elif re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", str(named).strip()):
            month = str(named).strip()
        self.month = month
        self.counts = isinstance(row["Rekomendasi"], str) and row["Rekomendasi"] != ""
        done, due, mark = day_of(row["Ditindaklanjuti"]), day_of(row["Batas Waktu"]), row["Mutu (1–5)"]
        self.done = done is not None and done <= as_of
        self.late = not self.done and due is not None and due < as_of
        self.mark = mark if is_number(mark) and 1 <= mark <= 5 else None


class Figures:
    def __init__(self, ones):
        marks = [Fraction(one.mark) for one in ones if one.mark is not None]
        self.made, self.done = len(ones), sum(one.done for one in ones)
        self.late, self.rated = sum(one.late for one in ones), len(marks)
        self.mean = sum(marks) / len(marks) if marks else None
        self.rate = self.done / self.made if self.made else None

    def verdict(self, least, is_sent):
        if self.late or (self.mean is not None and self.mean < least):
            return "Belum tercapai"
        whole = self.made > 0 and self.done == self.made == self.rated and is_sent
        return "Tercapai" if whole else "Belum dapat dinilai"

    def line(self, verdict):
        mean = None if self.mean is None else float(self.mean)
        return [self.made, self.done, self.rate, self.late, mean, self.rated, verdict]


def written(sheet, month, ones):
    """The month's lines as TabelRekomendasi has them, and free ones between and behind."""
    own = {one.index: one.row for one in ones if one.month == month and one.index is not None}
    used = {index for index, row in own.items() if any(str(row[field]).strip() != "" for field in FIELDS)}
    lines, index = set(used), 0
    while len(lines) < max(6, len(used) + 3):
        index += 1
        lines.add(index)
    table = []
    for index in sorted(lines):
        row = own.get(index, {})
        table.append(["R-%s%s-%02d" % (month[2:4], month[5:], index)] + [row.get(field, "") for field in FIELDS])
    sheet.table("Rekomendasi untuk departemen terkait", ["No."] + FIELDS, table)


def kpi(sheet, m, ones):
    from kpi import sent_in  # which needs this module's figures

    month, least = m.month, float(m.book.setting("kpi.recommendationMean"))
    counted = [one for one in ones if one.counts]
    months = sorted({one.month for one in counted if one.month is not None and one.month <= month} | {month})[-6:]
    lines = []
    for one in months:
        own = Figures([c for c in counted if c.month == one])
        lines.append([label(one)] + own.line(own.verdict(least, sent_in(m, one, "Analisa") is not None)))
    january = month[:4] + "-01"
    span = label(month) if month == january else "%s s.d. %s" % (label(january), label(month))
    in_year = [one for one in counted if one.month is not None and january <= one.month <= month]
    lines.append([span] + Figures(in_year).line(None))
    header = ["Bulan", "Dibuat", "Ditindaklanjuti", "Tingkat", "Lewat batas waktu", "Mutu rata-rata", "Dinilai", "Status"]
    sheet.table("KPI aktivitas 9: mutu rekomendasi dan yang ditindaklanjuti", header, lines)
    without = sum(one.month is None for one in counted)
    words = "%d rekomendasi di lembar Rekomendasi tanpa bulan yang terbaca tidak masuk tabel ini." % without
    sheet.expect(sheet.after, 0, words if without else "", "recommendations without a month")


def summary(sheet, month, ones, as_of):
    """Analisa's first page: the month's recommendations that say anything, and where each stands."""
    own = sorted((one for one in ones if one.month == month and one.index is not None and one.counts), key=lambda one: one.index)
    lines = []
    for one in own[:5]:
        due, mark = day_of(one.row["Batas Waktu"]), one.row["Mutu (1–5)"]
        state = "○ Berjalan"
        if one.done:
            state = "✓ Selesai" + ("; nilai %d" % mark if is_number(mark) else "")
        elif one.late:
            state = "× Lewat batas %d hari" % (as_of - due)
        lines.append([one.row[field] for field in ("Rekomendasi", "Departemen", "Jenis", "Batas Waktu")] + [state])
    header = ["Rekomendasi", "Departemen", "Jenis", "Batas waktu", "Status"]
    sheet.table("Rekomendasi kepada departemen", header, lines, "Belum ada rekomendasi.")


def over_all(sheet, ones):
    """The line above TabelRekomendasi, which the sheet's own formula writes over all rows."""
    own = Figures([one for one in ones if one.counts])

    def shown(value):
        tenths = rounded(value)
        return str(int(tenths)) if tenths == int(tenths) else str(tenths)

    rate = shown(Fraction(100 * own.done, own.made)) + "%" if own.made else "–"
    mean = "–" if own.mean is None else shown(own.mean)
    words = "KPI aktivitas 9: %d dibuat, %d ditindaklanjuti (%s), mutu rata-rata %s" % (own.made, own.done, rate, mean)
    sheet.expect(2, 0, words, "KPI")


def check(analisa, rekomendasi, m):
    """Gives how many recommendations counted."""
    ones = [One(row, m.settings["as_of"]) for row in m.book.tables["TabelRekomendasi"]]
    written(analisa, m.month, ones)
    kpi(analisa, m, ones)
    summary(analisa, m.month, ones, m.settings["as_of"])
    over_all(rekomendasi, ones)
    return sum(one.counts for one in ones)
