// users.h - a user database without users, for the static binary.
//
// readline asks for users to expand `~name`. The C library's own functions load shared
// libraries for that, which a static program cannot promise to have, so the Makefile
// points the names getpwnam ... at these (-Wl,--defsym) when it links with -static.
#ifndef OURO_VM_CLI_USERS_H
#define OURO_VM_CLI_USERS_H

#include <pwd.h>
#include <sys/types.h>

// Look a user up by name.
//
// returns  NULL: nobody is known
struct passwd *users_getpwnam(const char *name);

// Look a user up by number.
//
// returns  NULL: nobody is known; readline then uses $HOME or /
struct passwd *users_getpwuid(uid_t uid);

// The next user of the database.
//
// returns  NULL: there is none
struct passwd *users_getpwent(void);

// Begin again with the first user.
void users_setpwent(void);

// Close the database.
void users_endpwent(void);

#endif
