"""The timing harness of one Python: reads "PATH N" lines, answers with the nanoseconds of run(N), or with an error."""
import os
import sys
import time

modules = {}


def load(path):
    if path not in modules:
        namespace = {"__name__": "workload"}
        with open(path) as source:
            exec(compile(source.read(), path, "exec"), namespace)
        modules[path] = namespace
    return modules[path]


def measure(path, n):
    namespace = load(path)
    run = namespace["run"]
    if n == 0:
        result = repr(run(namespace["CHECK_N"]))
        return "ok" if result == namespace["CHECK"] else "wrong result " + result
    start = time.perf_counter_ns()
    run(n)
    return str(time.perf_counter_ns() - start)


for line in sys.stdin:
    path, n = line.rstrip("\n").rsplit(" ", 1)
    try:
        answer = measure(path, int(n))
    except Exception as e:
        answer = "%s: %s" % (type(e).__name__, e)
    sys.stdout.write(answer.replace("\n", " ") + "\n")
    sys.stdout.flush()
