# What is not UTF-8 on the standard streams: escaped in a locale without a language, refused
# in others, as PYTHONIOENCODING says where it is set.
show='import sys; print([(s.encoding, s.errors) for s in (sys.stdin, sys.stdout, sys.stderr)])'
for locale in C POSIX C.UTF-8 C.utf8 ""; do
    LC_ALL=$locale ouro -c "$show"
done
LC_ALL= LANG=C ouro -c "$show"
LC_ALL= LC_CTYPE=C.UTF-8 LANG=en_US.UTF-8 ouro -c "$show"
for encoding in utf-8 ascii utf-8:replace :replace utf-8: ":"; do
    PYTHONIOENCODING=$encoding ouro -c "$show"
done
printf 'a\377b\n' | LC_ALL=C ouro -c 'import sys; text = sys.stdin.read(); print(ascii(text)); sys.stdout.write(text)' | od -c | head -4
printf 'a\377b\n' | PYTHONIOENCODING=utf-8 ouro -c 'import sys; sys.stdin.read()' 2>&1 | tail -1
