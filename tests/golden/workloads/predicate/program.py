"""Constraint predicate lambda over objects with attributes. n = predicate calls."""
N = 128000; UNIT = "call"; CHECK_N = 4096; CHECK = '204'


class Shift:
    def __init__(self, start, end, room):
        self.start = start
        self.end = end
        self.room = room


def make_pred(t):
    return lambda s: s.start < t.end and t.start < s.end and s.room == t.room


ROOMS = ["red", "green", "blue", "grey"]
SHIFTS = [Shift((i * 37) % 97, (i * 37) % 97 + 5 + i % 11, ROOMS[(i * 7) % 4]) for i in range(64)]


def run(n):
    count = 0
    for k in range(n // 64):
        pred = make_pred(SHIFTS[k % 64])
        for s in SHIFTS:
            if pred(s):
                count += 1
    return count


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
