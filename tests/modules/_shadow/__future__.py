where = "the folder of the program"
