# exit: 1
name = 'you'
print 'hello', name
