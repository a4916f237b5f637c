# exit: 1
f() = 5
