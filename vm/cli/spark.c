#include "vm/cli/spark.h"

#include <string.h>

enum { LEVELS = 8 };

// The greatest of the values that fall into column `column` of `width`.
static uint64_t greatest(const uint64_t *values, size_t count, size_t column,
                         size_t width)
{
    size_t from = column * count / width, to = (column + 1) * count / width;
    uint64_t most = 0;
    for (size_t i = from; i < to || i == from; i++)
        if (values[i] > most)
            most = values[i];
    return most;
}

void spark_draw(const uint64_t *values, size_t count, uint64_t top, size_t width,
                char *out)
{
    size_t columns = count < width ? count : width;
    for (size_t i = 0; i < columns; i++) {
        uint64_t value = greatest(values, count, i, columns);
        uint64_t level = top > 0 ? (value * LEVELS + top - 1) / top : 1; // 1 .. LEVELS
        level = level < 1 ? 1 : level > LEVELS ? LEVELS : level;
        static const char first[] = "\xe2\x96\x81"; // U+2581, lower one eighth block
        memcpy(out, first, 3);
        out[2] = (char)(out[2] + (char)(level - 1));
        out += 3;
    }
    *out = '\0';
}
