"""The page of nine activities: each KPI's result and status, and the days of activities 7 and 8."""

from book import day_of, is_number, month_days
from laporan import readiness
from rules import LINKS, VERDICTS

HEADER = ["Aktivitas", "Keluaran", "Oleh", "Untuk", "Batas", "Diserahkan", "KPI", "Hasil", "Status"]


def activities(sheet, m):
    wanted = m.book.listed("DaftarJenisMateri", "Jenis Materi")
    covered = {one.text("Jenis Materi").lower() for one in m.samples}
    kinds = sum(kind.lower() in covered for kind in wanted)
    used, late = readiness(m)
    row = sheet.find("1. Penentuan bahan")
    sheet.line(row - 1, HEADER, "activities")
    plain = [
        ("Semua jenis", kinds, len(wanted)),
        ("Tepat waktu", used - late, used),
        ("%d sampel" % m.target, len(m.samples), m.target),
    ]
    for link in range(3):
        verdicts = m.verdicts(link)
        plain.append((
            "H+%d" % m.settings["rule"][0], verdicts.count("Tepat Waktu"), sum(verdicts.count(v) for v in VERDICTS[:3])
        ))
    for index, (kpi, part, whole) in enumerate(plain):
        state = "Belum dapat dinilai" if whole == 0 else "Tercapai" if part >= whole else "Belum tercapai"
        if index == 0 and whole > 0 and part < whole:
            state = "Belum tercapai"
        result = None if whole == 0 else "%d dari %d" % (part, whole)
        for column, value in zip(range(4, 9), (None, None, kpi, result, state)):
            sheet.expect(row + index, column, value, "activity %d" % (index + 1))
    _, following = month_days(m.month)
    for line, key in ((6, "due.report"), (7, "due.recap")):
        due = following + int(m.book.setting(key)) - 1
        handed = sheet.cell(row + line, 5)
        result, state = verdict(due, handed, m.settings["as_of"])
        for column, value in zip(range(4, 9), (due, handed, "Tepat waktu", result, state)):
            sheet.expect(row + line, column, value, "activity %d" % (line + 1))


def verdict(due, handed, as_of):
    if is_number(handed):
        late = day_of(handed) - due
        return ("Terlambat %d hari" % late, "Belum tercapai") if late > 0 else ("Tepat waktu", "Tercapai")
    if handed != "":
        return ("Bukan tanggal", "Belum dapat dinilai")
    return ("Lewat batas", "Belum tercapai") if as_of > due else (None, "Belum dapat dinilai")
