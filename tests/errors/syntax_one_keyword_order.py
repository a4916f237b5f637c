# exit: 1
print(sep='', 'a', 'b')
