// main.c - runs the suites of suites.def.
//
//   unit             every suite
//   unit TEXT        the suites whose name contains TEXT
//   unit =NAME       the suite of that name
//   unit --list      print the names
//
// Each test runs in a child of its own, unless CK_FORK=no.
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct SuiteRow {
    const char *name;
    Suite *(*make)(void);
} SuiteRow;

#define SUITE(name) Suite *name##_suite(void);
#include "tests/unit/suites.def"
#undef SUITE

static const SuiteRow suites[] = {
#define SUITE(name) { #name, name##_suite },
#include "tests/unit/suites.def"
#undef SUITE
    { NULL, NULL },
};

static bool is_chosen(const char *name, const char *pattern)
{
    if (pattern == NULL)
        return true;
    if (pattern[0] == '=')
        return strcmp(name, pattern + 1) == 0;
    return strstr(name, pattern) != NULL;
}

int main(int argc, char **argv)
{
    const char *pattern = argc > 1 ? argv[1] : NULL;
    SRunner *runner = NULL;
    if (pattern != NULL && strcmp(pattern, "--list") == 0) {
        for (const SuiteRow *row = suites; row->name != NULL; row++)
            puts(row->name);
        return 0;
    }
    for (const SuiteRow *row = suites; row->name != NULL; row++) {
        if (!is_chosen(row->name, pattern))
            continue;
        if (runner == NULL)
            runner = srunner_create(row->make());
        else
            srunner_add_suite(runner, row->make());
    }
    if (runner == NULL) {
        puts("100%: Checks: 0, Failures: 0, Errors: 0");
        return 0;
    }
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
