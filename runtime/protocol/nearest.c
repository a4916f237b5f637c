#include "runtime/protocol/nearest.h"

enum { LONGEST = 40, MOST_CANDIDATES = 750, MOVE_COST = 2, CASE_COST = 1 };

static uint32_t lower(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static unsigned substitution(uint32_t a, uint32_t b)
{
    return a == b ? 0 : lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

// Distance of two short texts, or more than limit as soon as that is certain.
static unsigned distance(const Str *a, const Str *b, unsigned limit)
{
    if (a == b)
        return 0;
    size_t start = 0, end_a = a->length, end_b = b->length;
    while (start < end_a && start < end_b && str_char(a, start) == str_char(b, start))
        start++;
    while (end_a > start && end_b > start &&
           str_char(a, end_a - 1) == str_char(b, end_b - 1))
        end_a--, end_b--;
    size_t rows = end_a - start, columns = end_b - start;
    if (rows == 0 || columns == 0)
        return (unsigned)(rows + columns) * MOVE_COST;
    if (rows > LONGEST || columns > LONGEST)
        return limit + 1;
    unsigned row[LONGEST];
    for (size_t i = 0; i < rows; i++)
        row[i] = (unsigned)(i + 1) * MOVE_COST;
    unsigned result = 0;
    for (size_t j = 0; j < columns; j++) {
        unsigned diagonal = (unsigned)j * MOVE_COST, least = limit + 1;
        result = diagonal + MOVE_COST;
        for (size_t i = 0; i < rows; i++) {
            unsigned replace =
                diagonal + substitution(str_char(a, start + i), str_char(b, start + j));
            diagonal = row[i];
            unsigned insert = (result < diagonal ? result : diagonal) + MOVE_COST;
            result = replace < insert ? replace : insert;
            row[i] = result;
            if (result < least)
                least = result;
        }
        if (least > limit)
            return limit + 1;
    }
    return result;
}

Nearest nearest_begin(Str *wrong, size_t count)
{
    bool hopeless = count >= MOST_CANDIDATES || wrong->length > LONGEST;
    return (Nearest){ hopeless ? NULL : wrong, NULL, 0 };
}

void nearest_consider(Nearest *n, Str *candidate)
{
    if (n->wrong == NULL || candidate == NULL || candidate->length == 0 ||
        str_equal(candidate, n->wrong))
        return;
    unsigned limit =
        (unsigned)(candidate->length + n->wrong->length + 3) * MOVE_COST / 6;
    if (n->best != NULL && limit > n->distance - 1)
        limit = n->distance - 1;
    unsigned far = distance(n->wrong, candidate, limit);
    if (far <= limit) {
        n->best = candidate;
        n->distance = far;
    }
}

Str *nearest_name(Str *wrong, Str *const *names, size_t count)
{
    Nearest n = nearest_begin(wrong, count);
    for (size_t i = 0; i < count; i++)
        nearest_consider(&n, names[i]);
    return n.best;
}
