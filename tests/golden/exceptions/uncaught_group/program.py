def fail(error):
    try:
        raise error
    except Exception as caught:
        caught.add_note("noted")
        return caught


raise ExceptionGroup("several", [fail(ValueError("one")), ExceptionGroup("inner", [fail(KeyError("two"))])])
