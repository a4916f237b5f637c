#include "vm/cli/users.h"

#include <stddef.h>

// Only the linker refers to these, by option; `used` keeps them through -flto.
#define KEPT __attribute__((used))

KEPT struct passwd *users_getpwnam(const char *name)
{
    (void)name;
    return NULL;
}

KEPT struct passwd *users_getpwuid(uid_t uid)
{
    (void)uid;
    return NULL;
}

KEPT struct passwd *users_getpwent(void)
{
    return NULL;
}

KEPT void users_setpwent(void)
{
}

KEPT void users_endpwent(void)
{
}

#undef KEPT
