"""Walks of a balanced tree by recursive generators. n = items that come out at the top."""
DEPTH = 10
N = 2046; UNIT = "item"; CHECK_N = 1023; CHECK = '357389824'


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def build(low, high):
    if low > high:
        return None
    middle = (low + high) // 2
    return Tree(build(low, middle - 1), middle, build(middle + 1, high))


TREE = build(1, 2 ** DEPTH - 1)


def run(n):
    total = 0
    for _ in range(n // (2 ** DEPTH - 1)):
        at = 0
        for value in TREE:
            at += 1
            total += value * at
    return total
