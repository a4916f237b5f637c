# Formatting floats.
for spec in ("", "f", ".0f", ".2f", ".10f", "e", ".0e", ".3e", "E", "g", ".3g", ".10g", "G", "%",
             ".1%", "10.2f", "<10.2f", "^10.2f", "010.2f", "+.1f", " .1f", ",.2f", "_.1f", "#.0f",
             "#g", "n", "*>12.4f", "=+10.1f", ".3", "10", "z.0f", "015,.2f", "+"):
    try:
        print(repr(spec), *(repr(format(x, spec)) for x in (1234.5678, -0.00012, 1e20, -0.4)))
    except ValueError as error:
        print(repr(spec), error)
for x in (float("inf"), float("-inf"), float("nan")):
    print(f"{x} {x:f} {x:F} {x:e} {x:10} {x:<10}| {x:+} {x:010.2f} {x:%} {x:,}")
print("%f %.2f %5.1f %-8.2f| %08.3f %+f % f %e %.3E %g %G %r %s" %
      (1.5, 2.345, 3.14159, 2.5, 3.14159, 1.0, 1.0, 12345.678, 0.00012, 1e-10, 1e20, 0.1, 0.1))
print("%.0f %.0f %.0f %#.0f %5.0f|" % (0.5, 1.5, 2.5, 3.0, 4.4))
print(f"{0.1:.20f} {1e-7:.3f} {123456789.0:.3g} {1e5:g} {1e6:g} {1e16} {0.0001:g} {0.00001:g}")
print(f"{1.0} {1.0:.1} {100.0:.2} {1e10:.3} {123.0:5} {5:.2f} {True:.1f} {-0.0:.1f} {3.0:g}")
print(f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f} {1e300:.2f}"[:60])
for bad in ("d", "x", "s", ".", ".f.", "c", ",_f", "10.2d", "b"):
    try:
        print(format(1.5, bad))
    except ValueError as error:
        print(repr(bad), error)
