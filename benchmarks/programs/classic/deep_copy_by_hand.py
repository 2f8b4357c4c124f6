"""A deep copier written in Python: dispatch by a table of types, a memo, objects through their dictionaries. n = copies."""
N = 60; UNIT = "copy"; CHECK_N = 3; CHECK = '(True, True, 48, 12.5)'


class Node:
    def __init__(self, name, weight):
        self.name = name
        self.weight = weight
        self.edges = []


def copy_plain(value, memo):
    return value


def copy_list(value, memo):
    out = []
    memo[id(value)] = out
    for item in value:
        out.append(copy_any(item, memo))
    return out


def copy_tuple(value, memo):
    items = [copy_any(item, memo) for item in value]
    for before, after in zip(value, items):
        if before is not after:
            return tuple(items)
    return value


def copy_dict(value, memo):
    out = {}
    memo[id(value)] = out
    for key, item in value.items():
        out[copy_any(key, memo)] = copy_any(item, memo)
    return out


def copy_object(value, memo):
    cls = type(value)
    out = cls.__new__(cls)
    memo[id(value)] = out
    for name, item in value.__dict__.items():
        setattr(out, name, copy_any(item, memo))
    return out


COPIERS = {int: copy_plain, float: copy_plain, str: copy_plain, bool: copy_plain, type(None): copy_plain,
           list: copy_list, tuple: copy_tuple, dict: copy_dict}


def copy_any(value, memo):
    known = memo.get(id(value))
    if known is not None:
        return known
    copier = COPIERS.get(type(value))
    if copier is None:
        return copy_object(value, memo)
    return copier(value, memo)


def make():
    nodes = [Node("node %d" % i, i * 1.25) for i in range(16)]
    for i, node in enumerate(nodes):
        for step in (1, 3, 5):
            node.edges.append((nodes[(i + step) % 16], {"length": step * 2.5, "open": True}))
    return {"nodes": nodes, "names": {n.name: n for n in nodes}, "constant": (1, "two", (3.0, None))}


DATA = make()


def run(n):
    value = DATA
    for _ in range(n):
        value = copy_any(value, {})
    nodes = value["nodes"]
    cyclic = nodes[0].edges[0][0] is nodes[1] and nodes[0] is not DATA["nodes"][0]
    return cyclic, value["constant"] is DATA["constant"], sum([len(n.edges) for n in nodes]), nodes[4].edges[2][1]["length"]
