# ouro: -m _imp_pkg.sub {script}
# exit: 1
# -m with a package that has no __main__.
