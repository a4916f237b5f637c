# exit: 1
# Source text of exec is not shown.
exec("def f():\n    return 1 / 0\nf()")
