"""Recommendations and activity 9's KPI: from the rows of TabelRekomendasi to Analisa, Laporan and the sheet's own line."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from book import day_of, is_number, month_of, same
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


def months_from(day, first, last):
    """From so many months after the day's month to so many, as YYYY-MM."""
    year, month = (int(part) for part in month_of(day).split("-"))
    at = lambda more: "%04d-%02d" % divmod(year * 12 + month - 1 + more, 12)
    return tuple("%s-%02d" % (one[:4], int(one[5:]) + 1) for one in (at(first), at(last)))


def rate(samples, m, root):
    """(hits, total) of what a recommendation's Akar names; None where it names nothing that is counted."""
    code = re.match(r"P\d\d(?= |$)", root, re.I)
    if code:
        marks = [
            mark for one in samples for criterion, mark in zip(one.criteria, one.marks)
            if criterion["Kode"] == code.group(0).upper() and (same(mark, "Ya") or same(mark, "Tidak"))
        ]
        return sum(1 for mark in marks if same(mark, "Tidak")), len(marks)
    for table, header in (("DaftarAkar", "Kategori Akar"), ("DaftarKategori", "Kategori Temuan")):
        if any(same(one, root) for one in m.book.listed(table, header)):
            return sum(1 for one in samples if one.links is not None and same(one.text(header), root)), len(samples)
    return None


def effects(sheet, m, ones):
    from analysis import compared, share_words  # which needs this module's figures

    samples = [one for one in m.all if one.reason is None]
    found = []
    for one in ones:
        root, day = str(one.row["Akar"]).strip(), day_of(one.row["Ditindaklanjuti"])
        if day is None or day > m.settings["as_of"] or rate([], m, root) is None:
            continue
        spans = months_from(day, -3, -1), months_from(day, 1, 3)
        before, after = (rate([s for s in samples if first <= s.month <= last], m, root) for first, last in spans)
        if after[1]:
            gap, verdict = compared(after, before)
            number = str(one.row["No."]).strip()
            found.append((day, [number, root, day, share_words(*before, m.least), share_words(*after, m.least), gap, verdict]))
    title = "Efek rekomendasi yang ditindaklanjuti"
    if not found:
        sheet.checked += 1
        if any(row and row[0] == title for row in sheet.rows):
            sheet.problem(title, "has nothing to tell")
        return
    header = ["No.", "Akar", "Ditindaklanjuti", "Sebelum", "Sesudah", "Selisih, poin", "Kesimpulan"]
    sheet.table(title, header, [line for _, line in sorted(found, key=lambda one: -one[0])[:6]])


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
    effects(analisa, m, ones)
    over_all(rekomendasi, ones)
    return sum(one.counts for one in ones)
