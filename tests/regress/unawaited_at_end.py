# A coroutine that is dropped with the modules: the warning comes without advice.
async def work():
    pass


kept = [work()]
kept.append(kept)
