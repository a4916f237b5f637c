# exit: 1
x = 'unterminated
