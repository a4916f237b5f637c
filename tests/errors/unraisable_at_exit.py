# Finalizers that fail when the program ends are reported without the text of their lines.
class Fails:
    def __del__(self):
        raise ValueError(self.name)


early, late = Fails(), Fails()
early.name, late.name = "early", "late"
del early
print("end")
