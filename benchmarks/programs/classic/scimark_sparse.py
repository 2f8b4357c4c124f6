"""Sparse matrix times vector in compressed rows, 200 rows of 5 values. n = multiply-adds (1000 a product)."""
ROWS = 200
PER_ROW = 5
N = 100000; UNIT = "madd"; CHECK_N = 3000; CHECK = '983.092869'


def multiply(result, values, rows, columns, vector):
    for r in range(len(rows) - 1):
        total = 0.0
        for i in range(rows[r], rows[r + 1]):
            total += vector[columns[i]] * values[i]
        result[r] = total


def run(n):
    values = [((i * 29) % 71) / 71.0 for i in range(ROWS * PER_ROW)]
    rows = [i * PER_ROW for i in range(ROWS + 1)]
    columns = [(i * 37) % ROWS for i in range(ROWS * PER_ROW)]
    x = [1.0 + i * 0.01 for i in range(ROWS)]
    y = [0.0] * ROWS
    for _ in range(n // (ROWS * PER_ROW)):
        multiply(y, values, rows, columns, x)
        x[0] = y[1] * 0.01
    return round(sum(y), 6)
