# ouro: -m _imp_run {script}
# -m with a package: its __main__, with the module's spec, package and arguments.
