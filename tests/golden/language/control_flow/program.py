# Loops, break, continue and else; try inside loops; finally that leaves early.


def nested(n):
    out = []
    for i in range(n):
        for j in range(n):
            if j == i:
                continue
            if i + j > n:
                break
            out.append((i, j))
        else:
            out.append(("else", i))
            continue
        out.append(("broke", i))
    else:
        out.append("end")
    return out


def while_else(limit):
    out = []
    while limit:
        limit -= 1
        if limit == 3:
            out.append("skip")
            continue
        if limit == -1:
            break
        out.append(limit)
    else:
        out.append("else")
    return out


def try_in_for(items):
    out = []
    for item in items:
        try:
            value = 10 // item
        except ZeroDivisionError:
            out.append("zero")
            continue
        except TypeError as e:
            out.append(str(e))
            break
        else:
            out.append(value)
        finally:
            out.append("f")
    else:
        out.append("else")
    return out


def return_in_finally(kind):
    for i in range(5):
        try:
            if kind == "return":
                return "from try"
            if kind == "raise":
                raise ValueError(i)
            if kind == "break":
                break
            if kind == "continue":
                continue
        finally:
            if i == 3 or kind == "raise":
                return "from finally", i, kind
    return "end", i


def break_in_finally():
    out = []
    for i in range(4):
        try:
            out.append(i)
            if i == 1:
                raise KeyError(i)
        finally:
            if i == 1:
                break
    return out


def continue_in_finally():
    out = []
    for i in range(4):
        try:
            if i % 2:
                raise KeyError(i)
            out.append(i)
        finally:
            continue
    return out


def nested_finally():
    log = []
    def inner():
        try:
            try:
                try:
                    return log.append("return") or "value"
                finally:
                    log.append("first")
            finally:
                log.append("second")
        finally:
            log.append("third")
    return inner(), log


def iterator_on_stack():
    total = 0
    for i in range(5):
        for j in [1, 2, 0, 4]:
            try:
                total += i // j
            except ZeroDivisionError:
                try:
                    total += 100
                    if i == 2:
                        raise IndexError
                except IndexError:
                    total += 1000
                    break
                finally:
                    total += 1
    return total


def infinite():
    n = 0
    while True:
        n += 1
        if n > 10:
            break
        if n % 2:
            continue
    while 1:
        n += 1
        if n > 20:
            return n


def chained(a, b, c):
    return a < b < c, a < b > c, a == b == c, a is b is c, not a < b, (a < b) < c


def walrus(items):
    out = []
    while (n := len(items)) > 2:
        out.append(n)
        items.pop()
    if any((last := x) > 1 for x in items):
        out.append(last)
    return out


def conditional_on_stack(flag, items):
    total = [1, 2, 3 if flag else 4, *(items if items else ["none"]), len(items) or "empty", items and items[0]]
    return total, (flag and 1) or (not flag and 2), flag if not flag else items


def try_value_on_stack():
    def fail():
        raise ValueError("x")
    out = []
    for i in [1, 2, 3]:
        out.append(i + [x for x in (i, i * 2) if x][0] + (lambda: i)())
    for name in ("a", "b"):
        try:
            out.append(name + (fail() if name == "b" else "ok"))
        except ValueError as e:
            out.append(name + str(e))
    return out


print(nested(4))
print(while_else(6), while_else(0))
print(try_in_for([1, 0, 5]), try_in_for([1, "x", 5]))
for kind in ("return", "raise", "break", "continue", "none"):
    print(kind, return_in_finally(kind))
print(break_in_finally(), continue_in_finally())
print(nested_finally())
print(iterator_on_stack())
print(infinite())
print(chained(1, 2, 3), chained(3, 3, 3), chained(2, 1, 0))
print(walrus([1, 2, 3, 4]))
print(conditional_on_stack(True, [7]), conditional_on_stack(False, []))
print(try_value_on_stack())
n = 0
for n in range(3):
    pass
print(n)
for n in []:
    pass
print(n)
if n == 2: print("two")
elif n == 3: print("three")
else: print("other")
for i, (a, *b) in enumerate([(1, 2, 3), "xyz", [4]]):
    print(i, a, b)
pass
while n:
    n -= 1
    try:
        if n == 1:
            continue
    finally:
        print("finally", n)
else:
    print("done")
def exits(n):
    for i in range(n):
        with_else = None
        try:
            for j in range(i):
                if j == 2:
                    return i, j
        finally:
            for k in range(2):
                if k:
                    break
    return "none"
print(exits(2), exits(5))
