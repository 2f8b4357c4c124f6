"""Queens on a board of 8, placed by a recursive generator. n = boards searched."""
SIZE = 8
N = 2; UNIT = "board"; CHECK_N = 1; CHECK = '(92, 1172)'


def place(row, size, columns, rising, falling, placed):
    if row == size:
        yield tuple(placed)
        return
    for column in range(size):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        placed.append(column)
        for solution in place(row + 1, size, columns, rising, falling, placed):
            yield solution
        placed.pop()
        columns.remove(column)
        rising.remove(row + column)
        falling.remove(row - column)


def run(n):
    total = 0
    for _ in range(n):
        count = 0
        for solution in place(0, SIZE, set(), set(), set(), []):
            count += 1
            total += solution[0] * solution[-1]
    return count, total // n
