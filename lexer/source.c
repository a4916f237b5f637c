// source.c - encodings and line ends.
//
// Known encodings: UTF-8, ASCII, Latin-1, Latin-9, Windows-1252 and KOI8-R, under their
// usual names. source: PEP 263; the Python language reference, 2.1.4.
#include "lexer/source.h"

#include <string.h>

#include "runtime/base/unicode.h"

typedef enum Encoding {
    ENCODING_UTF8,
    ENCODING_ASCII,
    ENCODING_LATIN1,
    ENCODING_LATIN9,
    ENCODING_CP1252,
    ENCODING_KOI8_R,
    ENCODING_UNKNOWN
} Encoding;

static const struct {
    const char *name; // lower case, with hyphens
    Encoding encoding;
} encodings[] = {
    { "utf-8", ENCODING_UTF8 },
    { "utf8", ENCODING_UTF8 },
    { "u8", ENCODING_UTF8 },
    { "utf", ENCODING_UTF8 },
    { "cp65001", ENCODING_UTF8 },
    { "ascii", ENCODING_ASCII },
    { "us-ascii", ENCODING_ASCII },
    { "646", ENCODING_ASCII },
    { "latin-1", ENCODING_LATIN1 },
    { "latin1", ENCODING_LATIN1 },
    { "latin", ENCODING_LATIN1 },
    { "l1", ENCODING_LATIN1 },
    { "iso-8859-1", ENCODING_LATIN1 },
    { "iso8859-1", ENCODING_LATIN1 },
    { "iso-latin-1", ENCODING_LATIN1 },
    { "8859", ENCODING_LATIN1 },
    { "cp819", ENCODING_LATIN1 },
    { "iso-8859-15", ENCODING_LATIN9 },
    { "iso8859-15", ENCODING_LATIN9 },
    { "latin-9", ENCODING_LATIN9 },
    { "latin9", ENCODING_LATIN9 },
    { "l9", ENCODING_LATIN9 },
    { "cp1252", ENCODING_CP1252 },
    { "windows-1252", ENCODING_CP1252 },
    { "1252", ENCODING_CP1252 },
    { "koi8-r", ENCODING_KOI8_R },
};

// Where Windows-1252 differs from Latin-1: bytes 0x80 to 0x9f; 0 is undefined.
static const uint16_t cp1252_high[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

// The upper half of KOI8-R. source: RFC 1489.
static const uint16_t koi8_r_high[128] = {
    0x2500, 0x2502, 0x250c, 0x2510, 0x2514, 0x2518, 0x251c, 0x2524, 0x252c, 0x2534,
    0x253c, 0x2580, 0x2584, 0x2588, 0x258c, 0x2590, 0x2591, 0x2592, 0x2593, 0x2320,
    0x25a0, 0x2219, 0x221a, 0x2248, 0x2264, 0x2265, 0x00a0, 0x2321, 0x00b0, 0x00b2,
    0x00b7, 0x00f7, 0x2550, 0x2551, 0x2552, 0x0451, 0x2553, 0x2554, 0x2555, 0x2556,
    0x2557, 0x2558, 0x2559, 0x255a, 0x255b, 0x255c, 0x255d, 0x255e, 0x255f, 0x2560,
    0x2561, 0x0401, 0x2562, 0x2563, 0x2564, 0x2565, 0x2566, 0x2567, 0x2568, 0x2569,
    0x256a, 0x256b, 0x256c, 0x00a9, 0x044e, 0x0430, 0x0431, 0x0446, 0x0434, 0x0435,
    0x0444, 0x0433, 0x0445, 0x0438, 0x0439, 0x043a, 0x043b, 0x043c, 0x043d, 0x043e,
    0x043f, 0x044f, 0x0440, 0x0441, 0x0442, 0x0443, 0x0436, 0x0432, 0x044c, 0x044b,
    0x0437, 0x0448, 0x044d, 0x0449, 0x0447, 0x044a, 0x042e, 0x0410, 0x0411, 0x0426,
    0x0414, 0x0415, 0x0424, 0x0413, 0x0425, 0x0418, 0x0419, 0x041a, 0x041b, 0x041c,
    0x041d, 0x041e, 0x041f, 0x042f, 0x0420, 0x0421, 0x0422, 0x0423, 0x0416, 0x0412,
    0x042c, 0x042b, 0x0417, 0x0428, 0x042d, 0x0429, 0x0427, 0x042a,
};

enum { NAME_MOST = 64 };

// The encoding that a coding comment names.
typedef struct Cookie {
    Encoding encoding;
    bool found;
    char name[NAME_MOST]; // as written, or normal for UTF-8 and Latin-1
} Cookie;

static bool is_name_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           c == '-' || c == '_' || c == '.';
}

static bool starts_with(const char *text, const char *prefix)
{
    size_t length = strlen(prefix);
    return strncmp(text, prefix, length) == 0 &&
           (text[length] == '\0' || text[length] == '-');
}

static void read_name(Cookie *cookie, const char *name, size_t length)
{
    char normal[NAME_MOST];
    if (length >= NAME_MOST)
        length = NAME_MOST - 1;
    for (size_t i = 0; i < length; i++) {
        char c = name[i];
        normal[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    normal[length] = '\0';
    memcpy(cookie->name, name, length);
    cookie->name[length] = '\0';
    cookie->found = true;
    cookie->encoding = ENCODING_UNKNOWN;
    for (size_t i = 0; i < ARRAY_COUNT(encodings); i++)
        if (strcmp(normal, encodings[i].name) == 0)
            cookie->encoding = encodings[i].encoding;
    if (starts_with(normal, "utf-8")) {
        cookie->encoding = ENCODING_UTF8;
        strcpy(cookie->name, "utf-8");
    } else if (starts_with(normal, "latin-1") || starts_with(normal, "iso-8859-1") ||
               starts_with(normal, "iso-latin-1")) {
        cookie->encoding = ENCODING_LATIN1;
        strcpy(cookie->name, "iso-8859-1");
    }
}

// Look for a coding comment in one line.
//
// returns whether the line is blank or a comment, so that the next one may have it
static bool read_cookie_line(Cookie *cookie, const char *line, size_t length)
{
    size_t i = 0;
    while (i < length && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f'))
        i++;
    if (i == length)
        return true;
    if (line[i] != '#')
        return false;
    for (; i + 7 <= length && !cookie->found; i++) {
        if (memcmp(line + i, "coding", 6) != 0 ||
            (line[i + 6] != ':' && line[i + 6] != '='))
            continue;
        size_t start = i + 7;
        while (start < length && (line[start] == ' ' || line[start] == '\t'))
            start++;
        size_t end = start;
        while (end < length && is_name_byte(line[end]))
            end++;
        if (end > start)
            read_name(cookie, line + start, end - start);
    }
    return true;
}

static void read_cookie(Cookie *cookie, const char *bytes, size_t length)
{
    size_t start = 0;
    for (int line = 0; line < 2 && !cookie->found && start < length; line++) {
        size_t end = start;
        while (end < length && bytes[end] != '\n' && bytes[end] != '\r')
            end++;
        if (!read_cookie_line(cookie, bytes + start, end - start))
            return;
        start = end + 1;
        if (end + 1 < length && bytes[end] == '\r' && bytes[end + 1] == '\n')
            start++;
    }
}

static int32_t count_lines(const char *bytes, size_t length)
{
    int32_t line = 1;
    for (size_t i = 0; i < length; i++)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n'))
            line++;
    return line;
}

static uint32_t decode_byte(Encoding encoding, unsigned char byte)
{
    if (encoding == ENCODING_KOI8_R && byte >= 0x80)
        return koi8_r_high[byte - 0x80];
    if (encoding == ENCODING_CP1252 && byte >= 0x80 && byte < 0xa0)
        return cp1252_high[byte - 0x80];
    if (encoding == ENCODING_LATIN9) {
        static const struct {
            uint8_t byte;
            uint16_t c;
        } changed[] = { { 0xa4, 0x20ac }, { 0xa6, 0x160 }, { 0xa8, 0x161 },
                        { 0xb4, 0x17d },  { 0xb8, 0x17e }, { 0xbc, 0x152 },
                        { 0xbd, 0x153 },  { 0xbe, 0x178 } };
        for (size_t i = 0; i < ARRAY_COUNT(changed); i++)
            if (changed[i].byte == byte)
                return changed[i].c;
    }
    return byte;
}

static const Span unplaced = { 0, DIAG_UNDECODED, 0, DIAG_UNDECODED };
static const Span nowhere = { 0, DIAG_NOWHERE, 0, DIAG_NOWHERE };

static bool fail_byte(const char *codec, const char *bytes, size_t at, const char *why,
                      Diag *diag)
{
    return diag_set(diag, DIAG_SYNTAX, unplaced,
                    "'%s' codec can't decode byte 0x%02x in position %zu: %s", codec,
                    (unsigned char)bytes[at], at, why);
}

static bool check_utf8(const char *bytes, size_t length, const char *filename,
                       bool declared, Diag *diag)
{
    const char *reason;
    size_t bad = unicode_check(bytes, length);
    if (bad == length)
        return true;
    int32_t line = count_lines(bytes, bad);
    if (!declared)
        return diag_set(diag, DIAG_SYNTAX, nowhere,
                        "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, "
                        "but no encoding declared; see "
                        "https://peps.python.org/pep-0263/ for details",
                        (unsigned char)bytes[bad], filename, line);
    unicode_decode_error(bytes + bad, length - bad, &reason);
    return diag_set(
        diag, DIAG_SYNTAX, (Span){ line, -1, line, -1 },
        "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position "
        "%zu: %s",
        (unsigned char)bytes[bad], bad, reason);
}

// Whether all bytes mean something in a one-byte encoding.
static bool check_bytes(const char *bytes, size_t length, Encoding encoding, Diag *diag)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte >= 0x80 && encoding == ENCODING_ASCII)
            return fail_byte("ascii", bytes, i, "ordinal not in range(128)", diag);
        if (byte >= 0x80 && decode_byte(encoding, byte) == 0)
            return fail_byte("charmap", bytes, i, "character maps to <undefined>",
                             diag);
    }
    return true;
}

// Make the copy: line ends to \n, one at the end, characters to UTF-8.
static bool copy_text(const char *bytes, size_t length, Encoding encoding,
                      SourceText *out, Diag *diag)
{
    size_t widest = encoding == ENCODING_UTF8 || encoding == ENCODING_ASCII ? 1 : 3;
    if (length >= (size_t)INT32_MAX / widest - 2)
        return diag_set(diag, DIAG_OVERFLOW, (Span){ 0 },
                        "Parser column offset overflow - source line is too big");
    char *text = malloc(length * widest + 2), *next = text;
    if (text == NULL)
        return diag_set(diag, DIAG_MEMORY, (Span){ 0 }, "out of memory");
    for (size_t i = 0; i < length; i++) {
        char c = bytes[i];
        if (c == '\r') {
            *next++ = '\n';
            i += i + 1 < length && bytes[i + 1] == '\n';
        } else if (widest == 1 || (unsigned char)c < 0x80) {
            *next++ = c;
        } else {
            next += unicode_encode(decode_byte(encoding, (unsigned char)c), next);
        }
    }
    out->added_newline = next > text && next[-1] != '\n';
    if (out->added_newline)
        *next++ = '\n';
    *next = '\0';
    out->length = (uint32_t)(next - text);
    char *small = realloc(text, out->length + (size_t)1);
    out->text = small == NULL ? text : small;
    return true;
}

bool source_prepare(const char *bytes, size_t length, const char *filename,
                    SourceKind kind, SourceText *out, Diag *diag)
{
    bool is_text = kind == SOURCE_TEXT;
    Cookie cookie = { .encoding = ENCODING_UTF8 };
    bool good;
    const char *nul = length == 0 ? NULL : memchr(bytes, '\0', length);
    *out = (SourceText){ 0 };
    if (nul != NULL && kind != SOURCE_FILE)
        return diag_set(diag, DIAG_SYNTAX, nowhere,
                        "source code string cannot contain null bytes");
    if (nul != NULL) {
        int32_t line = count_lines(bytes, (size_t)(nul - bytes));
        return diag_set(diag, DIAG_SYNTAX, (Span){ line, -1, line, -1 },
                        "source code cannot contain null bytes");
    }
    bool mark = !is_text && length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0;
    if (mark) {
        bytes += 3;
        length -= 3;
    }
    if (!is_text)
        read_cookie(&cookie, bytes, length);
    if (mark && cookie.found && strcmp(cookie.name, "utf-8") != 0)
        return diag_set(diag, DIAG_SYNTAX, kind == SOURCE_FILE ? nowhere : unplaced,
                        "encoding problem: %s with BOM", cookie.name);
    if (cookie.encoding == ENCODING_UNKNOWN && kind != SOURCE_FILE)
        return diag_set(diag, DIAG_SYNTAX, unplaced, "unknown encoding: %s",
                        cookie.name);
    if (cookie.encoding == ENCODING_UTF8)
        good = check_utf8(bytes, length, filename, cookie.found || kind != SOURCE_FILE,
                          diag);
    else if (kind != SOURCE_FILE)
        good = check_bytes(bytes, length, cookie.encoding, diag);
    else // a program's own file does not say which byte
        good =
            (cookie.encoding != ENCODING_UNKNOWN &&
             check_bytes(bytes, length, cookie.encoding, NULL)) ||
            diag_set(diag, DIAG_SYNTAX, nowhere, "encoding problem: %s", cookie.name);
    return good && copy_text(bytes, length, cookie.encoding, out, diag);
}
