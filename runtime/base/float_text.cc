// float_text.cc - C names for std::to_chars and std::from_chars.
//
// source: Adams: Ryu, fast float-to-string conversion (2018); Lemire: Number parsing at
// a gigabyte per second (2021), which is what the C++ library implements.
#include "runtime/base/float_text.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

__extension__ typedef unsigned __int128 uint128;

// The exponent behind the 'e' of text, with its sign.
static int read_exponent(const char *text, const char *end)
{
    int value = 0;
    bool negative = *text == '-';
    if (*text == '-' || *text == '+')
        text++;
    for (; text < end; text++)
        value = value < 100000 ? value * 10 + (*text - '0') : value;
    return negative ? -value : value;
}

extern "C" size_t float_text_shortest(double value, char digits[FLOAT_TEXT_DIGITS],
                                      int *exponent)
{
    char text[40];
    size_t count = 0;
    std::to_chars_result done = std::to_chars(
        text, text + sizeof text, std::fabs(value), std::chars_format::scientific);
    const char *next = text;
    for (; next < done.ptr && *next != 'e'; next++)
        if (*next != '.')
            digits[count++] = *next;
    digits[count] = '\0';
    *exponent = read_exponent(next + 1, done.ptr);
    return count;
}

// Put a point behind the digits of text, if it has none.
static char *add_point(char *text, char *end, char *limit)
{
    char *mantissa = end;
    char *e = static_cast<char *>(std::memchr(text, 'e', size_t(end - text)));
    if (e != nullptr)
        mantissa = e;
    if (std::memchr(text, '.', size_t(mantissa - text)) != nullptr)
        return end;
    if (end == limit)
        return nullptr;
    std::memmove(mantissa + 1, mantissa, size_t(end - mantissa));
    *mantissa = '.';
    return end + 1;
}

// %#g: choose between %e and %f as %g does, but keep the zeros.
static char *format_general(double value, int precision, char *out, char *limit)
{
    char probe[1200];
    int digits = precision == 0 ? 1 : precision;
    if (digits > 1100)
        digits = 1100; // a double has no more digits; the exponent is certain
    std::to_chars_result done = std::to_chars(
        probe, probe + sizeof probe, value, std::chars_format::scientific, digits - 1);
    if (done.ec != std::errc())
        return nullptr;
    const char *e =
        static_cast<const char *>(std::memchr(probe, 'e', size_t(done.ptr - probe)));
    int exponent = read_exponent(e + 1, done.ptr);
    digits = precision == 0 ? 1 : precision;
    if (exponent < -4 || exponent >= digits)
        done =
            std::to_chars(out, limit, value, std::chars_format::scientific, digits - 1);
    else
        done = std::to_chars(out, limit, value, std::chars_format::fixed,
                             digits - 1 - exponent);
    return done.ec == std::errc() ? done.ptr : nullptr;
}

// %f by one exact product: of a value that is not tiny, whose digits make no more than
// 63 bits. nullptr: of another, or it does not fit.
static char *format_fixed(double value, int precision, char *out, char *limit)
{
    static const uint64_t powers[] = {
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000
    };
    uint64_t bits, most = sizeof powers / sizeof *powers;
    std::memcpy(&bits, &value, sizeof bits);
    int shift = 1075 - int(bits >> 52 & 0x7ff);
    if (uint64_t(precision) >= most || shift < 1 || shift > 120)
        return nullptr;
    uint64_t mantissa = (bits & ((uint64_t(1) << 52) - 1)) | uint64_t(1) << 52;
    uint128 product = uint128(mantissa) * powers[precision];
    uint128 rest = product & ((uint128(1) << shift) - 1), half = uint128(1)
                                                                 << (shift - 1);
    if (product >> shift >> 63 != 0)
        return nullptr;
    uint64_t digits = uint64_t(product >> shift);
    digits += rest > half || (rest == half && (digits & 1) != 0); // to even
    char text[24], *next = text + sizeof text;
    for (int i = 0; i < precision; i++, digits /= 10)
        *--next = char('0' + digits % 10);
    if (precision > 0)
        *--next = '.';
    do {
        *--next = char('0' + digits % 10);
        digits /= 10;
    } while (digits != 0);
    if (std::signbit(value))
        *--next = '-';
    size_t length = size_t(text + sizeof text - next);
    if (length > size_t(limit - out))
        return nullptr;
    std::memcpy(out, next, length);
    return out + length;
}

extern "C" size_t float_text_format(double value, char format, int precision,
                                    bool alternate, char *out, size_t capacity)
{
    char *limit = out + capacity, *end;
    bool upper = format >= 'A' && format <= 'G';
    std::to_chars_result done = { out, std::errc() };
    switch (format) {
    case 'e':
    case 'E':
        done =
            std::to_chars(out, limit, value, std::chars_format::scientific, precision);
        break;
    case 'f':
    case 'F':
        done.ptr = format_fixed(value, precision, out, limit);
        if (done.ptr == nullptr)
            done =
                std::to_chars(out, limit, value, std::chars_format::fixed, precision);
        break;
    default:
        if (!alternate)
            done =
                std::to_chars(out, limit, value, std::chars_format::general, precision);
        break;
    }
    if (done.ec != std::errc())
        return 0;
    end = done.ptr;
    if (alternate && (format == 'g' || format == 'G'))
        end = format_general(value, precision, out, limit);
    if (alternate && end != nullptr)
        end = add_point(out, end, limit);
    if (end == nullptr)
        return 0;
    for (char *next = out; upper && next < end; next++)
        if (*next == 'e')
            *next = 'E';
    return size_t(end - out);
}

// The power of ten of the first digit that is not 0 of a number in decimal.
static long leading_power(const char *text, const char *end)
{
    long power = 0, before = 0;
    bool point = false, found = false;
    for (; text < end && *text != 'e' && *text != 'E'; text++) {
        if (*text == '.') {
            point = true;
        } else if (found || *text != '0') {
            before += !point;
            if (!found && point)
                power--;
            found = true;
        } else if (point) {
            power--;
        }
    }
    if (before > 0)
        power = before - 1;
    return power + (text < end ? read_exponent(text + 1, end) : 0);
}

extern "C" bool float_text_parse(const char *text, size_t length, double *out)
{
    const char *end = text + length;
    double value = 0.0;
    bool negative = length > 0 && *text == '-';
    if (length > 0 && (*text == '-' || *text == '+'))
        text++;
    if (text == end || !((*text >= '0' && *text <= '9') || *text == '.'))
        return false; // from_chars would take "inf", "nan" and another sign
    std::from_chars_result done = std::from_chars(text, end, value);
    if (done.ptr != end || done.ec == std::errc::invalid_argument)
        return false;
    if (done.ec == std::errc::result_out_of_range)
        value = leading_power(text, end) > 0 ? HUGE_VAL : 0.0;
    *out = negative ? -value : value;
    return true;
}
