// ast_dump.h - prints a tree as `python3 -m ast` does.

#ifndef OURO_GRAMMAR_AST_DUMP_H
#define OURO_GRAMMAR_AST_DUMP_H

#include "grammar/ast.h"
#include "runtime/base/buf.h"

typedef struct AstDumpOptions {
    int indent;      // columns per level; CPython's command takes 3
    bool attributes; // lineno, col_offset, end_lineno, end_col_offset as well
} AstDumpOptions;

// Append a tree as ast.dump(tree, indent=..., include_attributes=...) shows it, and a
// newline. Fields that are None or empty lists are left out, as CPython 3.13 does.
//
// returns false if memory ran out; out->failed may also be set
// cost    O(size of the text); the depth of the tree costs no C stack
bool ast_dump(const Mod *mod, const AstDumpOptions *options, Buf *out);

// Append a constant as repr() shows it.
void ast_dump_constant(const Constant *constant, Buf *out);

// Append text (UTF-8, perhaps with lone surrogates) as repr() shows a str.
void ast_dump_str(const char *text, size_t length, Buf *out);

#endif
