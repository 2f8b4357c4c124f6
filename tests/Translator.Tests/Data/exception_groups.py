"""From 3.11 on."""


def groups():
    try:
        f()
    except* ValueError as e:
        g(e)
    except* TypeError:
        pass
