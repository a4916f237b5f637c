// symtable_test.c - scopes, as the instructions that reach names show them.
#include "tests/unit/support.h"

#include "runtime/types/names.h"
#include "vm/code/disasm.h"
#include "vm/compile/compile.h"

// The listing of a source; to be released with free.
static char *listing(const char *source)
{
    Code *code = compile_source(source, strlen(source), NAME(file), COMPILE_EXEC, 0);
    Buf text = { 0 };
    ck_assert_msg(code != NULL, "does not compile: %s", source);
    ck_assert(disasm_code(code, true, &text));
    decref(OBJ(code));
    return buf_take(&text);
}

static void expect_has(const char *source, const char *part)
{
    char *text = listing(source);
    ck_assert_msg(strstr(text, part) != NULL, "no %s in\n%s", part, text);
    free(text);
}

static void expect_lacks(const char *source, const char *part)
{
    char *text = listing(source);
    ck_assert_msg(strstr(text, part) == NULL, "there is %s in\n%s", part, text);
    free(text);
}

START_TEST(a_name_that_a_function_assigns_is_its_local)
{
    expect_has("def f(a):\n b = a\n return b", "MOVE_LL            b, a");
    expect_has("def f():\n return a", "LOAD_GLOBAL        a");
    expect_has("a = 1", "STORE_NAME         a");
    expect_has("def f():\n global a\n a = 1", "STORE_GLOBAL       a");
}
END_TEST

START_TEST(a_captured_local_is_a_cell)
{
    const char *source = "def f(a):\n def g(): return a\n return g";
    expect_has(source, "MAKE_CELL          a");
    expect_has(source, "LOAD_CELL          a");
    expect_has(source, "LOAD_FREE          a");
    expect_has("def f():\n a = 1\n def g():\n  nonlocal a\n  a = 2",
               "STORE_FREE         a");
}
END_TEST

START_TEST(functions_between_pass_the_cell_on)
{
    expect_has("def f(a):\n def g():\n  def h(): return a", "LOAD_FREE_CELL     a");
}
END_TEST

START_TEST(methods_do_not_see_names_of_their_class)
{
    expect_has("class A:\n a = 1\n def f(self): return a", "LOAD_GLOBAL        a");
    expect_has("class A:\n a = 1\n b = [a for c in d]", "LOAD_GLOBAL        a");
    expect_has("def f(a):\n class A:\n  b = a", "LOAD_CLASS_FREE    a");
}
END_TEST

START_TEST(super_needs_the_class_cell)
{
    const char *source = "class A:\n def f(self): super().f()";
    expect_has(source, "MAKE_CELL          __class__");
    expect_has(source, "STORE_NAME         __classcell__");
}
END_TEST

START_TEST(comprehensions_are_inlined_with_variables_of_their_own)
{
    const char *source = "def f(a):\n return [a for a in a]";
    expect_lacks(source, "listcomp");
    expect_has(source, "FOR_ITER_L         a");
    expect_has("def f(b):\n return [lambda: a for a in b]", "MAKE_CELL          a");
    expect_has("def f(b):\n [c := a for a in b]\n return c", "STORE_FAST         c");
    expect_has("[c := a for a in b]", "STORE_GLOBAL       c");
}
END_TEST

START_TEST(private_names_are_mangled)
{
    expect_has("class A:\n def f(self): return self.__x", "self, _A__x");
    expect_has("class __A:\n __b = 1", "STORE_NAME         _A__b");
    expect_lacks("class A:\n __b__ = 1", "_A__b__");
}
END_TEST

START_TEST(loads_of_doubtful_locals_check)
{
    expect_has("def f(a):\n if a: b = 1\n return [b]", "LOAD_FAST_CHECK    b");
    expect_lacks("def f(a):\n if a: b = 1\n else: b = 2\n return [b]",
                 "LOAD_FAST_CHECK");
    expect_has("def f(a):\n del a\n return [a]", "LOAD_FAST_CHECK    a");
    expect_lacks("def f(a):\n for b in a:\n  g(b)", "LOAD_FAST_CHECK");
    expect_has("def f(a):\n for b in a: pass\n g(b)", "LOAD_FAST_CHECK    b");
    expect_has("def f(a):\n try: b = a()\n except E: pass\n g(b)",
               "LOAD_FAST_CHECK    b");
}
END_TEST

Suite *symtable_suite(void);
Suite *symtable_suite(void)
{
    TCase *tests;
    Suite *suite = support_suite("symtable", &tests);
    tcase_add_test(tests, a_name_that_a_function_assigns_is_its_local);
    tcase_add_test(tests, a_captured_local_is_a_cell);
    tcase_add_test(tests, functions_between_pass_the_cell_on);
    tcase_add_test(tests, methods_do_not_see_names_of_their_class);
    tcase_add_test(tests, super_needs_the_class_cell);
    tcase_add_test(tests, comprehensions_are_inlined_with_variables_of_their_own);
    tcase_add_test(tests, private_names_are_mangled);
    tcase_add_test(tests, loads_of_doubtful_locals_check);
    return suite;
}
