// spark.h - a row of numbers as a line of small bars.
#ifndef OURO_VM_CLI_SPARK_H
#define OURO_VM_CLI_SPARK_H

#include <stddef.h>
#include <stdint.h>

// Bars for count values, at most `width` columns, scaled so that `top` is the highest.
// out holds 3 * width + 1 bytes of UTF-8.
void spark_draw(const uint64_t *values, size_t count, uint64_t top, size_t width,
                char *out);

#endif
