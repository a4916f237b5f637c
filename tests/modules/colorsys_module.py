# colorsys, timeit, gettext.
import colorsys
import gettext
import timeit

for rgb in [(0, 0, 0), (1, 1, 1), (.2, .4, .4), (1, 0, 0), (.1, .9, .3), (.7, .1, .8), (.5, .5, .5)]:
    print(rgb, colorsys.rgb_to_hsv(*rgb), colorsys.rgb_to_hls(*rgb), colorsys.rgb_to_yiq(*rgb))
for h in range(0, 10):
    print(colorsys.hsv_to_rgb(h / 9, .5, .7), colorsys.hls_to_rgb(h / 9, .5, .7), colorsys.yiq_to_rgb(h / 9, .2, -.3))
print(gettext.gettext('a'), gettext.ngettext('one', 'many', 2), gettext.translation('x', fallback=True).gettext('t'), gettext.find('x'))
t = timeit.Timer('x += 1', 'x = 0')
print(t.timeit(100) > 0, len(t.repeat(3, 10)), timeit.timeit(lambda: None, number=5) >= 0, timeit.timeit('a', globals={'a': 1}, number=1) >= 0)
print(t.src)
try:
    timeit.Timer(5)
except ValueError as e:
    print(e)
