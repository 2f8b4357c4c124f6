# Functions that loops call by a global's name, while their code, their defaults or the name change.


def add(a, b=2, *, c=3):
    return a + b * c


def other(a, b=5, *, c=7):
    return a - b - c


def twice(x):
    return add(x) + add(x, 1)


def loop(n):
    total = 0
    for i in range(n):
        total += add(i)
    return total


def loop_keywords(n):
    total = 0
    for i in range(n):
        total += add(i, c=4) + add(b=i, a=1) + twice(i)
    return total


def changes(n, at, change):
    seen = []
    for i in range(n):
        if i == at:
            change()
        seen.append(add(i))
    return seen


def in_argument(n, at, change):
    out = []
    for i in range(n):
        out.append(add(change() if i == at else i))
    return out


def set_code():
    add.__code__ = other.__code__
    return 100


def set_defaults():
    add.__defaults__ = (11,)
    return 100


def no_defaults():
    add.__defaults__ = None
    return 100


def set_keywords():
    add.__kwdefaults__ = {"c": 100}
    return 100


def change_keyword():
    add.__kwdefaults__["c"] = 50
    return 100


def text_keyword():
    add.__kwdefaults__["c"] = 0.5
    return 100


def rebind():
    global add
    add = other
    return 100


def remove():
    global add
    del add
    return 100


def builtin():
    global add
    add = abs
    return -100


def make():
    def add(a, b=2, *, c=3):
        return a + b * c
    return add


def main():
    global add
    for change in (set_code, set_defaults, no_defaults, set_keywords, change_keyword, text_keyword, rebind, remove, builtin):
        for run in (changes, in_argument):
            add = make()
            for _ in range(30):
                loop(60), loop_keywords(40), changes(20, -1, change), in_argument(20, -1, change)
            try:
                print(change.__name__, run(8, 5, change))
            except (TypeError, NameError) as e:
                print(type(e).__name__, e)
            try:
                print(loop(10), loop_keywords(4))
            except (TypeError, NameError) as e:
                print(type(e).__name__, e)
    add = make()
    print(loop(1000), loop_keywords(100))
    kept = add
    add = other
    print(loop(10))
    add = kept
    print(loop(10))
    module = {"add": other, "range": range, "__name__": "elsewhere"}
    again = type(loop)(loop.__code__, module)
    print(again(10), loop(10), again(1000))
    module["add"] = kept
    print(again(10))


main()
