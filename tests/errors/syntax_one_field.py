# exit: 1
x = 1
print(f'{x + }')
