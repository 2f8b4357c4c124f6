# What a version answers for itself. VersionsTogetherTests load this program in all versions into one process, and let
# functions, classes and generators of each call those of each other.
import sys


def version():
    return "%d.%d" % sys.version_info[:2]


class Counter:
    def add(self, amount):
        return amount


def questions():
    yield lambda: Counter().add()
    yield lambda: Counter().add(1, wrong=2)
    yield lambda: {"a": 1} | {"b": 2}
    yield lambda: int | None
    yield lambda: "prefix".removeprefix("pre")
    yield lambda: (10).bit_count()
    yield lambda: (10).is_integer()
    yield lambda: 1 % 0
    yield lambda: 1.5 // 0.0
    yield lambda: sum([0.1] * 10)
    yield lambda: "abc"["x"]
    yield lambda: {[]: 1}
    yield lambda: list(zip([1], [2, 3], strict=True))
    yield lambda: int[str]
    yield lambda: unbound()
    yield lambda: setattr(object(), "x", 1)
    yield lambda: min([])
    yield lambda: [1].index(2)
    yield lambda: hash(slice(1)) == hash(slice(1))
    yield lambda: format("a", "05")


def unbound():
    if False:
        name = 1
    return name


def answer(question):
    try:
        return repr(question())
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def answers():
    return "\n".join(answer(question) for question in questions())


def call(function):
    return function()


def imported(name):
    return __import__(name).answers()


def items():
    yield version()
    try:
        1 % 0
    except ZeroDivisionError as error:
        yield str(error)
    received = yield answer(lambda: {} | {})
    yield received


def collect(make):
    generator = make()
    got = [next(generator), next(generator), next(generator), generator.send("sent")]
    return "|".join(got + [str(len(list(generator)))])


class Base:
    def who(self):
        return version() + " " + answer(lambda: self.missing_argument())

    def missing_argument(self, needed):
        return needed


def derive(base):
    class Derived(base):
        def who(self):
            return version() + " of " + super().who()
    return Derived().who()


def fail():
    return 1 % 0


def catch(function):
    try:
        function()
    except ZeroDivisionError as error:
        traceback, names = error.__traceback__, []
        while traceback:
            names.append(traceback.tb_frame.f_code.co_name)
            traceback = traceback.tb_next
        return str(error) + " in " + ", ".join(names)


def sort_with(key):
    return ",".join(sorted(["b", "a", "c"], key=key))


def key(text):
    return version() + text


if __name__ == "__main__":
    print(version())
    print(answers())
    print(collect(items))
    print(derive(Base))
    print(catch(fail))
    print(sort_with(key))
