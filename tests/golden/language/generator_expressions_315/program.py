"""3.15: generator expressions make their iterator in the call, comprehensions unpack, dicts freeze."""


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Noisy:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        print("iter")
        return iter(self.items)


made = (x * x for x in Noisy([1, 2, 3]))
print("made", made.gi_running, made.gi_suspended)
print(list(made), list(made))
show(lambda: (x for x in 5))
fresh = (x for x in [1, 2])
show(lambda: fresh.send(5))
print(next(fresh), fresh.gi_suspended)
fresh.close()
print(list(fresh))
thrown = (x for x in [1, 2])
show(lambda: thrown.throw(ValueError("before the start")))
print(list(thrown))
unstarted = (x for x in [1])
unstarted.close()
print(list(unstarted))
outer = 3
print(list(x + outer for x in range(3) if x != 1), sum(y for x in [[1], [2, 3]] for y in x))
print(any(x > 3 for x in Noisy([1, 5])), all(x for x in [1, 0]), tuple(x for x in "ab"), list(x for x in "cd"), set(x for x in [1]))

nested = [[1, 2], [], [3]]
print([*x for x in nested], {*x for x in nested}, {**d for d in [{1: 2}, {3: 4}, {1: 5}]}, list(*x for x in nested))
show(lambda: [*x for x in [1]])


def delegate():
    result = yield from inner()
    print("result", result)
    try:
        yield from iter([10, 20])
    except KeyError as error:
        print("caught", error)
    return (yield "last")


def inner():
    try:
        got = yield 1
    except ZeroDivisionError:
        got = "zero"
    return got


g = delegate()
print(next(g), g.gi_yieldfrom.__name__, g.throw(ZeroDivisionError), type(g.gi_yieldfrom).__name__)
print(g.throw(KeyError("k")), g.gi_yieldfrom)
show(lambda: g.send("end"))


def loops():
    for i in [1, 2, 3]:
        try:
            for j in "ab":
                if i == 2:
                    raise KeyError(j)
                yield i, j
        except KeyError as error:
            yield error
        finally:
            yield "finally"


print(list(loops()))

frozen = frozendict(a=1, b=(2,))
print(frozen, frozendict(), frozendict({1: 2}, c=3), frozen["a"], len(frozen), list(frozen), "a" in frozen)
print(frozen == {"a": 1, "b": (2,)}, frozen | {"q": 1}, {"z": 1} | frozen, frozen.copy() is frozen, {**frozen}, dict(frozen))
print(hash(frozen) == hash(frozendict(b=(2,), a=1)), frozendict.fromkeys("ab", 1), frozen.keys(), frozen.items(), frozendict[int, str])
show(lambda: frozen.__setitem__("a", 2))
show(lambda: frozen["missing"])
show(lambda: hash(frozendict(a=[])))


def change():
    frozen["a"] = 5


show(change)
match frozen:
    case {"a": value, **rest}:
        print(value, rest)
