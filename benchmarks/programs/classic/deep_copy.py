"""copy.deepcopy of nested dicts, lists, tuples and objects, and of a class with __deepcopy__. n = copies."""
import copy
N = 60; UNIT = "copy"; CHECK_N = 3; CHECK = '(True, True, 3, 1.5, True)'


class Line:
    def __init__(self, item, price):
        self.item = item
        self.price = price
        self.tags = ["a", "b"]


class Shared:
    def __init__(self, value):
        self.value = value
        self.copies = 0

    def __deepcopy__(self, memo):
        other = Shared(self.value)
        other.copies = self.copies + 1
        memo[id(self)] = other
        return other


def make():
    shared = Shared(7)
    rows = [{"id": i, "line": Line("item %d" % i, i * 0.5), "pair": (i, [i, i + 1]), "shared": shared} for i in range(12)]
    return {"rows": rows, "first": rows[0], "empty": [], "text": "x" * 20, "flags": [True, None, 1.5, 3]}


DATA = make()


def run(n):
    value = DATA
    for _ in range(n):
        value = copy.deepcopy(value)
    rows = value["rows"]
    same = all([r["shared"] is rows[0]["shared"] for r in rows])
    return value["first"] is rows[0], same, rows[5]["shared"].copies, rows[3]["line"].price, rows[3]["line"] is not DATA["rows"][3]["line"]
