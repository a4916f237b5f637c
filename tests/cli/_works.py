print("before")
