// lexer_fuzz.c - any bytes: the lexer ends, and its tokens lie in order inside the
// text.
#include <stdint.h>
#include <string.h>

#include "lexer/lexer.h"
#include "lexer/token_dump.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Lexer lexer;
    Diag diag = { 0 };
    Buf out;
    buf_start(&out);
    if (lexer_open(&lexer, (const char *)data, size, "fuzz", 0, &diag)) {
        uint32_t end = 0;
        Token token = lexer_next(&lexer);
        for (; token.kind != TOKEN_END && token.kind != TOKEN_ERROR;
             token = lexer_next(&lexer)) {
            if (token.start > token.end || token.end > lexer.length ||
                token.start < end)
                __builtin_trap();
            end = token.kind == TOKEN_INDENT || token.kind == TOKEN_DEDENT
                      ? end
                      : token.start;
        }
    }
    lexer_close(&lexer);
    diag_end(&diag);
    diag = (Diag){ 0 };
    if (lexer_open(&lexer, (const char *)data, size, "fuzz", LEXER_TEXT, &diag))
        (void)token_dump(&lexer, &out);
    lexer_close(&lexer);
    diag_end(&diag);
    buf_end(&out);
    return 0;
}
