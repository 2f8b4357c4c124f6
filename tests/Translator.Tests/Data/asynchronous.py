async def coroutine(x):
    await x
    async with x as y:
        pass
    async for i in x:
        yield i
