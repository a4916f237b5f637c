// limits.c - the cap, its reserve, and sizes as people write them.
#include "runtime/heap/limits.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RESERVE_MIN = 64 << 10, RESERVE_MAX = 1 << 20, RESERVE_SHARE = 16 };

static struct {
    uint64_t cap;     // 0: none
    uint64_t reserve; // 0: none
    uint64_t end;     // of the reserve: beyond the cap, or what was live beyond it
    bool is_open;     // the reserve may be used
    bool was_hit;
    bool (*raise)(uint64_t cap);
} limits;

// The power of 1024 of a unit, or -1.
static int power_of(const char *unit)
{
    static const char letters[] = "bkmgt";
    const char *found =
        *unit == '\0' ? letters : strchr(letters, tolower((unsigned char)*unit));
    if (found == NULL)
        return -1;
    if (*unit == '\0' || found == letters)
        return *unit == '\0' || unit[1] == '\0' ? 0 : -1;
    const char *rest = unit + 1;
    rest += *rest == 'i' || *rest == 'I';
    rest += *rest == 'b' || *rest == 'B';
    return *rest == '\0' ? (int)(found - letters) : -1;
}

bool limits_parse_size(const char *text, uint64_t *out)
{
    char *end;
    if (!isdigit((unsigned char)*text) || text[1] == 'x' || text[1] == 'X')
        return false;
    double value = strtod(text, &end);
    while (*end == ' ')
        end++;
    int power = power_of(end);
    value = ldexp(value, 10 * (power > 0 ? power : 0));
    if (power < 0 || value >= ldexp(1, 62))
        return false;
    *out = (uint64_t)value;
    return true;
}

void limits_set_heap(uint64_t bytes, bool with_reserve)
{
    uint64_t reserve = bytes / RESERVE_SHARE;
    reserve = reserve < RESERVE_MIN ? RESERVE_MIN : reserve;
    limits.cap = bytes;
    limits.reserve = !with_reserve ? 0 : reserve > RESERVE_MAX ? RESERVE_MAX : reserve;
    limits.is_open = false;
}

uint64_t limits_heap(void)
{
    return limits.cap;
}

bool limits_refuse(uint64_t live, uint64_t more)
{
    if (limits.cap == 0)
        return false;
    uint64_t end = (live > limits.cap ? live : limits.cap) + limits.reserve;
    if (limits.is_open && end < limits.end) // of what was beyond the cap, some has gone
        limits.end = end;
    uint64_t cap = limits_top();
    if (limits.is_open && live + limits.reserve <= limits.cap &&
        more <= limits.cap - live) { // it has shrunk: the cap holds again
        limits.is_open = false;
        return false;
    }
    if (more <= cap && live <= cap - more)
        return false;
    if (!limits.is_open)
        limits.end = end;
    limits.is_open = limits.reserve != 0;
    limits.was_hit = true;
    return true;
}

uint64_t limits_top(void)
{
    if (limits.cap == 0)
        return UINT64_MAX;
    return limits.is_open ? limits.end : limits.cap;
}

bool limits_is_tight(uint64_t live)
{
    return limits.is_open && live > limits.end - limits.reserve / 2;
}

bool limits_raise(void)
{
    return limits.raise != NULL && limits.reserve != 0 && limits.raise(limits.cap);
}

void limits_on_refusal(bool (*raise)(uint64_t cap))
{
    limits.raise = raise;
}

bool limits_was_hit(void)
{
    return limits.was_hit;
}

void limits_stop(void)
{
    memset(&limits, 0, sizeof limits);
}
