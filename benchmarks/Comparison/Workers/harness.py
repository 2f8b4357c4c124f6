"""Measures one program in one Python: answers each line of stdin with a line of JSON.

describe         the names and values that a program declares, and the version of this Python
check N          the repr of run(N)
warm N MS        runs run(N) for MS milliseconds of process time; the nanoseconds that the last took
measure N COUNT  the nanoseconds of process time that run(N) takes COUNT times
An error is {"error": text}.
"""
import json
import sys
import time


def describe(namespace):
    names = ("N", "UNIT", "CHECK_N", "CHECK")
    answer = {name.lower(): namespace[name] for name in names}
    answer["version"] = sys.version.split()[0]
    if hasattr(sys, "pypy_version_info"):
        answer["version"] = "%d.%d.%d (Python %s)" % (sys.pypy_version_info[:3] + (answer["version"],))
    return answer


def warm(run, n, milliseconds):
    end = time.process_time_ns() + milliseconds * 1000000
    while True:
        start = time.process_time_ns()
        run(n)
        now = time.process_time_ns()
        if now >= end:
            return now - start


def measure(run, n, count):
    start = time.process_time_ns()
    for _ in range(count):
        run(n)
    return time.process_time_ns() - start


def answer(namespace, request, numbers):
    if request == "describe":
        return describe(namespace)
    run = namespace["run"]
    if request == "check":
        return repr(run(*numbers))
    return {"warm": warm, "measure": measure}[request](run, *numbers)


def main(path):
    namespace = {"__name__": "workload"}
    with open(path, encoding="utf-8") as source:
        exec(compile(source.read(), path, "exec"), namespace)
    for line in sys.stdin:
        request, *numbers = line.split()
        try:
            result = answer(namespace, request, [int(number) for number in numbers])
        except Exception as e:
            result = {"error": "%s: %s" % (type(e).__name__, e)}
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()


main(sys.argv[1])
