# exit: 1
print(f"{1 +}")
