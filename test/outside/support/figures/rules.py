"""The procedure's rules over F-22 rows as they stand in the file: scores, counting, H+2. Written from the rules alone (docs/rules/f22.md)."""

import re

from book import day_of, is_number, month_of, same

LINKS = (
    ("QCO ke QA", "Feedback QCO ke QA"),
    ("QA ke SPV", "Feedback QA ke SPV"),
    ("SPV ke QA", "Tindak Lanjut SPV ke QA"),
)
VERDICTS = (
    "Tepat Waktu",
    "Terlambat",
    "Lewat Batas",
    "Jatuh Tempo Hari Ini",
    "Belum Jatuh Tempo",
    "Menunggu",
    "Data Tidak Lengkap",
    "Tidak Valid",
)
REASONS = (
    ("callDate", "Tanggal panggilan kosong, tidak terbaca, atau setelah tanggal acuan"),
    ("cancelled", "Status Batal"),
    ("status", "Status panggilan tidak dihitung"),
    ("agent", "ID Agent kosong"),
    ("unscored", "Belum dinilai lengkap"),
    ("duplicate", "No. Sampel atau ID Rekaman ganda"),
)
FORMULAS = ("Nilai", "Hasil") + tuple(
    "%s %s" % (kind, who) for kind in ("Batas", "Status") for who in ("QCO", "QA", "SPV")
)


class Calendar:
    def __init__(self, book):
        self.weekend = [flag == "1" for flag in str(book.setting("weekend"))]
        shared = same(book.setting("holidays.cutiBersama"), "Ya")
        self.holidays = {
            day_of(line["Tanggal"])
            for line in book.tables["TabelLibur"]
            if day_of(line["Tanggal"]) and (shared or not same(line["Jenis"], "Cuti Bersama"))
        }

    def due(self, start, days, working):
        if not working:
            return start + days
        day = start
        while days > 0:
            day += 1
            # Serial 2 was a Monday.
            if not self.weekend[(day - 2) % 7] and day not in self.holidays:
                days -= 1
        return day


def links_of(row, rule, calendar, as_of):
    """(verdict, due, days late) of the three links, or None where H+2 does not run for the row."""
    if not same(row["Ketidaksesuaian"], "Ya") or same(row["Status"], "Batal"):
        return None
    days, working, from_previous = rule
    found, answers, before = row["Tanggal Temuan"], [], None
    for index, (_, header) in enumerate(LINKS):
        done = row[header]
        answers.append(link_of(found, done, before, index, rule, calendar, as_of))
        on_record = answers[-1][0] in ("Tepat Waktu", "Terlambat")
        before = day_of(done) if on_record else None
    return answers


def link_of(found, done, before, index, rule, calendar, as_of):
    days, working, from_previous = rule
    if found == "":
        return ("Data Tidak Lengkap", None, 0)
    start = day_of(found)
    if start is None or start > as_of:
        return ("Tidak Valid", None, 0)
    finished = day_of(done)
    if done != "" and (finished is None or finished < start or finished > as_of):
        return ("Tidak Valid", None, 0)
    if from_previous and index > 0:
        # A step that is done never waits: without a valid step before it, it is judged from the finding date.
        if before is None and finished is None:
            return ("Menunggu", None, 0)
        start = start if before is None else before
    due = calendar.due(start, days, working)
    if finished is not None:
        return ("Tepat Waktu", due, 0) if finished <= due else ("Terlambat", due, finished - due)
    if as_of > due:
        return ("Lewat Batas", due, as_of - due)
    return ("Jatuh Tempo Hari Ini" if as_of == due else "Belum Jatuh Tempo", due, 0)


def version_on(lines, day):
    """Of a scenario's rows the one that a call of the day used: the upper one in force, the first where none is."""
    for line in lines:
        if (day_of(line["Berlaku Mulai"]) or 0) <= day <= (day_of(line["Berlaku Sampai"]) or 9e9):
            return line
    return lines[0] if lines else None


def text_of(value):
    """Text as it is; numbers and truth values as their text."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(int(value)) if is_number(value) and float(value).is_integer() else str(value)


class Judged:
    """One row with what the rules say of it."""

    def __init__(self, row, sheet_month, criteria, pass_mark, settings):
        self.row, self.sheet = row, "F-22 " + sheet_month
        self.criteria, self.pass_mark = criteria, pass_mark
        call = day_of(row["Tanggal Panggilan"])
        self.call = call
        self.month = sheet_month if call is None else month_of(call)
        self.marks = [row["%s %s" % (one["Kode"], one["Nama"])] for one in criteria]
        self.score, self.passed = score_of(self.marks, criteria, pass_mark)
        self.links = links_of(row, settings["rule"], settings["calendar"], settings["as_of"])
        self.other = links_of(row, settings["other"], settings["calendar"], settings["as_of"])
        self.reason = self.own_reason(settings)

    def own_reason(self, settings):
        row = self.row
        if self.call is None or self.call > settings["as_of"]:
            return "callDate"
        if same(row["Status"], "Batal"):
            return "cancelled"
        if not any(same(row["Status Panggilan"], one) for one in settings["counting"]):
            return "status"
        if row["ID Agent"] == "":
            return "agent"
        return "unscored" if self.score is None else None

    def text(self, header):
        return text_of(self.row[header])


def score_of(marks, criteria, pass_mark):
    met = rated = 0
    fatal = False
    for mark, one in zip(marks, criteria):
        if same(mark, "N/A"):
            continue
        if not same(mark, "Ya") and not same(mark, "Tidak"):
            return None, None
        rated += one["Bobot"]
        met += one["Bobot"] if same(mark, "Ya") else 0
        fatal = fatal or (same(mark, "Tidak") and one["Fatal"] == "Fatal")
    if rated == 0:
        return None, None
    score = 100 * met / rated
    return score, score >= pass_mark and not fatal


def judged_rows(book, as_of, measures={}):
    """All rows of the workbook in order, each with its month and the reason that excludes it.

    `measures`: by the sheet's month the criteria and pass mark that it was opened with, where these have changed since.
    """
    criteria = [line for line in book.tables["TabelParameter"] if line["Kode"] != ""]
    days = int(book.setting("deadline.days"))
    working = same(book.setting("deadline.calendar"), "Hari Kerja")
    previous = same(book.setting("deadline.anchor"), "Langkah Sebelumnya")
    settings = {
        "as_of": as_of,
        "rule": (days, working, previous),
        "other": (days, not working, previous),
        "calendar": Calendar(book),
        "counting": [one.strip() for one in str(book.setting("countingStatuses")).split(",")],
    }
    judged, numbers, recordings = [], set(), set()
    for name in sorted(name for name in book.tables if re.fullmatch(r"Sampel\d{6}", name)):
        month = name[6:10] + "-" + name[10:]
        own = measures.get(month, (criteria, book.setting("passMark")))
        for row in book.tables[name]:
            if all(value == "" for header, value in row.items() if header not in FORMULAS):
                continue
            one = Judged(row, month, *own, settings)
            judged.append(one)
            if one.reason is not None:
                continue
            number, recording = (one.text(header).strip().lower() for header in ("No. Sampel", "ID Rekaman"))
            if (number and number in numbers) or (recording and recording in recordings):
                one.reason = "duplicate"
                continue
            numbers.add(number)
            recordings.add(recording)
    return criteria, settings, judged
