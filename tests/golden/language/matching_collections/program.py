from collections import deque, namedtuple
Pt = namedtuple('Pt', ['x', 'y'])
match {'a': 1}:
    case {'a': x}: print('map', x)
match deque([1, 2]):
    case [p, q]: print('seq', p, q)
match 'ab':
    case [p, q]: print('no')
    case _: print('str is no sequence')
match Pt(3, 4):
    case Pt(x, y): print('matched', x, y)
