"""Pipelines of generators that are sent values: source, filter, running mean, sink. n = values sent."""
N = 6000; UNIT = "value"; CHECK_N = 1000; CHECK = '((16467361, 51775, 495), (32844701, 56759, 1000))'


def started(function):
    def start(*args):
        coroutine = function(*args)
        next(coroutine)
        return coroutine
    return start


@started
def only(test, target):
    while True:
        value = yield
        if test(value):
            target.send(value)


@started
def running_mean(size, target):
    window = []
    total = 0
    while True:
        value = yield
        window.append(value)
        total += value
        if len(window) > size:
            total -= window.pop(0)
        target.send(total // len(window))


@started
def broadcast(targets):
    while True:
        value = yield
        for target in targets:
            target.send(value)


@started
def collect(result):
    count = 0
    try:
        while True:
            value = yield count
            count += 1
            result[0] += value
            if value > result[1]:
                result[1] = value
    except GeneratorExit:
        result[2] = count


def run(n):
    even, all_values = [0, 0, 0], [0, 0, 0]
    sinks = [collect(even), collect(all_values)]
    pipe = broadcast([only(lambda v: v % 2 == 0, running_mean(8, sinks[0])), running_mean(5, sinks[1])])
    value = 1
    for _ in range(n):
        value = value * 75 % 65537
        pipe.send(value)
    for sink in sinks:
        sink.close()
    return tuple(even), tuple(all_values)
