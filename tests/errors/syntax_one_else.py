# exit: 1
kind = 'odd' if 3 % 2
