"""The KPIs of the nine activities, as mc prints them. Written from docs/rules/reports.md, "KPI of the nine activities"."""

from book import day_of, is_number, month_days, month_of, same
from recommendations import Figures, One, rounded
from rules import version_on

UNDECIDABLE = ("Menunggu", "Data Tidak Lengkap", "Tidak Valid")
OPEN = ("Jatuh Tempo Hari Ini", "Belum Jatuh Tempo")
NOTHING = "–"
NEVER = 10**9


def kpis(m, typed_days=True):
    """`typed_days`: whether the days that are typed on Laporan count, or had not been typed yet."""
    done = [material(m), scenarios(m), samples(m)]
    done += [link(m, index) for index in range(3)]
    for words, key, document in (("7. Laporan", "due.report", "Laporan"), ("8. Rekap feedback", "due.recap", "Rekap")):
        done.append(handed(m, typed_day(m, words) if typed_days else "", due_day(m, key), document))
    done.append(recommended(m))
    return {str(index + 1): {"state": state, "result": result} for index, (state, result) in enumerate(done)}


def part_of(part, whole):
    return "%d dari %d" % (part, whole) if whole else NOTHING


def ended(m):
    return m.settings["as_of"] >= month_days(m.month)[1]


def is_unexplained(one):
    """A counted sample that failed, with neither a finding nor a reason why there is none."""
    failed = one.reason is None and not one.passed
    return failed and not same(one.row["Ketidaksesuaian"], "Ya") and one.row["Alasan Tanpa Temuan"] == ""


def material(m):
    first, following = month_days(m.month)
    kinds = m.book.listed("DaftarJenisMateri", "Jenis Materi")

    def covers(line, kind):
        return (
            same(line["Jenis Materi"], kind)
            and line["Jawaban Benar"] != ""
            and (day_of(line["Berlaku Mulai"]) or 0) < following
            and (day_of(line["Berlaku Sampai"]) or NEVER) >= first
        )

    covered = [kind for kind in kinds if any(covers(line, kind) for line in m.book.tables["TabelMateri"])]
    wanted = len(kinds) if m.book.setting("kpi.materialKinds") == "Semua jenis" else 1
    state = "open" if not kinds else "reached" if len(covered) >= wanted else "missed"
    return state, part_of(len(covered), len(kinds))


def scenarios(m):
    lines = [line for line in m.book.tables["TabelSkenario"] if line["Kode"] != ""]
    first_use, used, codes = {}, [], set()
    for one in m.all:
        code = one.text("Kode Skenario")
        if one.call is None or code == "":
            continue
        own = [line for line in lines if same(code, str(line["Kode"]))]
        version = version_on(own, one.call)
        if version is not None:
            first_use[id(version)] = min(one.call, first_use.get(id(version), NEVER))
        if one.month == m.month:
            used.append((code.lower(), version, one.call))
    first_call = min((call for _, _, call in used), default=None)

    def home(line):
        """The one month that is charged with the version's own deadline."""
        days = [day for day in (day_of(line["Berlaku Mulai"]), first_use.get(id(line))) if day is not None]
        return month_of(min(days)) if days else None

    day_in_month = m.book.setting("due.scenarios")
    first, following = month_days(m.month)
    usual = min(first + int(day_in_month), following) - 1 if is_number(day_in_month) else first_call and first_call - 1
    late, pending = set(), set()

    def judge(code, line, by):
        codes.add(code)
        finished = day_of(line["Tanggal Selesai"]) if line else None
        if finished is None:
            (late if by < m.settings["as_of"] else pending).add(code)
        elif finished > by:
            late.add(code)

    for code, version, _ in used:
        if version is not None and home(version) == m.month:
            judge(code, version, day_of(version["Batas Waktu"]) or usual)
        else:
            judge(code, version, first_call - 1)
    for line in lines:
        by = day_of(line["Batas Waktu"])
        if by is not None and home(line) == m.month and not any(line is version for _, version, _ in used):
            judge(str(line["Kode"]).lower(), line, by)
    state = "missed" if late else "reached" if codes and not pending else "open"
    return state, part_of(len(codes - late - pending), len(codes))


def samples(m):
    count = len(m.samples)
    state = "reached" if count >= m.target else "missed" if ended(m) else "open"
    return state, part_of(count, m.target)


def link(m, index):
    verdicts = m.verdicts(index)
    undecidable = sum(verdict in UNDECIDABLE for verdict in verdicts)
    unexplained = any(is_unexplained(one) for one in m.samples)
    if "Terlambat" in verdicts or "Lewat Batas" in verdicts:
        state = "missed"
    elif ended(m) and (undecidable or (index == 0 and unexplained)):
        state = "missed"
    elif undecidable or unexplained or any(verdict in OPEN for verdict in verdicts):
        state = "open"
    else:
        state = "reached" if verdicts else "none"
    note = " (%d tidak dapat dinilai)" % undecidable if undecidable else ""
    return state, part_of(verdicts.count("Tepat Waktu"), len(verdicts)) + note


def typed_day(m, words):
    """What stands on the first page's line of the activity as the day of handing over."""
    rows = m.book.sheets.get("Laporan " + m.month, [])
    head = next((row for row in rows if row and row[0] == "Aktivitas" and "Hasil" in row and "Status" in row), None)
    line = next((row for row in rows if row and str(row[0]).startswith(words + ", batas ")), None)
    return "" if head is None or line is None else line[head.index("Hasil")]


def sent(m, document):
    return sent_in(m, m.month, document)


def sent_in(m, month, document):
    """The first day that Distribusi says; None without one."""
    def is_of_month(cell):
        return month_of(int(cell)) == month if is_number(cell) and cell >= 1 else cell == month

    days = [
        day_of(line["Tanggal Kirim"])
        for line in m.book.tables["TabelDistribusi"]
        if is_of_month(line["Bulan"]) and same(line["Dokumen"], document)
    ]
    return min((day for day in days if day is not None), default=None)


def due_day(m, key):
    _, following = month_days(m.month)
    last = month_days(month_of(following))[1]
    return min(following + int(m.book.setting(key)), last) - 1


def handed(m, typed, due, document):
    day = day_of(typed) or sent(m, document)
    if day is not None:
        return ("missed", "Terlambat %d hari" % (day - due)) if day > due else ("reached", "Tepat waktu")
    if typed != "":
        return "open", "Bukan tanggal"
    return ("missed", "Lewat batas") if m.settings["as_of"] > due else ("open", NOTHING)


def recommended(m):
    ones = [One(row, m.settings["as_of"]) for row in m.book.tables["TabelRekomendasi"]]
    own = Figures([one for one in ones if one.counts and one.month == m.month])
    least = float(m.book.setting("kpi.recommendationMean"))
    if own.late or (own.mean is not None and own.mean < least):
        state = "missed"
    else:
        whole = own.made > 0 and own.done == own.made == own.rated and sent(m, "Analisa") is not None
        state = "reached" if whole else "open"
    words = [part_of(own.done, own.made)]
    if own.mean is not None:
        words.append(str(rounded(own.mean)).replace(".", ","))
    return state, "; ".join(words)
