def __getattr__(name):
    if name == "computed":
        return "computed by __getattr__"
    raise AttributeError(f"module has no {name}")
