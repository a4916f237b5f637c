// format_test.c - specifications, layout of numbers, templates, the % operator.
#include "runtime/types/format.h"

#include "runtime/protocol/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/format_spec.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "tests/unit/support.h"

static void expect_str(OPT Str *s, const char *text)
{
    ck_assert_ptr_nonnull(s);
    Str *wanted = str_from_text(text);
    if (!str_equal(s, wanted))
        expect_repr(OBJ(s), text);
    decref(OBJ(s));
    decref(OBJ(wanted));
}

static Str *int_text(int64_t value, const char *spec)
{
    Object *o = int_from(value);
    Str *f = str_from_text(spec), *s = format_int(o, f);
    decref(o);
    decref(OBJ(f));
    return s;
}

static Str *float_text(double value, const char *spec)
{
    Object *o = float_from(value);
    Str *f = str_from_text(spec), *s = format_float(o, f);
    decref(o);
    decref(OBJ(f));
    return s;
}

START_TEST(a_specification_is_read_in_order)
{
    FormatSpec f;
    Str *s = str_from_text("\u0416^+z#012_.3f");
    ck_assert(format_spec_parse(s, 'd', '>', "int", &f));
    ck_assert_uint_eq(f.fill, 0x416);
    ck_assert_uint_eq(f.align, '^');
    ck_assert_uint_eq(f.sign, '+');
    ck_assert(f.no_negative_zero && f.alternate);
    ck_assert_int_eq(f.width, 12);
    ck_assert_int_eq(f.precision, 3);
    ck_assert_uint_eq(f.grouping, '_');
    ck_assert_uint_eq(f.type, 'f');
    decref(OBJ(s));
}
END_TEST

START_TEST(ints_are_laid_out)
{
    expect_str(int_text(1234567, ","), "1,234,567");
    expect_str(int_text(-255, "#010x"), "-0x00000ff");
    expect_str(int_text(255, "\u0416>#6X"), "\u0416\u04160XFF");
    expect_str(int_text(1234, "08,"), "0,001,234");
    expect_str(int_text(65535, "_b"), "1111_1111_1111_1111");
    expect_str(int_text(65, "^3c"), " A ");
    expect_str(int_text(5, "=+4"), "+  5");
    ck_assert_ptr_null(int_text(5, ".2"));
    expect_message(EXC(ValueError),
                   "Precision not allowed in integer format specifier");
    ck_assert_ptr_null(int_text(5, "xx"));
    expect_message(EXC(ValueError),
                   "Invalid format specifier 'xx' for object of type 'int'");
}
END_TEST

START_TEST(floats_are_laid_out)
{
    expect_str(float_text(1234.5, ",.2f"), "1,234.50");
    expect_str(float_text(123.0, ".3"), "1.23e+02");
    expect_str(float_text(12.0, ".3"), "12.0");
    expect_str(float_text(-0.001, "z.1f"), "0.0");
    expect_str(float_text(0.5, ".0%"), "50%");
    expect_str(float_text(1e20, "#"), "1.e+20");
    expect_str(float_text(-3.5, "08.2f"), "-0003.50");
    ck_assert_ptr_null(float_text(1.5, "d"));
    expect_message(EXC(ValueError),
                   "Unknown format code 'd' for object of type 'float'");
}
END_TEST

START_TEST(a_template_takes_fields)
{
    Object *args[2] = { int_from(7), OBJ(str_from_text("ab")) };
    Str *t = str_from_text("{1:>{0}}|{0!r:03}|{{}}");
    expect_str(format_template(t, args, 2, NULL), "     ab|700|{}");
    decref(OBJ(t));
    t = str_from_text("{0} {}");
    ck_assert_ptr_null(format_template(t, args, 2, NULL));
    expect_message(EXC(ValueError), "cannot switch from manual field specification to "
                                    "automatic field numbering");
    decref(OBJ(t));
    t = str_from_text("{2}");
    ck_assert_ptr_null(format_template(t, args, 2, NULL));
    expect_message(EXC(IndexError),
                   "Replacement index 2 out of range for positional args tuple");
    decref(OBJ(t));
    decref(args[1]);
}
END_TEST

START_TEST(percent_consumes_its_arguments)
{
    Str *t = str_from_text("%05d|%-4s|%x%%"), *word = str_from_text("ab");
    Object *number = int_from(-42);
    Tuple *args = tuple_pack(3, number, OBJ(word), number);
    expect_str(format_percent(t, OBJ(args)), "-0042|ab  |-2a%");
    decref(OBJ(t));
    t = str_from_text("%d");
    ck_assert_ptr_null(format_percent(t, OBJ(args)));
    expect_message(EXC(TypeError),
                   "not all arguments converted during string formatting");
    decref(OBJ(t));
    decref(OBJ(args));
    decref(OBJ(word));
    decref(number);
}
END_TEST

START_TEST(formatting_survives_running_out_of_memory)
{
    Object *o = float_from(1234567.25);
    Str *f = str_from_text("\u0416>+40,.3f"), *s = NULL;
    for (uint64_t n = 1; s == NULL; n++) {
        heap_fail_at(n);
        s = format_float(o, f);
        heap_fail_at(0);
        if (s == NULL)
            expect_error(EXC(MemoryError));
    }
    ck_assert_uint_eq(s->length, 40);
    decref(OBJ(s));
    decref(OBJ(f));
    decref(o);
}
END_TEST

Suite *format_suite(void);
Suite *format_suite(void)
{
    TCase *tcase;
    Suite *suite = support_suite("format", &tcase);
    tcase_add_test(tcase, a_specification_is_read_in_order);
    tcase_add_test(tcase, ints_are_laid_out);
    tcase_add_test(tcase, floats_are_laid_out);
    tcase_add_test(tcase, a_template_takes_fields);
    tcase_add_test(tcase, percent_consumes_its_arguments);
    tcase_add_test(tcase, formatting_survives_running_out_of_memory);
    return suite;
}
