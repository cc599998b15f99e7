"""Analisa: causes, comparisons with the months before, what became of corrective actions. Denominators as the sheet says."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from book import day_of, month_days, month_of, order, same
from chances import newcombe
from laporan import Month, grouped, past_target, share, state_of, typed
import roots
from words import label, listing

UNNAMED = "(kosong)"
SHOWN = 20


def tenth(value):
    """One decimal with a comma and a true minus, halves away from zero, never a zero with a sign."""
    exact = Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(repr(value))
    rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return ("−" if rounded < 0 else "") + str(abs(rounded)).replace(".", ",")


def share_words(hits, total, least):
    rate = " (%s%%)" % tenth(Fraction(100 * hits, total)) if total >= least and total > 0 else ""
    return "%d dari %d%s" % (hits, total, rate)


def signed(points):
    return points if points.startswith("−") or points == "0,0" else "+" + points


def compared(now, before):
    """The difference in points and the verdict; both shares are (hits, total)."""
    if now[1] == 0 or before[1] == 0:
        return "–", "tidak ada pembanding"
    points = tenth(100 * (Fraction(*now) - Fraction(*before)))
    _, low, high = newcombe(*now, *before)
    verdict = "berbeda" if low > 0 or high < 0 else "belum terbukti berubah"
    return signed(points), "%s (kisaran 95%%: %s sampai %s poin)" % (verdict, signed(tenth(100 * low)), signed(tenth(100 * high)))


def faulty(samples):
    return [one for one in samples if one.links is not None]


class Kind:
    """One way to name causes: of each the faults counted in the Pareto, and (hits, total) among some samples."""

    def __init__(self, m, title, header, amount, empty, name, whole):
        self.title, self.header, self.amount, self.empty = title, header, amount, empty
        self.name, self.whole, self.criteria = name, whole, m.criteria

    def names(self, one, marks=("Tidak",)):
        if self.name is not None:
            return [self.name(one)]
        pairs = zip(self.criteria, one.marks)
        return ["%s %s" % (c["Kode"], c["Nama"]) for c, mark in pairs if any(same(mark, word) for word in marks)]

    def amounts(self, faults):
        counts = {}
        for one in faults:
            for name in self.names(one):
                counts[name] = counts.get(name, 0) + 1
        return counts

    def part(self, name, samples):
        if self.name is None:
            asked = [one for one in samples if name in self.names(one, ("Ya", "Tidak"))]
            return sum(1 for one in asked if name in self.names(one)), len(asked)
        hits = sum(1 for one in faulty(samples) if name in self.names(one))
        return hits, len(samples) if self.whole else sum(1 for one in samples if name in self.names(one))


def kinds(m, everyone):
    def named(header, listed):
        groups = grouped(everyone, typed(header), listed)
        spelled = {id(one): name for name, own in groups for one in own}
        return lambda one: spelled[id(one)]

    none = "Tidak ada %s bulan ini maupun sebelumnya."
    fault = ("Ketidaksesuaian", none % "ketidaksesuaian")
    return [
        Kind(m, "Per kategori temuan", "Kategori", *fault, named("Kategori Temuan", categories(m)), True),
        Kind(m, "Per kriteria penilaian", "Kriteria", "Tanda Tidak", none % "tanda Tidak", None, False),
        Kind(m, "Per area", "Area", *fault, named("Area", m.book.listed("DaftarArea", "Area")), False),
        Kind(m, "Per jenis materi", "Jenis Materi", *fault,
             named("Jenis Materi", m.book.listed("DaftarJenisMateri", "Jenis Materi")), False),
    ]


def categories(m):
    return m.book.listed("DaftarKategori", "Kategori Temuan")


def pareto(kind, m, samples_before, least):
    """The lines of a table of causes, and the first one's name and amount."""
    amounts = kind.amounts(m.faults)
    whole, so_far, lines, changes = sum(amounts.values()), 0, [], []
    then = sorted({n for one in samples_before for n in kind.names(one)} - set(amounts), key=order)
    gone = [name for name in then if kind.part(name, samples_before)[0] > 0]
    for name in sorted(amounts, key=lambda n: (-amounts[n], order(n))) + gone:
        amount = amounts.get(name, 0)
        so_far += amount
        now, before = kind.part(name, m.samples), kind.part(name, samples_before)
        parts = [amount / whole, so_far / whole] if amount else [None, None]
        gap, verdict = compared(now, before)
        lines.append([name, amount] + parts + [share_words(*now, least), share_words(*before, least), gap])
        changes.append((name, gap, verdict))
    first = leaders(amounts)
    rest = lines[SHOWN:]
    if rest:
        left = sum(line[1] for line in rest)
        parts = [left / whole, 1] if left else [None, None]
        lines = lines[:SHOWN] + [["%d lainnya" % len(rest), left] + parts + [None] * 3]
    return lines, first, changes


def leaders(amounts):
    """All that tie for the most, by name, and how often each; None where there are none."""
    most = max(amounts.values(), default=0)
    return (sorted((name for name in amounts if amounts[name] == most), key=order), most) if most else None


def leading(word, first):
    names, amount = first
    return "%s %s (%s%d)" % (word, listing(names), "masing-masing " if len(names) > 1 else "", amount)


def summary(sheet, m, months, samples_before, firsts):
    now = (len(faulty(m.samples)), len(m.samples))
    words = ["%s: %s sampel memuat ketidaksesuaian." % (label(m.month), share_words(*now, 1))]
    last = month_of(month_days(m.month)[0] - 1)
    pools = [(label(last), [one for other in months if other.month == last for one in other.samples])]
    if len(months) > 1:
        span = "%s sampai %s digabung" % (label(months[0].month), label(months[-1].month))
        pools.append((span, samples_before))
    for name, samples in pools:
        then = (len(faulty(samples)), len(samples))
        if now[1] and then[1]:
            gap, verdict = compared(now, then)
            words.append("Terhadap %s (%s): selisih %s poin, %s." % (name, share_words(*then, 1), gap, verdict))
    if len(words) == 1:
        words.append("Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan.")
    row = sheet.paragraph(sheet.find("Ringkasan") + 1, " ".join(words))
    called = ("kategori", "tanda Tidak di antara ketidaksesuaian pada", "area", "materi")
    most = [leading(word, first) for word, first in zip(called, firsts) if first]
    # Over all counted samples: the criterion that Laporan names.
    over_all = leaders(marks(m))
    if over_all and m.faults:
        most.insert(1, leading("tanda Tidak pada", over_all) + " di antara semua sampel")
    if m.faults and roots.causes(m)["roots"]:
        most.append(leading("kategori akar", leaders(roots.causes(m)["roots"])))
    sheet.paragraph(row, "Terbanyak: %s." % "; ".join(most) if most else "Tidak ada ketidaksesuaian bulan ini.")


def suggested(sheet, m):
    """What recommendations could be against: the most frequent root, and the criterion missed most over all samples."""
    root, over_all = leaders(roots.causes(m)["roots"]), leaders(marks(m))
    targets = [leading("kategori akar", root)] if root else []
    targets += [leading("tanda Tidak pada", over_all) + " di antara semua sampel"] if over_all else []
    told = " ".join(" ".join(str(row[0]).split()) for row in sheet.rows if row and isinstance(row[0], str))
    words = "Usulan sasaran (kolom Akar): %s." % "; ".join(targets)
    sheet.checked += 1
    if (words in told) != bool(m.faults and targets) or ("Usulan sasaran" in told) != bool(m.faults and targets):
        sheet.problem("suggestion:", repr(words), "is missing, or is not true")


def marks(m):
    counts = {}
    for one in m.samples:
        for criterion, mark in zip(one.criteria, one.marks):
            if same(mark, "Tidak"):
                name = "%s %s" % (criterion["Kode"], criterion["Nama"])
                counts[name] = counts.get(name, 0) + 1
    return counts


def actions(sheet, m, faults_before):
    sides = (m.faults, faults_before)
    states = [[state_of(one) for one in side] for side in sides]
    words = ["Open", "Proses", "Closed"] + (["Status lain"] if any("Status lain" in one for one in states) else [])
    lines = [[word] + [one.count(word) for one in states] for word in words]
    lines.append(["Belum Closed, lewat Target Selesai"] + [past_target(side, m.settings["as_of"]) for side in sides])
    header = ["Status tindakan", "Bulan ini", "Sebelumnya"]
    sheet.table("Tindakan korektif", header, lines)


def recurrence(sheet, m, faults_before, category):
    lines = {}
    for one in faults_before:
        done = day_of(one.row["Tanggal Selesai"])
        if state_of(one) != "Closed" or done is None or done > m.settings["as_of"]:
            continue
        counts = lines.setdefault(category(one), [0, 0, 0])
        counts[0] += 1
        agent = one.text("ID Agent").lower()
        later = [s for s in m.samples if agent != "" and s.text("ID Agent").lower() == agent and s.call > done]
        counts[1] += bool(later)
        counts[2] += any(category(s) == category(one) for s in faulty(later))
    listed = categories(m)
    names = [n for n in listed if n in lines] + sorted((n for n in lines if n not in listed), key=order)
    table = []
    for name in names:
        closed, tested, again = lines[name]
        words = "berulang %d dari %d" % (again, tested) if again else "tidak berulang" if tested else "belum ada data"
        table.append([name, closed, tested, again, words])
    header = ["Kategori", "Closed", "Diuji ulang", "Berulang", "Keterangan"]
    none = "Belum ada tindakan korektif yang selesai di bulan-bulan sebelumnya."
    sheet.table("Efek tindakan korektif bulan-bulan sebelumnya", header, table, none)
    return sum(line[2] for line in table)


def told_once(changes):
    """Below a table: what differs from the months before, and that the rest does not."""
    known = [one for one in changes if one[2] != "tidak ada pembanding"]
    if not known:
        return "Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan."
    differing = ["%s %s poin, %s" % one for one in known if one[2].startswith("berbeda")]
    if not differing:
        return "Dibanding sebelumnya: belum ada yang terbukti berubah."
    return "Dibanding sebelumnya: %s. Selebihnya belum terbukti berubah." % "; ".join(differing)


def foot(sheet, m):
    """The last lines: how many rows, and how much hangs on the rule's days."""
    last = "\n".join(str(line[0]) for line in sheet.rows if line and isinstance(line[0], str))
    for pattern, wanted in ((r"dari (\d+) baris; kode data", len(m.rows)), (r": (\d+|tidak ada) status H\+2 (?:yang )?berubah\.", m.changed_by_other_rule())):
        found = re.search(pattern, " ".join(last.split()))
        sheet.checked += 1
        said = None if not found else 0 if found.group(1) == "tidak ada" else int(found.group(1))
        if said != wanted:
            sheet.problem("foot:", pattern, "gives", said, "not", wanted)


def before(m):
    """The months before, at most eleven, and their samples."""
    earlier = {one.month for one in m.all} | {name[5:] for name in m.book.sheets if name.startswith("F-22 ")}
    months = [Month(m.book, m.criteria, m.settings, m.all, one) for one in sorted(earlier) if one < m.month][-11:]
    return months, [one for month in months for one in month.samples]


def check(sheet, m):
    """Gives how many closed cases were tested again."""
    foot(sheet, m)
    months, samples_before = before(m)
    faults_before = [one for month in months for one in month.faults]
    # A name is spelled as this month's faults spell it first, else as samples do, the months before last.
    everyone = m.faults + m.samples + samples_before + faults_before
    firsts, all_kinds = [], kinds(m, everyone)
    for kind in all_kinds:
        lines, first, changes = pareto(kind, m, samples_before, m.least)
        firsts.append(first)
        header = [kind.header, "Jumlah", "Persentase", "Kumulatif", "Bulan ini, dari sampel",
                  "Sebelumnya, dari sampel", "Selisih, poin"]
        sheet.table(kind.title, header, lines, kind.empty)
        if lines:
            sheet.paragraph(sheet.after, told_once(changes))
    summary(sheet, m, months, samples_before, firsts)
    actions(sheet, m, faults_before)
    suggested(sheet, m)
    return recurrence(sheet, m, faults_before, all_kinds[0].name)
