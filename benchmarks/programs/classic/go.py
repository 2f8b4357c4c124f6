"""A Go player on a 7 by 7 board: tree search by random playouts (UCT). n = playouts."""
from math import log, sqrt
SIZE = 7
N = 6; UNIT = "playout"; CHECK_N = 6; CHECK = '(6, 3, 190)'
EMPTY, WHITE, BLACK = 0, 1, 2
PASS = -1
NEIGHBOURS = [[y * SIZE + x for x, y in ((p % SIZE - 1, p // SIZE), (p % SIZE + 1, p // SIZE), (p % SIZE, p // SIZE - 1), (p % SIZE, p // SIZE + 1))
               if 0 <= x < SIZE and 0 <= y < SIZE] for p in range(SIZE * SIZE)]


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 10) % limit


class Board:
    def __init__(self):
        self.colours = [EMPTY] * (SIZE * SIZE)
        self.to_move = BLACK
        self.ko = PASS
        self.passes = 0
        self.history = []

    def copy(self):
        other = Board()
        other.colours = self.colours[:]
        other.to_move = self.to_move
        other.ko = self.ko
        other.passes = self.passes
        other.history = self.history[:]
        return other

    def group(self, start):
        """The stones connected with one, and whether they have a liberty."""
        colours = self.colours
        colour = colours[start]
        stones = {start}
        todo = [start]
        while todo:
            for near in NEIGHBOURS[todo.pop()]:
                found = colours[near]
                if found == EMPTY:
                    return stones, True
                if found == colour and near not in stones:
                    stones.add(near)
                    todo.append(near)
        return stones, False

    def is_eye(self, point, colour):
        for near in NEIGHBOURS[point]:
            if self.colours[near] != colour:
                return False
        return True

    def play(self, point):
        """Plays a stone; False, with nothing changed, where the rules forbid it."""
        if point == PASS:
            self.passes += 1
            self.ko = PASS
            self.history.append(PASS)
            self.to_move = WHITE + BLACK - self.to_move
            return True
        colours = self.colours
        if colours[point] != EMPTY or point == self.ko:
            return False
        own = self.to_move
        enemy = WHITE + BLACK - own
        colours[point] = own
        captured = []
        for near in NEIGHBOURS[point]:
            if colours[near] == enemy:
                stones, free = self.group(near)
                if not free:
                    captured.extend(stones)
                    for stone in stones:
                        colours[stone] = EMPTY
        if not captured and not self.group(point)[1]:
            colours[point] = EMPTY
            return False
        self.ko = captured[0] if len(captured) == 1 else PASS
        self.passes = 0
        self.history.append(point)
        self.to_move = enemy
        return True

    def random_move(self, random):
        empty = [p for p in range(SIZE * SIZE) if self.colours[p] == EMPTY]
        while empty:
            at = random.below(len(empty))
            point = empty[at]
            empty[at] = empty[-1]
            empty.pop()
            if not self.is_eye(point, self.to_move) and self.play(point):
                return
        self.play(PASS)

    def playout(self, random):
        for _ in range(SIZE * SIZE * 2):
            if self.passes >= 2:
                break
            self.random_move(random)
        return self.score()

    def score(self):
        """Points of black less those of white, and komi."""
        total = -6.5
        for point, colour in enumerate(self.colours):
            if colour == EMPTY:
                around = {self.colours[near] for near in NEIGHBOURS[point]} - {EMPTY}
                colour = around.pop() if len(around) == 1 else EMPTY
            if colour == BLACK:
                total += 1
            elif colour == WHITE:
                total -= 1
        return total


class Node:
    def __init__(self, move, board):
        self.move = move
        self.mover = WHITE + BLACK - board.to_move
        self.wins = 0
        self.visits = 0
        self.children = []
        self.untried = None

    def best(self):
        scale = log(self.visits)
        return max(self.children, key=lambda c: (c.wins / c.visits + 0.7 * sqrt(scale / c.visits), -c.move))


class Player:
    def __init__(self, seed):
        self.random = Random(seed)

    def expand(self, node, board):
        if node.untried is None:
            node.untried = [p for p in range(SIZE * SIZE) if board.colours[p] == EMPTY and not board.is_eye(p, board.to_move)]
        while node.untried:
            at = self.random.below(len(node.untried))
            move = node.untried.pop(at)
            if board.play(move):
                child = Node(move, board)
                node.children.append(child)
                return child
        return None

    def search(self, board, playouts):
        root = Node(PASS, board)
        for _ in range(playouts):
            trial = board.copy()
            node = root
            path = [root]
            while node.untried == [] and node.children:
                node = node.best()
                trial.play(node.move)
                path.append(node)
            child = self.expand(node, trial)
            if child is not None:
                path.append(child)
            winner = BLACK if trial.playout(self.random) > 0 else WHITE
            for passed in path:
                passed.visits += 1
                if passed.mover == winner:
                    passed.wins += 1
        return root


def run(n):
    board = Board()
    player = Player(2024)
    for point in (24, 17, 25, 31, 16, 32, 23):
        board.play(point)
    root = player.search(board, n)
    return root.visits, root.wins, sum([c.move * (c.wins + 1) for c in root.children])
