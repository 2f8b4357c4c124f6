"""Filters and groupings of records by list, set, dict and generator expressions. n = records."""
N = 2000; UNIT = "record"; CHECK_N = 200; CHECK = '(9, [50, 50, 50, 50], 56, True, 48, 4900)'


class Widget:
    def __init__(self, number, kind, owner, price):
        self.number = number
        self.kind = kind
        self.owner = owner
        self.price = price


KINDS = ("big", "small", "round", "flat")
WIDGETS = [Widget(i, KINDS[i * 7 % 4], "owner%d" % (i % 9), i * 3 % 50) for i in range(200)]


def summary(widgets):
    kinds = {w.kind for w in widgets}
    owners = sorted({w.owner for w in widgets if w.price > 10})
    by_kind = {kind: [w.number for w in widgets if w.kind == kind] for kind in sorted(kinds)}
    dear = [w.owner for w in widgets if w.price > 30 and w.kind != "flat"]
    found = any(w.price == 49 for w in widgets)
    most = max(w.price for w in widgets if w.kind == "round")
    return len(owners), [len(by_kind[k]) for k in by_kind], len(dear), found, most, sum(w.price for w in widgets)


def run(n):
    for _ in range(n // 200):
        result = summary(WIDGETS)
    return result
