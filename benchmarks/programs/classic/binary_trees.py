"""Trees of tuples and of objects, built and counted: allocation above all. n = nodes."""
N = 32752; UNIT = "node"; CHECK_N = 4094; CHECK = '4092'
DEPTH = 9
NODES = 2 ** (DEPTH + 1) - 1


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def build_tuples(depth):
    if depth == 0:
        return (None, None)
    return (build_tuples(depth - 1), build_tuples(depth - 1))


def count_tuples(tree):
    left, right = tree
    return 1 if left is None else 1 + count_tuples(left) + count_tuples(right)


def build_nodes(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build_nodes(depth - 1), build_nodes(depth - 1))


def count_nodes(tree):
    return 1 if tree.left is None else 1 + count_nodes(tree.left) + count_nodes(tree.right)


def run(n):
    total = 0
    for _ in range(n // (2 * NODES)):
        total += count_tuples(build_tuples(DEPTH)) + count_nodes(build_nodes(DEPTH))
    return total
