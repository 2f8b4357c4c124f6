from typing import Protocol


class New[K, V](Protocol):
    def get(self, key: K) -> V: ...


print(New[int, str], New.__mro__, New.__parameters__, New._is_protocol)
