"""Laporan's summary: its sentences said again from the F-22 rows. Written from docs/rules/reports.md and its words."""

import doubts_block
from activities import NAMES
from book import month_days, month_of, order
from chances import wilson
from comparison_words import comparison_words
from kpi import kpis
from laporan import CRITICAL, changed_words, grouped, is_signalled, late_steps, past_target, state_of, status_words, typed
from rules import LINKS, REASONS, VERDICTS
from words import comma, label, listing, long_day, percent

WHY = {
    "callDate": "tanggal panggilan kosong, tidak terbaca, atau setelah tanggal acuan",
    "cancelled": "status Batal",
    "status": "status panggilan tidak dihitung",
    "agent": "ID Agent kosong",
    "unscored": "belum dinilai lengkap",
    "duplicate": "No. Sampel atau ID Rekaman ganda",
}
MOST_NAMES = 4
LONGEST_NAME = 40


def check(sheet, m, typed_days):
    """`typed_days`: whether the days of handing over stood on Laporan already when it was made."""
    row = sheet.find("Ringkasan") + 1
    told = [counts(m), quality(m), faults(m), nine(m, typed_days), doubts_block.sentence(m)]
    for words in told:
        if words is not None:
            row = sheet.paragraph(row, words)
    sheet.expect(row, 0, "", "the line after the summary")


def counts(m):
    if not m.rows:
        words = "Belum ada panggilan yang dicatat untuk %s, sehingga target %d sampel belum tercapai."
        return words % (label(m.month), m.target)
    count, more = len(m.samples), len(m.samples) - m.target
    whole = "Dari %d baris F-22 %s, " % (len(m.rows), label(m.month))
    words = whole + ("%d dihitung sebagai sampel: " % count if count else "belum ada yang dihitung sebagai sampel: ")
    if more < 0:
        words += "kurang %d dari target %d sampel" % (-more, m.target)
    else:
        words += "target %d sampel tercapai" % m.target + (", lebih %d" % more if more else "")
    as_of = m.settings["as_of"]
    if month_of(as_of) == m.month:
        first, following = month_days(m.month)
        pace = count / (m.target * (as_of - first + 1) / (following - first))
        words += ". Bulan masih berjalan; per %s lajunya %s dari rencana" % (long_day(as_of), percent(pace))
    left_out = [(sum(1 for one in m.rows if one.reason == reason), WHY[reason]) for reason, _ in REASONS]
    told = " (%s)" % status_words(m)
    why = ["%d baris karena %s%s" % (*one, told if one[1] == WHY["status"] else "") for one in left_out if one[0]]
    return words + (". Tidak dihitung: " + listing(why) if why else "") + "."


def quality(m):
    count = len(m.samples)
    if not count:
        return "Tanpa sampel yang dihitung, nilai dan tingkat lulus belum dapat dinyatakan."
    low, high = wilson(m.passed, count)
    words = "Sebanyak %d dari %d sampel lulus (%s; kisaran 95%%: %s sampai %s), dengan nilai rata-rata %s. Sampel tanpa kesalahan kritis: %s." % (
        m.passed, count, percent(m.passed / count), percent(low), percent(high),
        comma(sum(one.score for one in m.samples) / count, 2),
        listing("%s bagi %s" % (percent(m.clean(critical) / count), critical) for critical in CRITICAL),
    )
    signal = "Peta kendali menunjukkan penyimpangan yang tidak wajar pada bulan ini. Cari penyebabnya." if is_signalled(m) else None
    return " ".join(one for one in (words, comparison_words(m), signal) if one)


def faults(m):
    if not m.faults:
        return "Tidak ada ketidaksesuaian, jadi tidak ada langkah H+2 yang dinilai."
    in_time = []
    for link, (name, _) in enumerate(LINKS):
        verdicts = m.verdicts(link)
        decided, on_time = sum(verdicts.count(verdict) for verdict in VERDICTS[:3]), verdicts.count("Tepat Waktu")
        rate = "%d dari %d (%s)" % (on_time, decided, percent(on_time / decided)) if decided else "belum ada yang dapat dinilai"
        in_time.append("%s %s" % (name, rate))
    changed = m.changed_by_other_rule()
    _, working, _ = m.settings["rule"]
    words = "Dari %d ketidaksesuaian, langkah yang tepat waktu: %s; bila dihitung dengan hari %s, %s." % (
        len(m.faults), ", ".join(in_time), "kalender" if working else "kerja", changed_words(changed),
    )
    return " ".join((words, owed(m), corrected(m)))


def name_words(name, missing):
    flat = " ".join(name.split())
    return (flat if len(flat) <= LONGEST_NAME else flat[: LONGEST_NAME - 1].rstrip() + "…") or missing


def owed(m):
    """Late steps by link, and by who owes them: QCO's to Pelaksana, QA's to QA, the supervisor's to the supervisor."""
    late = late_steps(m)
    if not late:
        return "Tidak ada langkah yang terlambat atau lewat batas."
    numbers = [(name, sum(1 for _, _, _, link, _ in late if link == index)) for index, (name, _) in enumerate(LINKS)]
    owners = {}
    for _, _, _, link, one in late:
        owner = (
            name_words(one.text("Pelaksana"), "tanpa pelaksana"), "QA", name_words(one.text("Supervisor"), "tanpa supervisor"),
        )[link]
        # Whatever its capitals a name is one person's, spelled as the list of late steps has it first.
        spelled, count = owners.get(owner.lower(), (owner, 0))
        owners[owner.lower()] = (spelled, count + 1)
    most = sorted(owners.values(), key=lambda one: (-one[1], order(one[0])))
    return "Ada %d langkah yang terlambat atau lewat batas: %s; menjadi tanggung jawab %s." % (
        len(late), listing("%s %d" % one for one in numbers if one[1]), listing(("%s %d" % one for one in most), MOST_NAMES),
    )


def corrected(m):
    states = [state_of(one) for one in m.faults]
    named = (("Closed", "Closed"), ("Proses", "Proses"), ("Open", "Open"), ("Status lain", "berstatus lain"))
    words = "Tindakan korektif: " + listing("%d %s" % (states.count(s), w) for s, w in named if s in states)
    past = past_target(m.faults, m.settings["as_of"])
    words += ", %d di antaranya lewat Target Selesai" % past if past else ""
    groups = grouped(m.faults, typed("Kategori Temuan"), m.book.listed("DaftarKategori", "Kategori Temuan"))
    most = max(len(own) for _, own in groups)
    first = sorted((name for name, own in groups if len(own) == most), key=order)
    each = "masing-masing " if len(first) > 1 else ""
    return words + "; kategori temuan terbanyak %s (%s%d)." % (listing(name_words(one, "") for one in first), each, most)


def nine(m, typed_days):
    found = list(zip(NAMES, (one["state"] for one in kpis(m, typed_days).values())))
    of = lambda state: [name for name, own in found if own == state]
    missed = of("missed")
    words = "Dari %d KPI, %d tercapai; " % (len(found), len(of("reached")))
    words += "belum tercapai: " + "; ".join(missed) if missed else "tidak ada yang belum tercapai"
    for state, told in (("open", "belum dapat dinilai"), ("none", "tanpa ketidaksesuaian")):
        words += "; %s: %s" % (told, "; ".join(of(state))) if of(state) else ""
    return words + "."
