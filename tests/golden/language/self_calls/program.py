# Functions that call themselves: directly, through a method, a closure, with keywords, across redefinitions.
import sys


def fib(a):
    if a <= 2:
        return 1
    return fib(a - 1) + fib(a - 2)


def power(x, n):
    if n == 0:
        return 1
    half = power(x, n // 2)
    return half * half * x if n & 1 else half * half


def many(a, b, c, d, e, n):
    if n == 0:
        return a, b, c, d, e
    return many(b, c, d, e, a, n - 1)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def endless(n):
    return endless(n + 1) + 1


def deepest(n, seen):
    seen[0] = n
    return deepest(n + 1, seen)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def mixed(x):
    if x > 20:
        return x
    return mixed(x + 1) + mixed(x * 2)


def defaults(n, step=1, *, end=0):
    if n <= end:
        return step
    return defaults(n - step, step, end=end) + defaults(n - 2, end=end)


class Node:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def total(self):
        return self.value + (self.left.total() if self.left else 0) + (self.right.total() if self.right else 0)

    def walk(self, found, level):
        if self.left is not None:
            self.left.walk(found, level + 1)
        found.append((level, self.value))
        if self.right is not None:
            self.right.walk(found, level + 1)


class Odd(Node):
    def total(self):
        return -self.value


def build(low, high):
    if low > high:
        return None
    middle = (low + high) // 2
    kind = Odd if middle % 7 == 3 else Node
    return kind(build(low, middle - 1), middle, build(middle + 1, high))


def closed(limit):
    calls = 0

    def inner(n):
        nonlocal calls
        calls += 1
        if n >= limit:
            return n
        return inner(n + 1) + inner(n + 2)
    return inner(0), calls


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def raises(n):
    if n == 0:
        raise ValueError("end")
    return raises(n - 1) + 1


def catches(n):
    if n == 0:
        return 1 // n
    try:
        return catches(n - 1) + 1
    except ZeroDivisionError:
        return 100


def swapped(n):
    global swapped
    if n == 5:
        old = swapped
        swapped = lambda m: m * 1000
        try:
            return old.__code__.co_argcount + swapped(n - 1)
        finally:
            swapped = old
    return 0 if n <= 0 else swapped(n - 1) + 1


def hanoi(n, a, b, c, moves):
    if n == 0:
        return
    hanoi(n - 1, a, c, b, moves)
    moves.append((a, c))
    hanoi(n - 1, b, a, c, moves)


def text(s, n):
    return s if n == 0 else text(s + str(n % 10), n - 1)


class Trick:
    def __init__(self, value):
        self.value = value

    def __le__(self, other):
        global fib
        fib = lambda a: 7
        return self.value <= other

    def __sub__(self, other):
        return Trick(self.value - other)


def main():
    for _ in range(300):
        fib(6), power(3, 9), many(1, 2.5, "c", None, (), 7), depth(20), mixed(1), defaults(9), odd(11), text("x", 4)
        closed(4), catches(5), hanoi(3, 1, 2, 3, []), swapped(3)
    print(fib(15), power(3, 200), power(1.5, 10), many(1, 2.5, "c", None, (), 7), depth(50), mixed(1), mixed(0.5), mixed(True))
    print(defaults(12), defaults(8, 2), defaults(8, end=3), odd(101), even(101), text("x", 9), ackermann(2, 9))
    tree = build(1, 60)
    for _ in range(50):
        tree.total()
        tree.walk([], 0)
    found = []
    tree.walk(found, 0)
    print(tree.total(), found[:5], len(found))
    print(closed(8), catches(3), swapped(8))
    moves = []
    hanoi(4, "a", "b", "c", moves)
    print(len(moves), moves[:4])
    for _ in range(3):
        try:
            endless(0)
        except RecursionError as e:
            print(e)
    limits = set()
    for _ in range(40):
        seen = [0]
        try:
            deepest(0, seen)
        except RecursionError:
            limits.add(seen[0])
    print(len(limits))
    for n in (0, 3):
        try:
            raises(n)
        except ValueError as e:
            trace, lines = e.__traceback__, []
            while trace:
                lines.append(trace.tb_frame.f_code.co_name if hasattr(trace, "tb_frame") else "")
                trace = trace.tb_next
            print(e, len(lines))
    sys.setrecursionlimit(300)
    try:
        depth(290)
        print("no error")
    except RecursionError as e:
        print("limit")
    sys.setrecursionlimit(1000)
    print(depth(290))
    redefined()


def redefined():
    global fib
    old = fib
    fib = lambda a: 10 + a
    print(old(10), fib(3))
    fib = old
    print(fib(10))
    print(fib(Trick(9)))
    fib = old
    print(fib(12))
    old.__code__ = (lambda a: a * 3).__code__
    print(fib(12))


main()
