# The kinds of tokens and their numbers.
import token

print(token.tok_name)
print(token.__all__)
print([(name, getattr(token, name)) for name in token.__all__ if name.isupper() and isinstance(getattr(token, name), int)])
print(token.EXACT_TOKEN_TYPES)
print(token.ISTERMINAL(token.OP), token.ISNONTERMINAL(300), token.ISEOF(token.ENDMARKER), token.ISEOF(1))
