"""An operating system's scheduler: tasks, packets and devices as objects, dispatched by method. n = turns of the scheduler."""
N = 10000; UNIT = "turn"; CHECK_N = 4000; CHECK = '(854, 340)'

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
KIND_DEVICE, KIND_WORK = 0, 1
DATA = 4


class Packet:
    def __init__(self, link, task, kind):
        self.link = link
        self.task = task
        self.kind = kind
        self.datum = 0
        self.data = [0] * DATA

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, number, priority, queue, waiting, held):
        self.system = system
        self.number = number
        self.priority = priority
        self.queue = queue
        self.ready = queue is not None
        self.waiting = waiting
        self.held = held
        system.add(self)

    def is_blocked(self):
        return self.held or (self.waiting and not self.ready)

    def take(self):
        packet = self.queue
        if packet is None:
            return None
        self.queue = packet.link
        self.ready = self.queue is not None
        return packet

    def turn(self):
        packet = None
        if self.waiting and self.ready:
            packet = self.take()
            self.waiting = False
        return self.work(packet)

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.ready = True
            packet.link = None
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.held = True
        self.system.holds += 1
        return self.system.next_of(self)

    def release(self, number):
        other = self.system.tasks[number]
        other.held = False
        return other if other.priority > self.priority else self

    def send(self, packet):
        target = self.system.tasks[packet.task]
        self.system.packets += 1
        packet.task = self.number
        return target.receive(packet, self)

    def work(self, packet):
        raise NotImplementedError


class IdleTask(Task):
    def __init__(self, system, number):
        self.control = 1
        Task.__init__(self, system, number, 0, None, False, False)

    def work(self, packet):
        if self.control & 1 == 0:
            self.control >>= 1
            return self.release(DEVICE_A)
        self.control = (self.control >> 1) ^ 0xD008
        return self.release(DEVICE_B)


class WorkTask(Task):
    def __init__(self, system, number, priority, queue):
        self.target = HANDLER_A
        self.letter = 0
        Task.__init__(self, system, number, priority, queue, True, False)

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.task = self.target
        packet.datum = 0
        for i in range(DATA):
            self.letter = self.letter + 1 if self.letter < 26 else 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, system, number, priority, queue):
        self.work_queue = None
        self.device_queue = None
        Task.__init__(self, system, number, priority, queue, True, False)

    def work(self, packet):
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work_queue = packet.append_to(self.work_queue)
            else:
                self.device_queue = packet.append_to(self.device_queue)
        job = self.work_queue
        if job is None:
            return self.wait()
        count = job.datum
        if count >= DATA:
            self.work_queue = job.link
            return self.send(job)
        letter = self.device_queue
        if letter is None:
            return self.wait()
        self.device_queue = letter.link
        letter.datum = job.data[count]
        job.datum = count + 1
        return self.send(letter)


class DeviceTask(Task):
    def __init__(self, system, number, priority):
        self.pending = None
        Task.__init__(self, system, number, priority, None, True, False)

    def work(self, packet):
        if packet is not None:
            self.pending = packet
            return self.hold()
        pending = self.pending
        if pending is None:
            return self.wait()
        self.pending = None
        return self.send(pending)


class System:
    def __init__(self):
        self.tasks = [None] * 6
        self.order = []
        self.packets = 0
        self.holds = 0

    def add(self, task):
        self.tasks[task.number] = task
        self.order.insert(0, task)

    def next_of(self, task):
        at = self.order.index(task)
        return self.order[at + 1] if at + 1 < len(self.order) else None

    def schedule(self, turns):
        task = self.order[0]
        for _ in range(turns):
            if task is None:
                task = self.order[0]
            if task.is_blocked():
                task = self.next_of(task)
            else:
                task = task.turn()


def devices(number, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, number, KIND_DEVICE)
    return queue


def run(n):
    system = System()
    IdleTask(system, IDLE)
    WorkTask(system, WORKER, 1000, Packet(Packet(None, WORKER, KIND_WORK), WORKER, KIND_WORK))
    HandlerTask(system, HANDLER_A, 2000, devices(DEVICE_A, 3))
    HandlerTask(system, HANDLER_B, 3000, devices(DEVICE_B, 3))
    DeviceTask(system, DEVICE_A, 4000)
    DeviceTask(system, DEVICE_B, 5000)
    system.schedule(n)
    return system.packets, system.holds
