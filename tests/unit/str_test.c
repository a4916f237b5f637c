// str_test.c - storage of text: widths, sharing, growth, searching, interning, codecs.
#include "runtime/types/str.h"

#include "runtime/protocol/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/str_search.h"
#include "tests/unit/support.h"

static Str *text(const char *utf8)
{
    Str *s = str_from_text(utf8);
    ck_assert_ptr_nonnull(s);
    return s;
}

START_TEST(the_kind_is_the_narrowest)
{
    static const struct {
        const char *utf8;
        StrKind kind;
        uint32_t length;
    } rows[] = {
        { "", STR_KIND_ASCII, 0 },           { "abc", STR_KIND_ASCII, 3 },
        { "caf\u00e9", STR_KIND_LATIN1, 4 }, { "\u0416x", STR_KIND_UCS2, 2 },
        { "\U0001f600", STR_KIND_UCS4, 1 },  { "\u00ff\u0100", STR_KIND_UCS2, 2 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Str *s = text(rows[i].utf8);
        ck_assert_uint_eq(str_kind(s), rows[i].kind);
        ck_assert_uint_eq(s->length, rows[i].length);
        decref(OBJ(s));
    }
    Str *wide = text("ab\u0416"), *part = str_slice(wide, 0, 2);
    ck_assert_uint_eq(str_kind(part), STR_KIND_ASCII);
    decref(OBJ(wide));
    decref(OBJ(part));
}
END_TEST

START_TEST(short_latin_texts_are_shared)
{
    Str *wide = text("a\u0416"), *a = str_slice(wide, 0, 1);
    ck_assert_ptr_eq(a, str_from_char('a'));
    ck_assert_ptr_eq(str_from_ascii("", 0), str_empty());
    ck_assert_ptr_eq(str_from_text("\u00e9"), str_from_char(0xe9));
    decref(OBJ(wide));
}
END_TEST

START_TEST(equal_texts_have_equal_hashes)
{
    Str *a = text("caf\u00e9"), *b = text("caf\u00e9\u0416"), *c = str_slice(b, 0, 4);
    ck_assert(str_equal(a, c));
    ck_assert(!str_equal(a, b));
    ck_assert_uint_eq(str_hash(a), str_hash(c));
    ck_assert_uint_ne(str_hash(a), 0);
    ck_assert_int_lt(str_order(a, b), 0);
    decref(OBJ(a));
    decref(OBJ(b));
    decref(OBJ(c));
}
END_TEST

START_TEST(appending_grows_a_text_that_nobody_else_holds)
{
    Str *s = text("start"), *piece = text("0123456789");
    size_t moves = 0;
    for (int i = 0; i < 2000; i++) {
        const Str *before = s;
        s = str_append_take(s, piece);
        ck_assert_ptr_nonnull(s);
        moves += s != before;
    }
    ck_assert_uint_eq(s->length, 20005);
    ck_assert_uint_lt(moves, 150);
    ck_assert_int_eq(str_find(s, piece, 5, s->length), 5);
    ck_assert_int_eq(str_char(s, 20004), '9');
    decref(OBJ(s));
    decref(OBJ(piece));
}
END_TEST

START_TEST(appending_leaves_a_shared_text_alone)
{
    Str *s = text("shared"), *other = incref(s), *piece = text("more");
    s = str_append_take(s, piece);
    ck_assert_ptr_ne(s, other);
    ck_assert(str_equal_text(other, "shared"));
    ck_assert(str_equal_text(s, "sharedmore"));
    decref(OBJ(s));
    decref(OBJ(other));
    decref(OBJ(piece));
}
END_TEST

START_TEST(appending_leaves_its_text_when_memory_runs_out)
{
    Str *s = text("abc"), *piece = text("a longer piece that needs another cell");
    for (uint32_t holders = 1; holders <= 2; holders++) { // grown where it lies, copied
        heap_fail_at(1);
        ck_assert_ptr_null(str_append_take(s, piece));
        heap_fail_at(0);
        expect_error(EXC(MemoryError));
        expect_refs(s, holders);
        ck_assert(str_equal_text(s, "abc"));
        incref(s);
    }
    for (int i = 0; i < 3; i++)
        decref(OBJ(s));
    decref(OBJ(piece));
}
END_TEST

START_TEST(a_hash_is_forgotten_when_the_text_grows)
{
    Str *s = text("some text"), *piece = text("!");
    uint32_t hash = str_hash(s);
    s = str_append_take(s, piece);
    Str *same = text("some text!");
    ck_assert_uint_ne(str_hash(s), hash);
    ck_assert_uint_eq(str_hash(s), str_hash(same));
    decref(OBJ(s));
    decref(OBJ(same));
    decref(OBJ(piece));
}
END_TEST

// Compare the search engine with the obvious loop on a text over few letters.
static int64_t find_slowly(const Str *s, const Str *needle, bool last)
{
    int64_t found = -1;
    for (size_t i = 0; i + needle->length <= s->length; i++) {
        size_t k = 0;
        while (k < needle->length && str_char(s, i + k) == str_char(needle, k))
            k++;
        if (k == needle->length) {
            found = (int64_t)i;
            if (!last)
                break;
        }
    }
    return found;
}

START_TEST(searching_agrees_with_the_obvious_loop)
{
    static const uint32_t letters[3] = { 'a', 0x416, 0x1f600 };
    uint32_t seed = 12345;
    for (int round = 0; round < 3000; round++) {
        uint32_t text_units[400], needle_units[40];
        size_t n = seed % 400, m = 1 + seed / 7 % 39, wide = (size_t)round % 3;
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1664525 + 1013904223;
            text_units[i] = seed >> 28 == 0 ? letters[wide] : 'a' + (seed >> 30 & 1);
        }
        for (size_t i = 0; i < m; i++)
            needle_units[i] = n > m ? text_units[i + (n - m) / 2] : 'a';
        if (round % 4 == 0)
            needle_units[m / 2] = 'b';
        Str *s = str_from_ucs4(text_units, n), *needle = str_from_ucs4(needle_units, m);
        ck_assert_int_eq(str_find(s, needle, 0, s->length),
                         find_slowly(s, needle, false));
        ck_assert_int_eq(
            str_search_rfind(str_search_text(s), str_search_text(needle), 0, s->length),
            find_slowly(s, needle, true));
        decref(OBJ(s));
        decref(OBJ(needle));
    }
}
END_TEST

START_TEST(a_builder_widens_and_finishes_narrow)
{
    StrBuilder b;
    Str *wide = text("x\U0001f600y");
    str_builder_start(&b);
    str_builder_ascii(&b, "abc", 3);
    str_builder_char(&b, 0xe9);
    str_builder_fill(&b, '-', 3);
    str_builder_slice(&b, wide, 2, 3);
    ck_assert_uint_eq(b.kind, STR_KIND_LATIN1);
    str_builder_str(&b, wide);
    Str *s = str_builder_finish(&b);
    ck_assert_uint_eq(s->length, 11);
    ck_assert_uint_eq(str_kind(s), STR_KIND_UCS4);
    expect_repr(OBJ(s), "'abc\u00e9---yx\U0001f600y'");
    decref(OBJ(s));
    decref(OBJ(wide));
}
END_TEST

START_TEST(a_builder_without_memory_gives_nothing)
{
    StrBuilder b;
    str_builder_start(&b);
    heap_fail_at(1);
    str_builder_fill(&b, '-', STR_BUILDER_FEW); // lies inside the builder
    str_builder_char(&b, 'x');
    heap_fail_at(0);
    ck_assert_ptr_null(str_builder_finish(&b));
    expect_error(EXC(MemoryError));
}
END_TEST

START_TEST(joining_finds_the_wrong_item)
{
    List *list = list_new(0);
    ck_assert(list_append_take(list, OBJ(text("a"))));
    ck_assert(list_append_take(list, int_from(1)));
    ck_assert_ptr_null(str_join(str_from_char(','), OBJ(list)));
    expect_message(EXC(TypeError), "sequence item 1: expected str instance, int found");
    decref(OBJ(list));
}
END_TEST

START_TEST(one_object_stands_for_a_name)
{
    Str *a = intern_text("some_new_name", 13), *b = intern_str(text("some_new_name"));
    ck_assert_ptr_eq(a, b);
    ck_assert(a->interned);
    expect_refs(a, 2);
    ck_assert_ptr_eq(intern_text("append", 6), NAME(append));
    ck_assert_ptr_eq(intern_str(text("x")), str_from_char('x'));
    decref(OBJ(a));
    decref(OBJ(b));
    Str *again = intern_text("some_new_name", 13); // the first one took itself out
    expect_refs(again, 1);
    decref(OBJ(again));
}
END_TEST

START_TEST(the_intern_table_grows_and_shrinks)
{
    enum { COUNT = 5000 };
    static Str *names[COUNT];
    char name[24];
    for (int i = 0; i < COUNT; i++) {
        int n = snprintf(name, sizeof name, "interned_%d", i);
        names[i] = intern_text(name, (size_t)n);
        ck_assert_ptr_nonnull(names[i]);
    }
    for (int i = 0; i < COUNT; i += 2)
        decref(OBJ(names[i]));
    for (int i = 1; i < COUNT; i += 2) {
        int n = snprintf(name, sizeof name, "interned_%d", i);
        Str *same = intern_text(name, (size_t)n);
        ck_assert_ptr_eq(same, names[i]);
        decref(OBJ(same));
        decref(OBJ(names[i]));
    }
}
END_TEST

START_TEST(utf8_of_ascii_is_the_text_itself)
{
    size_t length, owned_size;
    char *owned;
    Str *plain = text("plain"), *wide = text("\u0416\U0001f600");
    ck_assert_ptr_eq(str_utf8(plain, &length, &owned, &owned_size), str_data(plain));
    ck_assert_ptr_null(owned);
    ck_assert_str_eq(str_utf8(wide, &length, &owned, &owned_size), "\u0416\U0001f600");
    ck_assert_uint_eq(length, 6);
    str_utf8_free(owned, owned_size);
    decref(OBJ(plain));
    decref(OBJ(wide));
}
END_TEST

START_TEST(codecs_are_found_by_any_spelling)
{
    ck_assert(str_codec_check("UTF-8"));
    ck_assert(str_codec_check("utf_8"));
    ck_assert(str_codec_check("Latin-1"));
    Str *s = text("\u0416");
    ck_assert_ptr_null(str_encode(s, "ascii", "strict"));
    expect_message(EXC(UnicodeEncodeError),
                   "'ascii' codec can't encode character '\\u0416' "
                   "in position 0: ordinal not in range(128)");
    Object *bytes = str_encode(s, "utf-16", "strict");
    expect_repr(bytes, "b'\\xff\\xfe\\x16\\x04'");
    Str *back = str_decode(bytes, "utf-16", "strict");
    ck_assert(str_equal(s, back));
    decref(bytes);
    decref(OBJ(s));
    decref(OBJ(back));
}
END_TEST

Suite *str_suite(void);
Suite *str_suite(void)
{
    TCase *tcase;
    Suite *suite = support_suite("str", &tcase);
    tcase_add_test(tcase, the_kind_is_the_narrowest);
    tcase_add_test(tcase, short_latin_texts_are_shared);
    tcase_add_test(tcase, equal_texts_have_equal_hashes);
    tcase_add_test(tcase, appending_grows_a_text_that_nobody_else_holds);
    tcase_add_test(tcase, appending_leaves_a_shared_text_alone);
    tcase_add_test(tcase, appending_leaves_its_text_when_memory_runs_out);
    tcase_add_test(tcase, a_hash_is_forgotten_when_the_text_grows);
    tcase_add_test(tcase, searching_agrees_with_the_obvious_loop);
    tcase_add_test(tcase, a_builder_widens_and_finishes_narrow);
    tcase_add_test(tcase, a_builder_without_memory_gives_nothing);
    tcase_add_test(tcase, joining_finds_the_wrong_item);
    tcase_add_test(tcase, one_object_stands_for_a_name);
    tcase_add_test(tcase, the_intern_table_grows_and_shrinks);
    tcase_add_test(tcase, utf8_of_ascii_is_the_text_itself);
    tcase_add_test(tcase, codecs_are_found_by_any_spelling);
    return suite;
}
