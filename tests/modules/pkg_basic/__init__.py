print("loading", __name__)
constant = 5
