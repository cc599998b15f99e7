"""Why nonconformities came about, by Kategori Akar. Written from docs/rules/reports.md, "Causes"."""

from book import order, same
from laporan import grouped, typed

MOST_PAIRS = 12


def causes(m):
    listed = m.book.listed("DaftarAkar", "Kategori Akar")
    groups = grouped([one for one in m.faults if one.row["Kategori Akar"] != ""], typed("Kategori Akar"), listed)
    pairs = [
        (name, "%s %s" % (one["Kode"], one["Nama"]), sum(1 for fault in own if same(fault.marks[place], "Tidak")))
        for name, own in groups
        for place, one in enumerate(m.criteria)
    ]
    pairs = sorted((pair for pair in pairs if pair[2]), key=lambda pair: (-pair[2], order(pair[0]), order(pair[1])))
    return {
        "roots": {name: len(own) for name, own in groups},
        "undetermined": sum(1 for one in m.faults if one.row["Kategori Akar"] == ""),
        "criteria": pairs[:MOST_PAIRS],
        "allPairs": pairs,
        "moreCriteria": max(0, len(pairs) - MOST_PAIRS),
    }


def check(sheet, m, samples_before):
    """Analisa's table of roots, and the one of roots and criteria. Gives the most frequent roots for the summary."""
    from analysis import UNNAMED, compared, faulty, share_words, told_once  # which needs this module's causes

    listed = m.book.listed("DaftarAkar", "Kategori Akar")
    told = causes(m)
    spelled = grouped(m.faults + m.samples + samples_before, typed("Kategori Akar"), listed)
    named = {id(one): name for name, own in spelled for one in own}

    def part(name, samples):
        return sum(1 for one in faulty(samples) if named[id(one)] == name), len(samples)

    amounts, whole, so_far, lines, changes = told["roots"], len(m.faults), 0, [], []
    then = sorted({named[id(one)] for one in faulty(samples_before)} - set(amounts) - {UNNAMED}, key=order)
    for name in sorted(amounts, key=lambda n: (-amounts[n], order(n))) + then:
        amount = amounts.get(name, 0)
        so_far += amount
        now, before = part(name, m.samples), part(name, samples_before)
        parts = [amount / whole, so_far / whole] if amount else [None, None]
        gap, verdict = compared(now, before)
        lines.append([name, amount] + parts + [share_words(*now, m.least), share_words(*before, m.least), gap])
        changes.append((name, gap, verdict))
    now, before = part(UNNAMED, m.samples), part(UNNAMED, samples_before)
    if told["undetermined"] or before[0]:
        gap, _ = compared(now, before)
        lines.append(["Belum ditentukan", told["undetermined"], told["undetermined"] / whole if whole else None, None,
                      share_words(*now, m.least), share_words(*before, m.least), gap])
    header = ["Kategori Akar", "Jumlah", "Persentase", "Kumulatif", "Bulan ini, dari sampel",
              "Sebelumnya, dari sampel", "Selisih, poin"]
    sheet.table("Per kategori akar", header, lines, "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.")
    if lines:
        sheet.paragraph(sheet.after, told_once(changes))
    if told["criteria"]:
        pairs = [list(pair) for pair in told["criteria"]]
        half = (len(pairs) + 1) // 2
        lines = [one + other for one, other in zip(pairs[:half], pairs[half:] + [["", "", ""]])]
        sheet.table("Kategori akar dan kriteria", ["Kategori Akar", "Kriteria", "Tidak"] * 2, lines)
    if told["moreCriteria"]:
        sheet.paragraph(sheet.after, "Masih ada %d pasangan lain." % told["moreCriteria"])
