"""Conway's life on an endless board: a set of pairs, neighbours counted in a dict. n = generations."""
N = 30; UNIT = "generation"; CHECK_N = 30; CHECK = '(59, 9272)'
GLIDERS = {(x + k * 7, y + k * 5) for k in range(4) for x, y in ((1, 0), (2, 1), (0, 2), (1, 2), (2, 2))}
BLINKERS = {(30 + k * 6 + i, 30) for k in range(4) for i in range(3)}
PENTOMINO = {(60, 60), (61, 60), (59, 61), (60, 61), (60, 62)}


def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx, y + dy)
                    counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in alive)}


def run(n):
    alive = GLIDERS | BLINKERS | PENTOMINO
    for _ in range(n):
        alive = step(alive)
    return len(alive), sum([x * 3 + y for x, y in alive])
