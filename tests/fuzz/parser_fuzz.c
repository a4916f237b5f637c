// parser_fuzz.c - any bytes: a tree that can be dumped, or an error that says where.
#include <stdint.h>
#include <string.h>

#include "grammar/ast_dump.h"
#include "grammar/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void parse_as(ParseMode mode, const uint8_t *data, size_t size)
{
    Region region;
    Diag diag = { 0 };
    Buf out;
    ParseOutput output;
    ParseInput input = {
        .source = (const char *)data, .length = size, .filename = "fuzz", .mode = mode
    };
    AstDumpOptions options = { .indent = 1 };
    region_start(&region);
    buf_start(&out);
    ParseStatus status = parse_module(&region, &input, &output, &diag);
    if (status == PARSE_OK) {
        if (!ast_dump(output.module, &options, &out) && !out.failed)
            __builtin_trap();
    } else if (!diag_is_set(&diag)) {
        __builtin_trap();
    }
    buf_end(&out);
    diag_end(&diag);
    region_free_all(&region);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    parse_as(PARSE_EXEC, data, size);
    parse_as(PARSE_SINGLE, data, size);
    return 0;
}
