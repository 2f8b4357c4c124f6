"""Pancake flips over all permutations of 7 items. n = permutations (5040 a round)."""
SIZE = 7
N = 10080; UNIT = "permutation"; CHECK_N = 5040; CHECK = '(228, 16)'


def fannkuch(size):
    order = list(range(size))
    counts = [0] * size
    most = 0
    checksum = 0
    number = 0
    left = size
    while True:
        while left != 1:
            counts[left - 1] = left
            left -= 1
        if order[0] != 0:
            stack = order[:]
            flips = 0
            first = stack[0]
            while first:
                stack[:first + 1] = stack[first::-1]
                flips += 1
                first = stack[0]
            if flips > most:
                most = flips
            checksum += flips if number % 2 == 0 else -flips
        while True:
            if left == size:
                return checksum, most
            head = order[0]
            i = 0
            while i < left:
                order[i] = order[i + 1]
                i += 1
            order[left] = head
            counts[left] -= 1
            if counts[left] > 0:
                break
            left += 1
        number += 1


def run(n):
    total = 0
    most = 0
    for _ in range(n // 5040):
        checksum, most = fannkuch(SIZE)
        total += checksum
    return total, most
