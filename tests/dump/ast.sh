ouro --dump=ast _source.py
