"""The page of nine activities: each KPI's result and status, and the days of activities 7 and 8."""

from kpi import due_day, kpis
from words import STATES

HEADER = ["Aktivitas", "Keluaran", "Oleh", "Untuk", "Batas", "Diserahkan", "KPI", "Hasil", "Status"]
NAMES = (
    "1. Penentuan bahan",
    "2. Penyusunan skenario",
    "3. Pelaksanaan",
    "4. Umpan balik dan rekomendasi",
    "5. Umpan balik dan tindak lanjut",
    "6. Umpan balik dan tindak lanjut",
    "7. Laporan",
    "8. Rekap feedback",
    "9. Laporan, analisa, rekomendasi",
)


def activities(sheet, m):
    days = "H+%d" % m.settings["rule"][0]
    asked = ("Jenis materi", "Tepat waktu", "%d sampel" % m.target, *[days] * 3, *["Tepat waktu"] * 2, "Mutu, jumlah")
    due = {"7": due_day(m, "due.report"), "8": due_day(m, "due.recap")}
    top = sheet.find(NAMES[0])
    sheet.line(top - 1, HEADER, "activities")
    for index, (number, told) in enumerate(kpis(m).items()):
        row, what = top + index, "activity " + number
        # What stands under Diserahkan is typed: no more than looked at.
        handed = sheet.cell(row, 5) if number in due else None
        sheet.expect(row, 0, NAMES[index], what)
        for column, value in zip(range(4, 9), (due.get(number), handed, asked[index], told["result"], STATES[told["state"]])):
            sheet.expect(row, column, value, what)


def shown(rows):
    """By the activity's number what the sheet itself says, for the comparison with what mc prints."""
    states = {words: state for state, words in STATES.items()}
    lines = {row[0]: row for row in rows if row and row[0] in NAMES and len(row) > 8}
    return {
        str(index + 1): {"state": states.get(lines[name][8]), "result": lines[name][7]}
        for index, name in enumerate(NAMES)
        if name in lines
    }
