"""Laporan: every figure on it computed from the F-22 rows and Pengaturan, section by section."""

from book import day_of, is_number, month_days, month_of, order, same
from chances import chart, funnel, wilson
from rules import LINKS, REASONS, VERDICTS
from words import comma, label, listing

MOST_LINES = 50
CRITICAL = ("Pelanggan", "Bisnis", "Kepatuhan")


def mean(values):
    return sum(values) / len(values) if values else None


def share(part, whole):
    return part / whole if whole else None


def grouped(samples, key, listed):
    """By the list's spelling and order; others by name, as first spelled; without a name last."""
    spelled = {}
    for name in listed:
        spelled.setdefault(name.lower(), name)
    known, groups = list(spelled.values()), {}
    for one in samples:
        name = key(one)
        if name is not None:
            name = spelled.setdefault(name.lower(), name)
        groups.setdefault(name, []).append(one)
    named = [name for name in groups if name is not None]
    inside = [name for name in known if name in named]
    outside = sorted((name for name in named if name not in known), key=order)
    return [(name, groups[name]) for name in inside + outside] + (
        [("(kosong)", groups[None])] if None in groups else []
    )


def typed(header):
    return lambda one: one.text(header) if one.row[header] != "" else None


SHIFTS = ("06:00–13:59", "14:00–21:59", "22:00–05:59")


def shift(one):
    """The part of the day that a call began in; None without a time."""
    words = hour(one)
    if words is None:
        return None
    return SHIFTS[0 if 6 <= int(words) < 14 else 1 if 14 <= int(words) < 22 else 2]


def hour(one):
    start = one.row["Jam Mulai"]
    if not is_number(start) or start < 0:
        return None
    return "%02d" % (round((start % 1) * 86400) % 86400 // 3600)


class Month:
    def __init__(self, book, criteria, settings, judged, month):
        self.book, self.criteria, self.settings, self.month = book, criteria, settings, month
        self.all = judged
        self.rows = [one for one in judged if one.month == month]
        self.samples = [one for one in self.rows if one.reason is None]
        self.passed = sum(1 for one in self.samples if one.passed)
        self.faults = [one for one in self.rows if one.reason != "duplicate" and one.links is not None]
        self.target = int(book.setting("target"))
        self.least = int(book.setting("report.minimumPerAgent"))

    def verdicts(self, link):
        return [one.links[link][0] for one in self.faults]

    def compliance(self, link):
        found = self.verdicts(link)
        return share(found.count("Tepat Waktu"), sum(found.count(one) for one in VERDICTS[:3]))

    def clean(self, critical):
        places = [i for i, one in enumerate(self.criteria) if one["Kritis Untuk"] == critical]
        return sum(1 for one in self.samples if not any(same(one.marks[i], "Tidak") for i in places))

    def changed_by_other_rule(self):
        return sum(
            1 for one in self.faults for mine, other in zip(one.links, one.other) if mine[0] != other[0]
        )


def key_figures(sheet, m):
    import kpi  # which needs this module's neighbours

    count, as_of = len(m.samples), m.settings["as_of"]
    lines = [("Sampel dihitung", count, "", ""), ("Target", m.target, "", "")]
    first, following = month_days(m.month)
    if month_of(as_of) == m.month:
        pace = count / (m.target * (as_of - first + 1) / (following - first))
        lines.append(("Laju terhadap target", pace, "", ""))
    lines.append(("Nilai rata-rata", mean([one.score for one in m.samples]), "", ""))
    lines.append(("Lulus", m.passed, "", ""))
    for words, hits in [("Tingkat lulus", m.passed)] + [("Tanpa kesalahan kritis: " + c, m.clean(c)) for c in CRITICAL]:
        interval = wilson(hits, count)
        lines.append((words, share(hits, count)) + (interval or ("", "")))
    for link, (name, _) in enumerate(LINKS):
        lines.append(("Tepat waktu " + name, m.compliance(link), "", ""))
    wanted = m.book.listed("DaftarJenisMateri", "Jenis Materi")
    covered = {one.text("Jenis Materi").lower() for one in m.samples}
    lines.append(("Cakupan jenis materi", "%d dari %d" % (sum(w.lower() in covered for w in wanted), len(wanted)), "", ""))
    # As the KPI says it: never charged to two months.
    lines.append(("Skenario siap pada waktunya", kpi.scenarios(m)[1], "", ""))
    header = ["Ukuran", "Hasil", "Kisaran 95% dari", "sampai"]
    rows = sheet.table("Angka utama", header, lines)
    prefix = "Lap_%s_" % m.month.replace("-", "_")
    for suffix, words in [
        ("Sampel", "Sampel dihitung"),
        ("Target", "Target"),
        ("NilaiRata", "Nilai rata-rata"),
        ("TingkatLulus", "Tingkat lulus"),
        ("KepatuhanQCO", "Tepat waktu QCO ke QA"),
        ("KepatuhanQA", "Tepat waktu QA ke SPV"),
        ("KepatuhanSPV", "Tepat waktu SPV ke QA"),
    ]:
        row = rows[[line[0] for line in lines].index(words)] + 1
        reference = m.book.names.get(prefix + suffix, "").replace("'", "")
        if reference != "%s!$D$%d" % (sheet.name, row):
            sheet.problem("the name", prefix + suffix, "stands for", reference, "not row", row)


def breakdowns(sheet, m):
    import differences  # which needs this module's groups

    book = m.book
    agents = {line["ID Agent"].lower(): line for line in book.tables["TabelAgen"] if line["ID Agent"] != ""}

    def agent_name(name, own):
        known = agents.get(name.lower())
        names = sorted((o.text("Nama Agent") for o in own if o.row["Nama Agent"] != ""), key=order)
        shown = known["Nama Agent"] if known else (names[0] if names else "")
        return name + (" · " + shown if shown else "")

    def lines(groups, placed, quotas, name_of, least, differing):
        answer = []
        for name, own in groups:
            hits, total = sum(1 for o in own if o.passed), len(own)
            line = [name_of(name, own), total, quotas.get(name.lower()), hits]
            if total < max(least, m.least):
                answer.append(line + [None] * 4 + ["< %d sampel" % least])
                continue
            place = funnel(hits, total, m.passed / len(m.samples)) if placed else "berbeda" if name in differing else ""
            answer.append(line + [hits / total, *wilson(hits, total), mean([o.score for o in own]), place])
        seen = {name.lower() for name, _ in groups}
        return answer + [[n, 0, q, 0] for k, (n, q) in quotas_of.items() if k not in seen and quotas]

    def quota(table, name, header):
        pairs = [(str(line[name]), line[header]) for line in book.tables[table] if line[name] != ""]
        return {name.lower(): (name, value) for name, value in pairs if is_number(value) and value > 0}

    header = ["Sampel", "Kuota", "Lulus", "Tingkat lulus", "Kisaran 95% dari", "sampai", "Nilai rata-rata", "Catatan"]
    listed = lambda table, name: book.listed(table, name)
    area, people = quota("DaftarArea", "Area", "Kuota Area"), quota("DaftarPetugas", "Pelaksana", "Kuota Petugas")
    by_agent = sorted(grouped(m.samples, typed("ID Agent"), [line["ID Agent"] for line in agents.values()]), key=lambda g: order(g[0]))
    by_hour = [("%s.00–%s.59" % (n, n) if n != "(kosong)" else n, own) for n, own in grouped(m.samples, hour, [])]
    per_agent = book.setting("quotaPerAgent")
    agent_quota = {n.lower(): (n, per_agent) for n, _ in by_agent} if is_number(per_agent) and per_agent > 0 else {}
    by_shift = grouped(m.samples, shift, SHIFTS)
    for title, first, groups, quotas_of, placed, name_of in [
        ("Sampel per area", "Area", grouped(m.samples, typed("Area"), listed("DaftarArea", "Area")), area, True, None),
        ("Sampel per jenis materi", "Jenis Materi", grouped(m.samples, typed("Jenis Materi"), listed("DaftarJenisMateri", "Jenis Materi")), {}, False, None),
        ("Sampel per pelaksana", "Pelaksana", grouped(m.samples, typed("Pelaksana"), listed("DaftarPetugas", "Pelaksana")), people, False, None),
        ("Sampel per skenario", "Kode Skenario", grouped(m.samples, typed("Kode Skenario"), listed("TabelSkenario", "Kode")), {}, False, None),
        ("Sampel per bagian hari (waktu setempat)", "Bagian hari", by_shift, {}, False, None),
        ("Sampel per jam panggilan (waktu setempat)", "Jam Mulai", by_hour, {}, False, None),
        ("Sampel per agent", "Agent", by_agent, agent_quota, True, agent_name),
    ]:
        quotas = {key: value for key, (_, value) in quotas_of.items()}
        if first == "Jam Mulai" and all(len(own) < differences.LEAST_OF_A_GROUP for _, own in groups):
            continue
        told, differing = differences.told(m, title, groups)
        least = differences.LEAST_OF_A_GROUP if first == "Jam Mulai" else m.least
        wanted = lines(groups, placed, quotas, name_of or (lambda name, own: name), least, differing)
        sheet.table(title, [first] + header, wanted, "Belum ada sampel.")
        row = sheet.after
        for words in told:
            row = sheet.paragraph(row, words)


def quality(sheet, m):
    scores = [one.score for one in m.samples]
    edges = [(0, 50), (50, 60), (60, 70), (70, 80), (80, 90), (90, 100)]
    bins = [
        ("90 sampai 100" if high == 100 else "%d sampai < %d" % (low, high),
         sum(1 for s in scores if low <= s and (s < high or high == 100)))
        for low, high in edges
    ]
    sheet.table("Sebaran nilai", ["Nilai", "Sampel"], bins)
    lines, lost = [], []
    for index, one in enumerate(m.criteria):
        name = "%s %s" % (one["Kode"], one["Nama"])
        yes, no, none = (sum(1 for s in m.samples if same(s.marks[index], mark)) for mark in ("Ya", "Tidak", "N/A"))
        lines.append([name, one["Bobot"], yes, no, none, share(yes, yes + no), no * one["Bobot"]])
        lost.append((name, no * one["Bobot"]))
    lines.sort(key=lambda line: order(line[0]))
    header = ["Kriteria", "Bobot", "Ya", "Tidak", "N/A", "% Ya", "Bobot hilang"]
    sheet.table("Penilaian per kriteria", header, lines if m.samples else [], "Belum ada sampel.")
    lost = sorted((one for one in lost if one[1] > 0), key=lambda one: (-one[1], order(one[0])))
    whole, so_far, pareto = sum(amount for _, amount in lost), 0, []
    for name, amount in lost:
        so_far += amount
        pareto.append([name, amount, amount / whole, so_far / whole])
    sheet.table("Pareto bobot hilang", ["Kriteria", "Bobot hilang", "Persentase", "Kumulatif"], pareto, "Tidak ada bobot yang hilang.")


def late_steps(m):
    """(days late, No. Sampel, place, link, row) of the steps that are late or overdue, the latest first."""
    late = [
        (one.links[i][2], one.text("No. Sampel").strip(), n, i, one)
        for n, (one, i) in enumerate((one, i) for one in m.faults for i in range(3))
        if one.links[i][0] in ("Terlambat", "Lewat Batas")
    ]
    return sorted(late, key=lambda line: (-line[0], order(line[1]), line[2]))


def changed_words(changed):
    return "%d status H+2 berubah" % changed if changed else "tidak ada status H+2 yang berubah"


def feedback(sheet, m):
    title = "Ketepatan waktu H+2 (aktivitas 4, 5, dan 6)"
    table = [
        [name] + [m.verdicts(link).count(verdict) for verdict in VERDICTS] + [m.compliance(link)]
        for link, (name, _) in enumerate(LINKS)
    ]
    top = sheet.find(title)
    sheet.table(title, ["Langkah", *VERDICTS, "% tepat waktu"], table)
    days, working, previous = m.settings["rule"]
    rule = lambda w: "H+%d hari %s, dihitung dari %s" % (days, "kerja" if w else "kalender", "langkah sebelumnya" if previous else "tanggal temuan")
    sheet.paragraph(top + 1, "Aturan: %s." % rule(working))
    other = "kalender" if working else "kerja"
    sheet.paragraph(top + 2, "Bila memakai hari %s: %s." % (other, changed_words(m.changed_by_other_rule())))
    header = ["No. Sampel", "Langkah", "Area", "Hari terlambat", "Batas waktu", "Status", "Supervisor"]
    sheet.table("Terlambat dan lewat batas", header, [
        [number, LINKS[i][0], one.text("Area"), days_late, one.links[i][1], one.links[i][0], one.text("Supervisor")]
        for days_late, number, _, i, one in late_steps(m)[:MOST_LINES]
    ], "Tidak ada langkah yang terlambat.")
    rest(sheet, len(late_steps(m)), "langkah, yang paling terlambat lebih dulu")


def rest(sheet, count, what):
    """Below a list: how many of how many stand there."""
    if count > MOST_LINES:
        sheet.paragraph(sheet.after, "Di sini %d dari %d %s; semuanya ada di Rekap." % (MOST_LINES, count, what))


def due_actions(sheet, m):
    """The first page's: those that are not Closed, the earliest due first, as the rows stand where days are the same."""
    ones = [one for one in m.faults if state_of(one) != "Closed"]
    day = lambda one: day_of(one.row["Target Selesai"])
    ones.sort(key=lambda one: float("inf") if day(one) is None else day(one))
    header = ["No. Sampel", "Tindakan korektif", "PIC", "Batas waktu", "Status"]
    sheet.table("Tindakan yang segera jatuh tempo", header, [
        [one.text("No. Sampel"), one.text("Tindakan Korektif") or "belum diisi", one.text("PIC"), day(one), one.text("Status") or "Open"]
        for one in ones[:3]
    ], "Tidak ada.")


def state_of(one):
    status = one.row["Status"]
    if status == "":
        return "Open"
    return next((word for word in ("Open", "Proses", "Closed") if same(status, word)), "Status lain")


def past_target(faults, as_of):
    targets = [day_of(one.row["Target Selesai"]) for one in faults if state_of(one) != "Closed"]
    return sum(1 for target in targets if target is not None and target < as_of)


def corrections(sheet, m):
    states = [state_of(one) for one in m.faults]
    past = past_target(m.faults, m.settings["as_of"])
    lines = [(word, states.count(word)) for word in ("Open", "Proses", "Closed")]
    lines += [("Status lain", states.count("Status lain"))] if "Status lain" in states else []
    lines.append(("Belum Closed, lewat Target Selesai", past))
    sheet.table("Ketidaksesuaian dan tindakan korektif", ["Status tindakan", "Ketidaksesuaian", "Persentase"],
                [[word, count, share(count, len(states))] for word, count in lines])
    cells = ("Akar Masalah", "Koreksi", "Tindakan Korektif", "Verifikasi Efektivitas")
    sheet.table(
        "Ketidaksesuaian yang belum Closed",
        ["No. Sampel", "Kategori", "Area", "Status", "Tanggal Temuan", "Target Selesai", "Belum diisi"],
        [
            [one.text("No. Sampel"), one.text("Kategori Temuan"), one.text("Area"), one.text("Status") or "Open",
             day_of(one.row["Tanggal Temuan"]), day_of(one.row["Target Selesai"])]
            + [", ".join(cell for cell in cells if one.row[cell] == "") or None]
            for one, now in zip(m.faults, states) if now != "Closed"
        ][:MOST_LINES],
        "Tidak ada ketidaksesuaian yang belum Closed.",
    )
    rest(sheet, sum(now != "Closed" for now in states), "ketidaksesuaian")


def charted(m):
    """The months up to the report's, which of them are in progress, and the chart of their pass rates."""
    months = sorted({one.month for one in m.all} | {n[5:] for n in m.book.sheets if n.startswith("F-22 ")})
    per = [Month(m.book, m.criteria, m.settings, m.all, month) for month in months if month <= m.month]
    is_open = lambda one: one.month >= month_of(m.settings["as_of"])
    return per, is_open, chart([(one.passed, len(one.samples), is_open(one)) for one in per])


def is_signalled(m):
    per, is_open, (_, _, limits) = charted(m)
    signals = {one.month: words for one, (_, _, words) in zip(per, limits) if not is_open(one)}
    return signals.get(m.month, "–") != "–"


def trend(sheet, m):
    """Gives the row below the table."""
    per, is_open, (center, firm, limits) = charted(m)
    lines = []
    for one, (low, high, words) in list(zip(per, limits))[-12:]:
        rate = share(one.passed, len(one.samples))
        empty = lambda value: "" if value is None else value
        between = (wilson(one.passed, len(one.samples)) or ("", "")) if firm == "none" else (center, empty(low), empty(high))
        rates = ("", empty(rate)) if is_open(one) else (empty(rate), "")
        lines.append(["%s %s" % (label(one.month)[:3], one.month[:4]), *rates, *between,
                      len(one.samples), m.target, mean([o.score for o in one.samples]), words])
    bounds = ["Kisaran 95% dari", "Kisaran 95% sampai"] if firm == "none" else ["Garis tengah", "Batas kendali bawah", "Batas kendali atas"]
    header = ["Bulan", "Tingkat lulus", "Bulan berjalan", *bounds, "Sampel", "Target", "Nilai rata-rata", "Tanda penyimpangan"]
    title = "Tren tingkat lulus, paling banyak 12 bulan"
    sheet.table(title, header, lines)
    below = sheet.after
    words = {
        "none": "Di bawah 8 bulan selesai belum ada batas kendali: hanya kisaran 95% tiap bulan.",
        "provisional": "Batas kendali sementara: baru 8 sampai 19 bulan selesai.",
        "firm": "Batas kendali dari sedikitnya 20 bulan selesai.",
    }[firm]
    middle = "" if firm == "none" else " Garis tengah %s%%." % comma(center * 100, 1)
    sheet.paragraph(sheet.find(title) + 1, words + middle)
    return below


def versions(sheet, m):
    used = {}
    for one in m.samples:
        code = next((c for c in m.book.listed("TabelSkenario", "Kode") if same(one.text("Kode Skenario"), c)), None)
        code = code if code is not None else one.text("Kode Skenario")
        known = next((key for key in used if key[0].lower() == code.lower()), (code, ""))[0]
        key = (known, one.text("Versi Skenario").strip())
        used[key] = used.get(key, 0) + 1
    lines = [[code or None, version or None, count] for (code, version), count in sorted(used.items(), key=lambda u: (order('["%s"' % u[0][0]), order(u[0][1])))]
    title = "Versi skenario dan kartu skor yang dipakai"
    sheet.table(title, ["Kode Skenario", "Versi", "Sampel"], lines, "Belum ada sampel.")
    sheets = sorted({one.sheet for one in m.samples})
    passing = m.book.setting("passMark")
    sheet.table(title, ["Lembar kartu skor", "Kriteria", "Nilai lulus", "Sampel"],
                [[name, len(m.criteria), passing, sum(1 for one in m.samples if one.sheet == name)] for name in sheets],
                "Belum ada sampel.", start=sheet.after)


def exclusions(sheet, m):
    title = "Baris yang tidak dihitung"
    sheet.paragraph(sheet.find(title) + 1, "Dari %d baris F-22 bulan ini %d dihitung sebagai sampel." % (len(m.rows), len(m.samples)))
    lines = []
    for reason, words in REASONS:
        count = sum(1 for one in m.rows if one.reason == reason)
        lines.append([words + (": " + status_words(m) if reason == "status" and count else ""), count])
    sheet.table(title, ["Alasan", "Baris"], lines)


def status_words(m):
    """Which statuses do not count, the most first, those that tie by name."""
    rows = [one for one in m.rows if one.reason == "status"]
    groups = grouped(rows, typed("Status Panggilan"), m.book.listed("DaftarStatusPanggilan", "Status Panggilan"))
    counted = sorted(groups, key=lambda group: (-len(group[1]), "" if group[0] == "(kosong)" else order(group[0])))
    return listing("%s %d" % ("tanpa status" if name == "(kosong)" else name, len(own)) for name, own in counted)
