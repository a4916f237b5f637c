# Suggestions for names and attributes: close ones only, the best one, never for far ones.
import sys
import traceback


class Sample:
    colour = 1
    height = 2
    _private = 3

    def method(self):
        return heigth


counter_value = 5


def last_line(function):
    try:
        function()
    except (NameError, AttributeError) as error:
        print(traceback.format_exception(error)[-1].rstrip())


sample = Sample()
for name in ("color", "hieght", "HEIGHT", "private", "c", "completely_different", "metod",
             "colour_", "__colour", "x" * 800):
    last_line(lambda: getattr(sample, name))
last_line(lambda: counter_valeu)
last_line(lambda: Counter_value)
last_line(lambda: pritn)
last_line(lambda: zzzzzz)
last_line(lambda: "".uper)
last_line(lambda: [].add)
last_line(lambda: sample.method())
last_line(lambda: Sample.metho)
last_line(lambda: sys.sdtout)
last_line(lambda: None.anything)
