print("loading", __name__)


def where():
    return __name__
