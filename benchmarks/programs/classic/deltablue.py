"""Incremental one-way constraint solver: plans through chains and projections, all by virtual methods. n = constraints in a chain."""
N = 300; UNIT = "constraint"; CHECK_N = 50; CHECK = '(780, (1170, 5, 55905, 105905))'


class Strength:
    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def is_stronger_than(self, other):
        return self.rank < other.rank

    def is_weaker_than(self, other):
        return self.rank > other.rank


REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = [
    Strength(i, s) for i, s in enumerate(["required", "strong preferred", "preferred", "strong default", "normal", "weak default", "weakest"])]
LADDER = [REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST]
NO_DIRECTION, FORWARD, BACKWARD = range(3)


def weakest_of(a, b):
    return a if a.is_weaker_than(b) else b


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stay = True

    def add(self, constraint):
        self.constraints.append(constraint)

    def remove(self, constraint):
        if constraint in self.constraints:
            self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def enter(self, planner):
        self.connect()
        planner.incremental_add(self)

    def leave(self, planner):
        if self.is_satisfied():
            planner.incremental_remove(self)
        else:
            self.disconnect()

    def satisfy(self, mark, planner):
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength is REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        self.mark_inputs(mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        out.determined_by = self
        if not planner.propagate(self, mark):
            raise ValueError("cycle")
        out.mark = mark
        return overridden

    def is_input(self):
        return False


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength, planner):
        Constraint.__init__(self, strength)
        self.target = variable
        self.satisfied = False
        self.enter(planner)

    def connect(self):
        self.target.add(self)
        self.satisfied = False

    def disconnect(self):
        self.target.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.target.mark != mark and self.strength.is_stronger_than(self.target.walk_strength)

    def is_satisfied(self):
        return self.satisfied

    def mark_unsatisfied(self):
        self.satisfied = False

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.target

    def recalculate(self):
        self.target.walk_strength = self.strength
        self.target.stay = not self.is_input()
        if self.target.stay:
            self.execute()

    def execute(self):
        pass


class StayConstraint(UnaryConstraint):
    pass


class EditConstraint(UnaryConstraint):
    def is_input(self):
        return True


class BinaryConstraint(Constraint):
    def __init__(self, first, second, strength, planner):
        Constraint.__init__(self, strength)
        self.first = first
        self.second = second
        self.direction = NO_DIRECTION
        self.enter(planner)

    def connect(self):
        self.first.add(self)
        self.second.add(self)
        self.direction = NO_DIRECTION

    def disconnect(self):
        self.first.remove(self)
        self.second.remove(self)
        self.direction = NO_DIRECTION

    def choose_method(self, mark):
        first, second, own = self.first, self.second, self.strength
        if first.mark == mark:
            ok = second.mark != mark and own.is_stronger_than(second.walk_strength)
            self.direction = FORWARD if ok else NO_DIRECTION
        elif second.mark == mark:
            self.direction = BACKWARD if own.is_stronger_than(first.walk_strength) else NO_DIRECTION
        elif first.walk_strength.is_weaker_than(second.walk_strength):
            self.direction = BACKWARD if own.is_stronger_than(first.walk_strength) else NO_DIRECTION
        else:
            self.direction = FORWARD if own.is_stronger_than(second.walk_strength) else NO_DIRECTION

    def is_satisfied(self):
        return self.direction != NO_DIRECTION

    def mark_unsatisfied(self):
        self.direction = NO_DIRECTION

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        source = self.input()
        return source.mark == mark or source.stay or source.determined_by is None

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def recalculate(self):
        source, target = self.input(), self.output()
        target.walk_strength = weakest_of(self.strength, source.walk_strength)
        target.stay = source.stay
        if target.stay:
            self.execute()


class EqualityConstraint(BinaryConstraint):
    def execute(self):
        self.output().value = self.input().value


class ScaleConstraint(BinaryConstraint):
    """second = first * scale + offset, both ways."""

    def __init__(self, source, scale, offset, target, strength, planner):
        self.scale = scale
        self.offset = offset
        BinaryConstraint.__init__(self, source, target, strength, planner)

    def connect(self):
        BinaryConstraint.connect(self)
        self.scale.add(self)
        self.offset.add(self)

    def disconnect(self):
        BinaryConstraint.disconnect(self)
        self.scale.remove(self)
        self.offset.remove(self)

    def mark_inputs(self, mark):
        BinaryConstraint.mark_inputs(self, mark)
        self.scale.mark = mark
        self.offset.mark = mark

    def inputs_known(self, mark):
        for source in (self.input(), self.scale, self.offset):
            if source.mark != mark and not source.stay and source.determined_by is not None:
                return False
        return True

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source, target = self.input(), self.output()
        target.walk_strength = weakest_of(self.strength, source.walk_strength)
        target.stay = source.stay and self.scale.stay and self.offset.stay
        if target.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        out = constraint.output()
        constraint.mark_unsatisfied()
        constraint.disconnect()
        unsatisfied = self.remove_from(out)
        for strength in LADDER:
            for other in unsatisfied:
                if other.strength is strength:
                    self.incremental_add(other)

    def remove_from(self, out):
        out.determined_by = None
        out.walk_strength = WEAKEST
        out.stay = True
        unsatisfied = []
        todo = [out]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            determining = variable.determined_by
            for constraint in variable.constraints:
                if constraint is not determining and constraint.is_satisfied():
                    constraint.recalculate()
                    todo.append(constraint.output())
        return unsatisfied

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current.output().mark == mark:
                self.incremental_remove(constraint)
                return False
            current.recalculate()
            self.add_consumers(current.output(), todo)
        return True

    def add_consumers(self, variable, found):
        determining = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not determining and constraint.is_satisfied():
                found.append(constraint)

    def plan_from(self, sources):
        mark = self.new_mark()
        plan = []
        todo = [c for c in sources if c.is_input() and c.is_satisfied()]
        while todo:
            constraint = todo.pop()
            if constraint.output().mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                constraint.output().mark = mark
                self.add_consumers(constraint.output(), todo)
        return plan

    def change(self, variable, value):
        edit = EditConstraint(variable, PREFERRED, self)
        plan = self.plan_from([edit])
        for _ in range(10):
            variable.value = value
            for constraint in plan:
                constraint.execute()
        edit.leave(self)


def chain(n):
    """A chain of equalities with a stay at its end: an edit of the head runs through all of it."""
    planner = Planner()
    variables = [Variable("v%d" % i) for i in range(n + 1)]
    for i in range(n):
        EqualityConstraint(variables[i], variables[i + 1], REQUIRED, planner)
    StayConstraint(variables[-1], STRONG_DEFAULT, planner)
    edit = EditConstraint(variables[0], PREFERRED, planner)
    plan = planner.plan_from([edit])
    total = 0
    for i in range(40):
        variables[0].value = i
        for constraint in plan:
            constraint.execute()
        total += variables[-1].value
    edit.leave(planner)
    return total


def projection(n):
    """Points projected by a scale and an offset that are edited in turn."""
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    targets = []
    for i in range(n):
        source = Variable("s%d" % i, i)
        target = Variable("t%d" % i, i)
        targets.append(target)
        StayConstraint(source, NORMAL, planner)
        ScaleConstraint(source, scale, offset, target, REQUIRED, planner)
    planner.change(source, 17)
    first = target.value
    planner.change(target, 1050)
    second = source.value
    planner.change(scale, 5)
    third = sum([t.value for t in targets])
    planner.change(offset, 2000)
    return first, second, third, sum([t.value for t in targets])


def run(n):
    return chain(n), projection(n)
