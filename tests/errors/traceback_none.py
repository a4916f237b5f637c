# exit: 1
# raise ... from None hides the context.
try:
    {}["k"]
except KeyError:
    raise LookupError("hidden context") from None
