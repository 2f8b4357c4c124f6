"""Successive over-relaxation on a grid of 32 by 32 floats. n = points relaxed (900 a sweep)."""
SIZE = 32
N = 45000; UNIT = "point"; CHECK_N = 9000; CHECK = '483.90204'


def relax(grid, omega, sweeps):
    quarter = omega * 0.25
    rest = 1.0 - omega
    for _ in range(sweeps):
        for y in range(1, len(grid) - 1):
            row = grid[y]
            above = grid[y - 1]
            below = grid[y + 1]
            for x in range(1, len(row) - 1):
                row[x] = quarter * (above[x] + below[x] + row[x - 1] + row[x + 1]) + rest * row[x]


def run(n):
    grid = [[((x * 7 + y * 13) % 17) / 17.0 for x in range(SIZE)] for y in range(SIZE)]
    relax(grid, 1.25, n // 900)
    return round(sum([sum(row) for row in grid]), 6)
