"""Dicts and sets that change while something walks them: what is told, and when."""


def walk(make, change, most=40):
    items = make()
    seen = []
    try:
        for item in items if not isinstance(items, dict) else items.items():
            seen.append(item)
            if len(seen) == most:
                seen.append("...")
                break
            change(items, item)
    except RuntimeError as error:
        seen.append(str(error))
    print(len(items), seen)


def replace(items, item):
    del items[item[0]]
    items[item[0] + 1] = 0


def append_and_drop(items, item):
    items[len(items) + 100] = 1
    del items[item[0]]


def pop_and_add(items, item):
    items.popitem()
    items[item[0] + 50] = 1


def assign(items, item):
    items[item[0]] = 7


def clear_and_fill(items, item):
    count = len(items)
    items.clear()
    for i in range(count):
        items[i] = i


def grow(items, item):
    items[item[0] + 1000] = 0


def shrink(items, item):
    items.pop(next(iter(items)))


def drop_again(items, item):
    items[-1] = 0
    del items[-1]


for size in (0, 1, 2, 3, 5, 6, 10, 11, 22):
    for change in (replace, append_and_drop, pop_and_add, assign, clear_and_fill, grow, shrink, drop_again):
        print(size, change.__name__, end=" ")
        walk(lambda: {i: -i for i in range(size)}, change)


def set_replace(items, item):
    items.remove(item)
    items.add(item + 100)


def set_same(items, item):
    items.remove(item)
    items.add(item)


def set_grow(items, item):
    items.add(item + 1000)


def set_shrink(items, item):
    items.pop()


def set_update(items, item):
    items |= {1, 2, 3}


def set_clear(items, item):
    count = len(items)
    items.clear()
    for i in range(count):
        items.add(i)


for size in (0, 1, 2, 3, 4, 5, 10, 20):
    for change in (set_replace, set_same, set_grow, set_shrink, set_update, set_clear):
        print(size, change.__name__, end=" ")
        walk(lambda: set(range(size)), change)

for size in (1, 3):
    d = {i: i for i in range(size)}
    for part in (d.keys, d.values, d.items):
        walker = iter(part())
        next(walker)
        d[99] = 1
        for _ in range(2):
            try:
                print(next(walker))
            except (RuntimeError, StopIteration) as error:
                print(type(error).__name__, error)
        del d[99]
        try:
            print(next(walker))
        except (RuntimeError, StopIteration) as error:
            print(type(error).__name__, error)

d = {1: 1}
back = reversed(list(d))
for k in back:
    del d[k]
    d[k + 1] = 1
print(d)

s = {1, 2, 3}
walker = iter(s)
next(walker)
s.add(4)
for _ in range(2):
    try:
        print(next(walker))
    except (RuntimeError, StopIteration) as error:
        print(type(error).__name__, error)
s.remove(4)
try:
    print(next(walker))
except (RuntimeError, StopIteration) as error:
    print(type(error).__name__, error)

# Last items taken and others added, again and again.
d = {"first": 0}
for i in range(200):
    d[i] = i
    assert d.popitem() == (i, i) and i not in d
print(d, 77 in d)
for i in range(60):
    d[i] = i
    if i % 3 == 0:
        d.popitem()
    if i % 4 == 0:
        del d[next(iter(d))]
print(list(d), all(k in d for k in d), sum(k in d for k in range(100)))
for i in range(1000):
    d[i * 7] = i
    d.pop(next(iter(d)))
print(list(d), len(d))
