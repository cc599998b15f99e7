"""How figures stand in sentences: months, rounded numbers with a comma, lists, and the states of the KPIs."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
STATES = {
    "reached": "Tercapai",
    "missed": "Belum tercapai",
    "open": "Belum dapat dinilai",
    "none": "Tidak ada ketidaksesuaian",
}


def label(month):
    return "%s %s" % (MONTHS[int(month[5:]) - 1], month[:4])


def comma(value, decimals):
    """As a cell's number format shows it: of its 15 digits, halves away from zero."""
    rounded = Decimal("%.15g" % abs(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return ("−" if value < 0 and rounded > 0 else "") + str(rounded).replace(".", ",")


def percent(value, decimals=1):
    return comma(value * 100, decimals) + "%"


def listing(names, most=None):
    """`a, b, dan c`; those past the most that are named are counted."""
    names = list(names)
    if most is not None and len(names) > most:
        names = names[:most] + ["%d lainnya" % (len(names) - most)]
    if len(names) < 3:
        return " dan ".join(names)
    return "%s, dan %s" % (", ".join(names[:-1]), names[-1])


def long_day(day):
    """`5 Agustus 2026`"""
    date = datetime.date(1899, 12, 30) + datetime.timedelta(days=day)
    return "%d %s" % (date.day, label("%04d-%02d" % (date.year, date.month)))


def short_day(day):
    """`05/08/2026`"""
    return (datetime.date(1899, 12, 30) + datetime.timedelta(days=day)).strftime("%d/%m/%Y")
