"""The nine activities: each KPI's result and status on the first page, and whose it is in the annex."""

from kpi import due_day, kpis
from words import STATES, listing, short_day

FIRST = ["Aktivitas", "Hasil", "Status", "Tindakan bila tidak tercapai"]
ANNEX = ["Aktivitas", "Keluaran", "Oleh", "Untuk", "KPI", "Batas waktu", "Hasil"]
SIGNS = {"reached": "✓", "missed": "×", "open": "○", "none": "–"}
LINES = (
    ("1. Penentuan bahan", "Materi", "QA", "QCO"),
    ("2. Penyusunan skenario", "Skenario", "QA", "QCO"),
    ("3. Pelaksanaan", "Hasil (F-22)", "QCO", "QA"),
    ("4. Feedback dan rekomendasi QCO", "Feedback", "QCO", "QA"),
    ("5. Feedback dan tindak lanjut QA", "Hasil feedback", "QA", "SPV"),
    ("6. Feedback dan tindak lanjut SPV", "Tindak lanjut", "SPV", "QA"),
    ("7. Laporan", "Laporan", "QCO", "QA"),
    ("8. Rekap feedback", "Rekap", "QCO", "QA"),
    ("9. Analisa dan rekomendasi", "Analisa", "QA", "departemen"),
)
NAMES = tuple(line[0] for line in LINES)
COUNTED = (("reached", "tercapai"), ("missed", "belum tercapai"), ("open", "belum dapat dinilai"))


def state_words(state):
    """Without nonconformities the narrow cell says no more than that there are none."""
    return "– Tidak ada" if state == "none" else "%s %s" % (SIGNS[state], STATES[state])


def named(name, by):
    return name if name.split(" ")[-1] in ("QCO", "QA", "SPV") else "%s (%s)" % (name, by)


def activities(sheet, m):
    days = "H+%d" % m.settings["rule"][0]
    asked = ("Jenis materi", "Tepat waktu", "%d sampel" % m.target, *[days] * 3, *["Tepat waktu"] * 2, "Mutu, jumlah")
    due = {"7": due_day(m, "due.report"), "8": due_day(m, "due.recap")}
    told = kpis(m)
    title = sheet.find("Sembilan KPI")
    head = next((row for row in range(title, title + 4) if sheet.places(row, FIRST)), title)
    column = (sheet.places(head, FIRST) or [0, 0])[1]
    first, annex = [], []
    for index, (number, one) in enumerate(told.items()):
        name, output, by, to = LINES[index]
        day = due.get(number)
        # What stands there of those is typed: no more than looked at.
        result = one["result"] if day is None else sheet.cell(head + 1 + index, column)
        label = named(name, by) if day is None else "%s, batas %s" % (name, short_day(day))
        first.append([label, result, state_words(one["state"])])
        annex.append([name, output, by, to, asked[index], day, one["result"]])
    sheet.table("Sembilan KPI", FIRST, first)
    sheet.table("Sembilan aktivitas dan KPI-nya", ANNEX, annex)
    states = [one["state"] for one in told.values()]
    counts = ["%d %s" % (states.count(state), words) for state, words in COUNTED]
    if "none" in states:
        counts.append("%d tanpa ketidaksesuaian" % states.count("none"))
    sheet.expect(6, 0, "Dari 9 KPI: %s." % listing(counts), "headline")


def shown(rows):
    """By the activity's number what the sheet itself says, for the comparison with what mc prints."""
    states = {state_words(state): state for state in SIGNS}
    found = {}
    for index, (name, output, by, to) in enumerate(LINES):
        front = next((row for row in rows if row and str(row[0]).startswith((named(name, by), name + ", batas "))), None)
        behind = next((row for row in rows if row and row[0] == name and output in row[1:]), None)
        if front is None or behind is None:
            continue
        state = next((states[cell] for cell in front if cell in states), None)
        filled = [cell for cell in behind[:10] if cell != "" and cell is not None]
        found[str(index + 1)] = {"state": state, "result": filled[-1]}
    return found
