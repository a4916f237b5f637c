ouro --dump=tokens _source.py
