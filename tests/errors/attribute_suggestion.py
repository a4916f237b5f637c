# exit: 1
class Thing:
    def __init__(self):
        self.length = 5


Thing().lenght
