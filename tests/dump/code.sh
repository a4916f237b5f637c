ouro --dump=code _source.py
