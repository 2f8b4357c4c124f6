"""Functions whose reports and requirements are tested."""

LIMIT = 100


def add(a, b):
    return a + b


def weight(x):
    return x * 2 + LIMIT


def calls(x):
    return weight(x) + weight(x + 1)


def unknown(x):
    return x.price * 2


def text(a, b):
    return "<" + str(a) + ">" * b


def pairs(a, b):
    if a < 0:
        raise ValueError("negative")
    return (a, b)


def steps(n):
    count = 0
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count


def items(n):
    for i in range(n):
        yield i * 2


def factorial(n):
    result = 1
    while n > 1:
        result = result * n
        n -= 1
    return result


def shared(n):
    def inner():
        return n
    return inner


class Account:
    def __init__(self):
        self.balance = 0

    def add(self, amount):
        self.balance += amount
        return self.balance


account = Account()


def deposit(n):
    for i in range(n):
        account.add(i)
    return account.balance


def total(n):
    result = 0
    for i in range(n):
        result += i * 2
    return result
