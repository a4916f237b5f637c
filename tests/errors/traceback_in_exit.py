# exit: 1
# An error in __exit__ while another error passes through a with statement.
class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("close", self.name, kind.__name__)
        if self.name == "inner":
            raise OSError(f"cannot close {self.name}")


def work(resource):
    with Resource("inner") as other:
        return resource.name[other.name]


with Resource("outer") as resource:
    work(resource)
