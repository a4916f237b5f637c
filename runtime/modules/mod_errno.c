// mod_errno.c - errno: the numbers of errors by their names.
#include <errno.h>

#include "runtime/modules/registry.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

static const struct {
    const char *name;
    int value;
} numbers[] = {
#define ROW(name) { #name, name },
    ROW(E2BIG) ROW(EACCES) ROW(EADDRINUSE) ROW(EADDRNOTAVAIL) ROW(EADV) ROW(
        EAFNOSUPPORT) ROW(EAGAIN) ROW(EALREADY) ROW(EBADE) ROW(EBADF) ROW(EBADFD)
        ROW(EBADMSG) ROW(EBADR) ROW(EBADRQC) ROW(EBADSLT) ROW(EBFONT) ROW(EBUSY) ROW(
            ECANCELED) ROW(ECHILD) ROW(ECHRNG) ROW(ECOMM) ROW(ECONNABORTED)
            ROW(ECONNREFUSED) ROW(ECONNRESET) ROW(EDEADLK) ROW(EDEADLOCK) ROW(
                EDESTADDRREQ) ROW(EDOM) ROW(EDOTDOT) ROW(EDQUOT) ROW(EEXIST) ROW(EFAULT)
                ROW(EFBIG) ROW(EHOSTDOWN) ROW(EHOSTUNREACH) ROW(EIDRM) ROW(EILSEQ) ROW(
                    EINPROGRESS) ROW(EINTR) ROW(EINVAL) ROW(EIO) ROW(EISCONN)
                    ROW(EISDIR) ROW(EISNAM) ROW(EKEYEXPIRED) ROW(EKEYREJECTED) ROW(
                        EKEYREVOKED) ROW(EL2HLT) ROW(EL2NSYNC) ROW(EL3HLT) ROW(EL3RST)
                        ROW(ELIBACC) ROW(ELIBBAD) ROW(ELIBEXEC) ROW(ELIBMAX) ROW(
                            ELIBSCN) ROW(ELNRNG) ROW(ELOOP) ROW(EMEDIUMTYPE) ROW(EMFILE)
                            ROW(EMLINK) ROW(EMSGSIZE) ROW(EMULTIHOP) ROW(
                                ENAMETOOLONG) ROW(ENAVAIL) ROW(ENETDOWN) ROW(ENETRESET)
                                ROW(ENETUNREACH) ROW(ENFILE) ROW(ENOANO) ROW(
                                    ENOBUFS) ROW(ENOCSI) ROW(ENODATA) ROW(ENODEV) ROW(ENOENT)
                                    ROW(ENOEXEC) ROW(ENOKEY) ROW(ENOLCK) ROW(ENOLINK) ROW(
                                        ENOMEDIUM) ROW(ENOMEM) ROW(ENOMSG) ROW(ENONET) ROW(ENOPKG)
                                        ROW(ENOPROTOOPT) ROW(ENOSPC) ROW(
                                            ENOSR) ROW(ENOSTR) ROW(ENOSYS) ROW(ENOTBLK)
                                            ROW(ENOTCONN) ROW(ENOTDIR) ROW(ENOTEMPTY) ROW(
                                                ENOTNAM) ROW(ENOTRECOVERABLE) ROW(ENOTSOCK) ROW(ENOTTY)
                                                ROW(ENOTUNIQ) ROW(ENXIO) ROW(EOPNOTSUPP) ROW(
                                                    EOVERFLOW) ROW(EOWNERDEAD) ROW(EPERM)
                                                    ROW(EPFNOSUPPORT) ROW(EPIPE) ROW(EPROTO) ROW(
                                                        EPROTONOSUPPORT) ROW(EPROTOTYPE) ROW(ERANGE)
                                                        ROW(EREMCHG) ROW(EREMOTE) ROW(
                                                            EREMOTEIO) ROW(ERESTART) ROW(ERFKILL)
                                                            ROW(EROFS) ROW(ESHUTDOWN) ROW(
                                                                ESOCKTNOSUPPORT) ROW(ESPIPE)
                                                                ROW(ESRCH) ROW(ESRMNT) ROW(
                                                                    ESTALE) ROW(ESTRPIPE)
                                                                    ROW(ETIME) ROW(
                                                                        ETIMEDOUT) ROW(ETOOMANYREFS)
                                                                        ROW(ETXTBSY) ROW(
                                                                            EUCLEAN)
                                                                            ROW(EUNATCH) ROW(
                                                                                EUSERS) ROW(EWOULDBLOCK)
                                                                                ROW(EXDEV) ROW(
                                                                                    EXFULL)
                                                                                    ROW(ENOTSUP)
#undef ROW
};

static bool fill(Module *m)
{
    Dict *codes = dict_new();
    if (codes == NULL)
        return false;
    for (size_t i = 0; i < ARRAY_COUNT(numbers); i++) {
        Object *value = int_from(numbers[i].value);
        Str *name = str_from_text(numbers[i].name);
        bool good = value != NULL && name != NULL &&
                    dict_set(codes, value, OBJ(name)) &&
                    module_add_take(m, numbers[i].name, incref(value));
        xdecref((Object *)name);
        xdecref(value);
        if (!good) {
            decref(OBJ(codes));
            return false;
        }
    }
    return module_add_take(m, "errorcode", OBJ(codes));
}

const ModuleDef mod_errno = { "errno", "The numbers of errors by their names.", NULL,
                              fill };
