"""Rekap Feedback: by supervisor and area, and every nonconformity through its links."""

from book import day_of, order, same
from laporan import share
from rules import LINKS, VERDICTS


def name_of(header):
    return lambda one: one.text(header).strip() or "(tanpa nama)"


def grouped(rows, key):
    """By name whatever its capitals, spelled as first met, in order of the small letters."""
    groups = {}
    for one in rows:
        name = key(one)
        groups.setdefault(name.lower(), (name, []))[1].append(one)
    return [groups[key] for key in sorted(groups, key=order)]


def summary_line(name, own):
    line = [name, len(own), sum(1 for one in own if not same(one.row["Status"], "Closed"))]
    for link in range(3):
        verdicts = [one.links[link][0] for one in own]
        decided = sum(verdicts.count(verdict) for verdict in VERDICTS[:3])
        line += [verdicts.count("Tepat Waktu"), share(verdicts.count("Tepat Waktu"), decided)]
    return line


def list_line(one):
    found = day_of(one.row["Tanggal Temuan"])
    agent = " · ".join(part for part in (one.text("ID Agent"), one.text("Nama Agent")) if part)
    line = [one.text("No. Sampel").strip() or "(tanpa nomor)", agent, found]
    for (_, header), (verdict, _, late) in zip(LINKS, one.links):
        done = day_of(one.row[header])
        took = ["%d hari" % (done - found)] if done is not None and found is not None else []
        line += [done, ", ".join(took + [verdict + (" (+%d)" % late if late else "")])]
    return line


def check(sheet, m):
    none = "Tidak ada ketidaksesuaian bulan ini."
    for title, header in (("Per supervisor", "Supervisor"), ("Per area", "Area")):
        lines = [summary_line(name, own) for name, own in grouped(m.faults, name_of(header))]
        sheet.table(title, [header, "Ketidaksesuaian", "Belum Closed"], lines, none)
    lines = []
    for supervisor, own in grouped(m.faults, name_of("Supervisor")):
        for area, listed in grouped(own, name_of("Area")):
            lines.append(["%s, area %s: %d ketidaksesuaian" % (supervisor, area, len(listed))])
            lines += [list_line(one) for one in listed]
    sheet.table("Daftar ketidaksesuaian", ["No. Sampel", "Agent", "Temuan"], lines, none)
