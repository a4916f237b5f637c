ouro --dump=code _loop.py
