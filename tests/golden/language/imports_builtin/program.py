try:
    import not_there
except ImportError as e:
    print(type(e).__name__, e, e.name)
    not_there = None
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split("(")[0].strip(), e.name)
try:
    import math.inner
except ImportError as e:
    print(type(e).__name__, e)
try:
    from . import relative
except ImportError as e:
    print(e)
import math, sys as system
import collections.abc
import collections.abc as abc
from math import floor as fl, ceil
from math import *
print(fl(2.5), ceil(2.1), sqrt(16), system is __import__("sys"), abc is collections.abc, math.__name__)


def inside():
    import operator
    from functools import reduce, partial as p
    return reduce(operator.add, [1, 2, 3]), p(max, 5)(3), sorted(locals())


print(inside())
if system.version_info >= (3, 12):
    import itertools as it
else:
    it = None
print(list(it.islice(it.count(), 3)) if it else None)


class Body:
    import string
    from string import digits
    d = string.digits == digits


print(Body.d, Body.digits)


def conditional(flag):
    if flag:
        import math as m
    try:
        return m.pi > 3
    except UnboundLocalError as e:
        return str(e)


print(conditional(True), conditional(False))
print("math" in system.modules, system.modules["math"] is math, type(math).__name__, __import__("collections.abc").__name__)
try:
    import sys.nothing
except ImportError as e:
    print(e)
global_import = 1


def global_module():
    global random_module
    import random as random_module
    return random_module.__name__


print(global_module(), random_module.__name__)
try:
    import 日本
except ModuleNotFoundError as e:
    print(e)
