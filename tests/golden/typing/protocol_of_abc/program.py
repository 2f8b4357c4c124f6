from typing import Protocol, runtime_checkable
from collections.abc import Iterable
class P(Iterable, Protocol):
    def extra(self): ...
print(isinstance(3, Iterable), isinstance([], Iterable))
try: print(isinstance([], P))
except TypeError as e: print(e)
try: print(issubclass(list, P))
except TypeError as e: print(e)
