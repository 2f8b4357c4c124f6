"""A brainfuck interpreter: the program as a tree of objects, a tape that grows. n = runs of a program of about 20,000 steps."""
N = 2; UNIT = "run"; CHECK_N = 1; CHECK = '39730'
INC, MOVE, LOOP, PRINT = 1, 2, 3, 4


class Op:
    def __init__(self, op, val):
        self.op = op
        self.val = val


class Tape:
    def __init__(self):
        self.cells = [0]
        self.at = 0

    def get(self):
        return self.cells[self.at]

    def inc(self, by):
        self.cells[self.at] += by

    def move(self, by):
        self.at += by
        while self.at >= len(self.cells):
            self.cells.append(0)


class Printer:
    def __init__(self):
        self.low = 0
        self.high = 0

    def print(self, value):
        self.low = (self.low + value) % 255
        self.high = (self.high + self.low) % 255

    @property
    def checksum(self):
        return self.high << 8 | self.low


def parse(source):
    ops = []
    for ch in source:
        if ch == "+":
            ops.append(Op(INC, 1))
        elif ch == "-":
            ops.append(Op(INC, -1))
        elif ch == ">":
            ops.append(Op(MOVE, 1))
        elif ch == "<":
            ops.append(Op(MOVE, -1))
        elif ch == ".":
            ops.append(Op(PRINT, 0))
        elif ch == "[":
            ops.append(Op(LOOP, parse(source)))
        elif ch == "]":
            break
    return ops


def execute(program, tape, printer):
    i = 0
    n = len(program)
    while i < n:
        op = program[i]
        i += 1
        if op.op == INC:
            tape.inc(op.val)
        elif op.op == MOVE:
            tape.move(op.val)
        elif op.op == LOOP:
            while tape.get() > 0:
                execute(op.val, tape, printer)
        elif op.op == PRINT:
            printer.print(tape.get())


# Prints capital letters from the alphabet's end to its beginning, then counts through nested loops.
PROGRAM = parse(iter("++++++++[>++++++++++>++++<<-]>++++++++++>------[<.->-]<<++++++++++[>++++++++++[>++++++++++[>+++<-]<-]<-]>>>."))


def run(n):
    for _ in range(n):
        printer = Printer()
        execute(PROGRAM, Tape(), printer)
    return printer.checksum
