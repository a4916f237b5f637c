# Ouro: plain GNU make. `make help` lists the targets.
#
# Sources are found by wildcard, folder by folder; nobody edits a list. Each variant of
# the build (release, debug, asan ...) has its own object tree below build/ and is made
# by the same rules: `make VARIANT=asan` is what `make asan` runs before its tests.

# ---- choices ----------------------------------------------------------------------
ifeq ($(origin CC),default)
CC := $(if $(shell command -v gcc),gcc,cc)
endif
ifeq ($(origin CXX),default)
CXX := $(if $(shell command -v g++),g++,c++)
endif
RE2C     ?= re2c
LEMON    ?= lemon
PYTHON3  ?= python3
PYTHON   ?= python3.13
PREFIX   ?= /usr/local
READLINE ?= yes
VARIANT  ?= release
JOBS     ?= $(shell nproc 2>/dev/null || echo 2)
CLANG    := $(findstring clang,$(shell $(CC) --version 2>/dev/null))
T        ?=
S        ?= 60

ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif
MAKEFLAGS += --no-builtin-rules --no-print-directory
# Check's own four seconds are little on a busy machine.
export CK_TIMEOUT_MULTIPLIER ?= 10
.SUFFIXES:
.DELETE_ON_ERROR:

comma := ,

# ---- variants ---------------------------------------------------------------------
# O: the object tree; BIN: the program; OPT: optimisation; EVAL_OPT: the evaluator's own.
NO_PIE   := -fno-pie
FAST     := -O2 -fno-plt -fvisibility=hidden -fno-semantic-interposition
ifeq ($(CLANG),)
LTO      := -flto=2
# Most loops run few times: a call of memcpy or "rep movs" costs more than they.
FAST     += -fno-tree-loop-distribute-patterns
EVAL_FIX := -fno-lto -fno-reorder-blocks-and-partition
endif

ifeq ($(VARIANT),release)
  O := build/obj
  BIN := build/ouro
  OPT := $(FAST) $(LTO)
  EVAL_OPT := $(FAST) $(EVAL_FIX)
else ifeq ($(VARIANT),debug)
  O := build/debug
  OPT := -Og -g3 -DOURO_DEBUG
  DISPATCH ?= switch
else ifeq ($(VARIANT),asan)
  O := build/asan
  OPT := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
         -fno-sanitize-recover=undefined -DOURO_DEBUG
  LINK_OPT := -fsanitize=address,undefined
  DISPATCH ?= switch
else ifeq ($(VARIANT),stress)
  O := build/stress
  OPT := -O1 -g -DOURO_DEBUG -DOURO_SLOW_CHECKS
  DISPATCH ?= switch
else ifeq ($(VARIANT),coverage)
  O := build/coverage
  OPT := -O0 -g --coverage
  EVAL_OPT := -O1 -g --coverage
  LINK_OPT := --coverage
  DISPATCH ?= switch
else ifeq ($(VARIANT),fuzz)
  O := build/fuzz
  SAN := address,undefined$(if $(CLANG),$(comma)fuzzer-no-link)
  OPT := -O1 -g -fsanitize=$(SAN) -DOURO_DEBUG
  LINK_OPT := -fsanitize=address,undefined
  DISPATCH ?= switch
else ifeq ($(VARIANT),pgo-train)
  O := build/pgo/train
  OPT := $(FAST) $(LTO) -fprofile-generate -fprofile-update=single
  EVAL_OPT := $(FAST) $(EVAL_FIX)
  LINK_OPT := -fprofile-generate
else ifeq ($(VARIANT),pgo)
  O := build/pgo/obj
  BIN := build/pgo/ouro
  OPT := $(FAST) $(LTO) -fprofile-use -fprofile-partial-training \
        -Wno-missing-profile -Wno-coverage-mismatch
  LINK_BASE := $(FAST) $(LTO) -fno-reorder-functions
  EVAL_OPT := $(FAST) $(EVAL_FIX)
else
  $(error VARIANT is release, debug, asan, stress, coverage, fuzz, pgo-train or pgo)
endif
BIN      ?= $(O)/ouro
UNIT     := $(O)/unit
EVAL_OPT ?= $(OPT) $(if $(CLANG),,-fno-reorder-blocks-and-partition)

# The evaluator's back end. Global register variables need gcc and -O2.
DISPATCH ?= $(if $(CLANG),switch,functions)
DISPATCH_FLAG_labels    := -DOURO_DISPATCH_LABELS -DOURO_LABEL_DISPATCH
DISPATCH_FLAG_functions := -DOURO_DISPATCH_FUNCTIONS
ifeq ($(filter switch labels functions,$(DISPATCH)),)
  $(error DISPATCH is switch, labels or functions)
endif
DISPATCH_FLAGS := $(DISPATCH_FLAG_$(DISPATCH))

# ---- flags ------------------------------------------------------------------------
# Common libraries are linked into the release binary; it then needs nothing but a
# kernel. Other variants take the libraries as they come.
WARN     := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes -Wvla
CXX_WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
GEN_WARN := -Wall -Wno-unused-parameter -Wno-unused-variable \
            -Wno-unused-but-set-variable -Wno-unused-function
CPPFLAGS += -I. -Ibuild/gen -D_GNU_SOURCE $(if $(filter yes,$(READLINE)),-DOURO_READLINE)
COMMON   := -fno-strict-aliasing $(NO_PIE) -MMD -MP
C_STD    := -std=c11
CXX_STD  := -std=c++17 -fno-exceptions -fno-rtti

has_archive = $(findstring /,$(shell $(CC) -print-file-name=lib$(1).a))
USES_PCRE := $(shell grep -l '<pcre2.h>' runtime/*/*.c 2>/dev/null)
LIBRARIES := $(if $(filter yes,$(READLINE)),readline tinfo) \
             $(if $(USES_PCRE),pcre2-8 pcre2-16 pcre2-32) gmp unistring stdc++
ARCHIVES  := $(foreach l,$(LIBRARIES) c m,$(if $(call has_archive,$(l)),,$(l)))
LINK_LIBS := $(LIBRARIES:%=-l%) -lm
ifneq ($(filter release pgo-train pgo,$(VARIANT)),)
  # What programs use lies together, the rest is not mapped: scripts/order.py.
  ifeq ($(CLANG),)
    LAYOUT   := scripts/order.ld scripts/variables.ld
    LITERALS := $(O)/scripts/strings.o
    SECTIONS := -ffunction-sections -fdata-sections
    ORDER     = -Wl,--gc-sections $(LAYOUT:%=-Wl,-T,%) -Wl,-Map=$@.map
  endif
  ifeq ($(strip $(ARCHIVES))$(CLANG),)
    STATIC := -static $(if $(filter readline,$(LIBRARIES)),$(foreach f,getpwnam getpwuid \
              getpwent setpwent endpwent,-Wl$(comma)--defsym=$(f)=users_$(f)))
  else
    LINK_LIBS := $(foreach l,$(LIBRARIES),$(if $(call has_archive,$(l)),-l:lib$(l).a,-l$(l))) -lm
  endif
endif
LINK_BASE ?= $(OPT)
LINK = $(CC) $(STATIC) -no-pie $(LINK_BASE) $(SECTIONS) $(ORDER) $(LINK_OPT) $(LDFLAGS) -o $@

# ---- sources ----------------------------------------------------------------------
C_SOURCES    := $(sort $(wildcard lexer/*.c grammar/*.c runtime/*/*.c vm/*.c vm/*/*.c))
CXX_SOURCES  := $(sort $(wildcard runtime/*/*.cc))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*.c))
RE_FILES     := $(sort $(wildcard lexer/*.re runtime/*/*.re))
LEMON_FILES  := $(sort $(wildcard grammar/*.y))
FROZEN       := $(sort $(wildcard $(addprefix runtime/lib/,*.py */*.py */*/*.py)))
REPORT       := $(sort $(wildcard vm/cli/report/*))

GEN_RE    := $(patsubst %.re,build/gen/%.c,$(notdir $(RE_FILES)))
GEN_LEMON := $(patsubst %.y,build/gen/%.c,$(notdir $(LEMON_FILES)))
GEN_H     := $(GEN_LEMON:.c=.h)
GEN_C     := $(GEN_RE) $(GEN_LEMON) build/gen/frozen.c build/gen/names.c
ifneq ($(REPORT),)
GEN_C     += build/gen/report_assets.c
GEN_H     += build/gen/report_assets.h
endif

GEN_OBJECTS  := $(GEN_C:build/gen/%.c=$(O)/gen/%.o)
C_OBJECTS    := $(C_SOURCES:%.c=$(O)/%.o)
CXX_OBJECTS  := $(CXX_SOURCES:%.cc=$(O)/%.o)
UNIT_OBJECTS := $(UNIT_SOURCES:%.c=$(O)/%.o)
OBJECTS      := $(GEN_OBJECTS) $(C_OBJECTS) $(CXX_OBJECTS)
EVAL_OBJECT  := $(O)/vm/exec/eval.o
SHOW = @printf '%-8s %s\n'

# ---- building ---------------------------------------------------------------------
.PHONY: all debug pgo install demo test unit asan stress faults flat bench memory fuzz \
        coverage format lint expect clean help bootstrap objects unit-binary fuzz-binaries FORCE

all: $(BIN)

objects: $(OBJECTS)

unit-binary: $(UNIT)

$(BIN): $(LITERALS) $(OBJECTS) $(O)/compile.flags $(LAYOUT)
	$(SHOW) LINK $@
	@$(LINK) $(LITERALS) $(OBJECTS) $(LINK_LIBS)

$(O)/scripts/%.o: scripts/%.s
	@mkdir -p $(@D)
	@$(CC) -c $< -o $@

$(UNIT): $(filter-out $(O)/vm/cli/main.o,$(OBJECTS)) $(UNIT_OBJECTS) $(O)/compile.flags
	$(SHOW) LINK $@
	@$(LINK) $(filter %.o,$^) $(LINK_LIBS) -lcheck -lsubunit -lrt -lm -lpthread

# Objects follow the flags they were made with, whatever makes them differ.
%.flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CXX) $(CPPFLAGS) $(CFLAGS) $(WARN) $(COMMON) $(EVAL_OPT) $(FAST) $(LTO)' \
	      '$(DISPATCH_FLAGS) $(LDFLAGS) $(LINK_LIBS)' | cmp -s - $@ || \
	 echo '$(CC) $(CXX) $(CPPFLAGS) $(CFLAGS) $(WARN) $(COMMON) $(EVAL_OPT) $(FAST) $(LTO)' \
	      '$(DISPATCH_FLAGS) $(LDFLAGS) $(LINK_LIBS)' > $@

$(EVAL_OBJECT): vm/exec/eval.c $(O)/compile.flags | $(GEN_H)
	$(SHOW) CC $<
	@mkdir -p $(@D)
	@$(CC) $(C_STD) $(CPPFLAGS) $(DISPATCH_FLAGS) $(WARN) $(COMMON) $(EVAL_OPT) $(CFLAGS) -c $< -o $@

$(O)/tests/unit/%.o: tests/unit/%.c $(O)/compile.flags | $(GEN_H)
	$(SHOW) CC $<
	@mkdir -p $(@D)
	@$(CC) $(C_STD) $(CPPFLAGS) $(DISPATCH_FLAGS) $(WARN) -Wno-pedantic $(COMMON) $(OPT) $(CFLAGS) -c $< -o $@

$(O)/gen/%.o: build/gen/%.c $(O)/compile.flags | $(GEN_H)
	$(SHOW) CC $<
	@mkdir -p $(@D)
	@$(CC) $(C_STD) $(CPPFLAGS) $(GEN_WARN) $(COMMON) $(OPT) $(CFLAGS) -c $< -o $@

$(O)/%.o: %.c $(O)/compile.flags | $(GEN_H)
	$(SHOW) CC $<
	@mkdir -p $(@D)
	@$(CC) $(C_STD) $(CPPFLAGS) $(DISPATCH_FLAGS) $(WARN) $(COMMON) $(OPT) $(CFLAGS) -c $< -o $@

$(O)/%.o: %.cc $(O)/compile.flags
	$(SHOW) CXX $<
	@mkdir -p $(@D)
	@$(CXX) $(CXX_STD) $(CPPFLAGS) $(CXX_WARN) $(COMMON) $(OPT) $(CXXFLAGS) -c $< -o $@

-include $(OBJECTS:.o=.d) $(UNIT_OBJECTS:.o=.d)

# ---- generated C ------------------------------------------------------------------
vpath %.re $(sort $(dir $(RE_FILES)))

$(GEN_RE): build/gen/%.c: %.re
	$(SHOW) RE2C $<
	@mkdir -p $(@D)
	@$(RE2C) -W --no-generation-date -o $@ $<

build/gen/%.c build/gen/%.h: grammar/%.y
	$(SHOW) LEMON $<
	@mkdir -p build/gen
	@$(LEMON) -q -dbuild/gen $<

build/host/freeze: scripts/freeze.c
	$(SHOW) HOSTCC $<
	@mkdir -p $(@D)
	@$(CC) $(C_STD) -D_GNU_SOURCE $(WARN) -O1 $< -o $@

NAMES := runtime/types/names.def runtime/types/names.h runtime/protocol/exceptions.def
build/host/names: scripts/names.c runtime/base/hash.c $(NAMES)
	$(SHOW) HOSTCC $<
	@mkdir -p $(@D)
	@$(CC) $(C_STD) $(CPPFLAGS) $(WARN) -O1 $(filter %.c,$^) -o $@

build/gen/names.c: build/host/names
	$(SHOW) NAMES $@
	@mkdir -p $(@D)
	@build/host/names > $@

# A file that disappears must disappear from the array, so the list is a prerequisite.
build/gen/%.list: FORCE
	@mkdir -p $(@D)
	@echo '$(LISTED)' | cmp -s - $@ || echo '$(LISTED)' > $@
build/gen/frozen.list: LISTED = $(FROZEN)
build/gen/report_assets.list: LISTED = $(REPORT)

build/gen/frozen.c: build/host/freeze $(FROZEN) build/gen/frozen.list
	$(SHOW) FREEZE $@
	@build/host/freeze modules runtime/lib $(FROZEN) > $@

build/gen/report_assets.c: build/host/freeze $(REPORT) build/gen/report_assets.list
	$(SHOW) FREEZE $@
	@build/host/freeze assets report $(REPORT) > $@

build/gen/report_assets.h: build/host/freeze $(REPORT) build/gen/report_assets.list
	@build/host/freeze declare report $(REPORT) > $@

# ---- other builds -----------------------------------------------------------------
debug:
	@$(MAKE) VARIANT=debug all

# Train on the benchmarks; the result replaces build/ouro. The evaluator's file is
# never trained (tail calls would be lost).
PGO_RUNS := $(sort $(wildcard tests/bench/*.py))
pgo:
	@$(MAKE) VARIANT=pgo-train all
	@$(MAKE) build/pgo/trained
	@$(MAKE) VARIANT=pgo all
	@$(MAKE) VARIANT=release objects
	@cmp -s build/pgo/ouro build/ouro || cp build/pgo/ouro build/ouro

build/pgo/trained: build/pgo/train/ouro $(PGO_RUNS)
	@rm -rf build/pgo/obj
	@find build/pgo/train -name '*.gcda' -delete
	@for file in $(PGO_RUNS); do echo "TRAIN    $$file"; \
	    build/pgo/train/ouro $$file > /dev/null || exit 1; done
	@cd build/pgo/train && find . -name '*.gcda' | while read -r file; do \
	    mkdir -p "../obj/$${file%/*}" && cp "$$file" "../obj/$$file" || exit 1; done
	@touch $@

install: pgo
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/man/man1'
	install -m 755 build/pgo/ouro '$(DESTDIR)$(PREFIX)/bin/ouro'
	install -m 644 vm/cli/ouro.1 '$(DESTDIR)$(PREFIX)/share/man/man1/ouro.1'

bootstrap:
	@READLINE=$(READLINE) scripts/bootstrap

# ---- tests ------------------------------------------------------------------------
RUN := $(PYTHON3) scripts/run_tests.py

demo: bootstrap
	@$(MAKE) VARIANT=release all
	@set -e; for list in $(sort $(wildcard scripts/memory/*_list.py)); do \
	    echo "--- ouro compare $$list $${list%_list.py}_lazy.py"; \
	    build/ouro compare $$list $${list%_list.py}_lazy.py; done

test: bootstrap
	@$(MAKE) VARIANT=release all
	@$(MAKE) VARIANT=debug unit-binary
	@$(RUN) --binary build/ouro --unit build/debug/unit $(T)

unit:
	@$(MAKE) VARIANT=debug unit-binary
	@build/debug/unit $(T)

asan:
	@$(MAKE) VARIANT=asan all unit-binary
	@OURO_HEAP=system ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=0 \
	 UBSAN_OPTIONS=print_stacktrace=1 \
	 $(RUN) --binary build/asan/ouro --unit build/asan/unit --timeout 240 $(T)

stress:
	@$(MAKE) VARIANT=stress all unit-binary
	@OURO_GC=stress CK_TIMEOUT_MULTIPLIER=60 $(RUN) --binary build/stress/ouro --unit build/stress/unit --timeout 600 $(T)

faults:
	@$(MAKE) VARIANT=debug all
	@$(PYTHON3) scripts/faults.py --binary build/debug/ouro $(T)

flat:
	@$(MAKE) VARIANT=debug all
	@$(PYTHON3) scripts/flat.py --binary build/debug/ouro $(T)

bench: all
	@$(PYTHON3) scripts/bench.py $(if $(T),--only $(T))

memory: all
	@for list in $(sort $(wildcard scripts/memory/*_list.py)); do \
	    build/ouro compare $$list $${list%_list.py}_lazy.py || exit 1; done
	@$(PYTHON3) scripts/bench.py --rounds 1 --folder tests/bench/memory

expect:
	@$(PYTHON3) scripts/expect.py --python $(PYTHON) $(T)

# F=stage S=seconds. clang gives libFuzzer; gcc replays the corpus.
FUZZERS := $(patsubst tests/fuzz/%_fuzz.c,%,$(wildcard tests/fuzz/$(if $(F),$(F),*)_fuzz.c))
FUZZ_LINK := $(if $(CLANG),-fsanitize=fuzzer,tests/fuzz/replay.c)

build/fuzz/%_fuzz: tests/fuzz/%_fuzz.c $(filter-out $(O)/vm/cli/main.o,$(OBJECTS))
	$(SHOW) LINK $@
	@$(LINK) $(C_STD) $(CPPFLAGS) $(WARN) $(filter %.c %.o,$^) $(FUZZ_LINK) $(LINK_LIBS)

fuzz-binaries: $(FUZZERS:%=build/fuzz/%_fuzz)

fuzz:
	@$(MAKE) VARIANT=fuzz F=$(F) fuzz-binaries
	@set -e; for stage in $(FUZZERS); do mkdir -p build/fuzz/corpus/$$stage; \
	    echo "--- $$stage"; build/fuzz/$${stage}_fuzz \
	    $(if $(CLANG),-max_total_time=$(S) -dict=tests/fuzz/python.dict -timeout=20 \
	    -close_fd_mask=1 build/fuzz/corpus/$$stage) \
	    tests/fuzz/corpus/$$stage; done

coverage:
	@$(MAKE) VARIANT=coverage all unit-binary
	@find build/coverage -name '*.gcda' -delete
	@-$(RUN) --binary build/coverage/ouro --unit build/coverage/unit --timeout 240 $(T) | tail -1
	@find build/coverage -name '*.gcda' | xargs gcov -n -r 2> /dev/null | awk ' \
	    /^File/ { split($$2, part, "\047"); file = part[2]; sub(/\/[^\/]*$$/, "", file) } \
	    /^Lines executed/ { split($$0, w, /[:% ]+/); lines[file] += w[5]; run[file] += w[3] * w[5] / 100 } \
	    END { for (f in lines) printf "%-20s %6d lines %6.1f %%\n", f, lines[f], 100 * run[f] / lines[f] }' | sort

# ---- upkeep -----------------------------------------------------------------------
FORMATTED := $(sort $(C_SOURCES) $(CXX_SOURCES) $(UNIT_SOURCES) $(wildcard scripts/*.c \
             tests/fuzz/*.c lexer/*.h grammar/*.h runtime/*/*.h vm/*.h vm/*/*.h tests/unit/*.h))

format:
	@clang-format -i $(FORMATTED)

# cppcheck takes hex floats for 0, and mpz_t, an array, for a variable without a value.
CPPCHECK := --quiet -j $(JOBS) --error-exitcode=1 --enable=warning,portability \
            --inline-suppr --suppress=incorrectLogicOperator --suppress=uninitvar \
            --std=c11 $(CPPFLAGS) -DOURO_DEBUG '-D__typeof__(p)=void *'

lint: objects
	@clang-format --dry-run -Werror $(FORMATTED)
	@$(PYTHON3) scripts/check_layers.py
	@$(PYTHON3) scripts/check_style.py
	@$(MAKE) VARIANT=debug objects
	@$(PYTHON3) scripts/check_names.py build/debug
ifeq ($(DISPATCH),functions)
	@$(PYTHON3) scripts/check_tails.py $(EVAL_OBJECT)
endif
	@for header in $(filter %.h,$(FORMATTED)); do \
	    $(CC) $(C_STD) $(CPPFLAGS) $(WARN) -fsyntax-only -include $$header -x c /dev/null || exit 1; done
	@if command -v clang-tidy > /dev/null; then \
	    echo $(C_SOURCES) | xargs -n 8 -P $(JOBS) \
	    sh -c 'clang-tidy --quiet "$$@" -- $(C_STD) $(CPPFLAGS) 2> /dev/null' tidy; fi
	@if command -v cppcheck > /dev/null; then cppcheck $(CPPCHECK) $(C_SOURCES); fi

clean:
	rm -rf build

help:
	@echo 'make                 build/ouro: optimised, static        (DISPATCH=functions|labels|switch)'
	@echo 'make debug           build/debug/ouro: with ASSERT        (READLINE=no: no GPL code inside)'
	@echo 'make pgo             build/ouro, trained on tests/bench'
	@echo 'make install         the trained binary, the man page     (PREFIX=/usr/local DESTDIR=)'
	@echo 'make demo            bootstrap, build, compare list scripts with lazy ones'
	@echo 'make test            bootstrap, build, unit and script tests     (T=pattern)'
	@echo 'make unit            unit tests only                             (T=suite)'
	@echo 'make asan            tests under address and undefined-behaviour sanitizers'
	@echo 'make stress          tests with a collection at each allocation'
	@echo 'make faults          the n-th allocation fails, for n = 1, 2, 3 ... (a sample; all of'
	@echo '                     them with T="--every --limit N": scripts of up to N allocations)'
	@echo 'make flat            each script 3 + 3 times in one process: the heap comes back'
	@echo 'make fuzz            libFuzzer with CC=clang, else corpus replay (F=stage S=seconds)'
	@echo 'make coverage        lines executed by the tests, by folder'
	@echo 'make bench           timings beside those of python3             (T=name)'
	@echo 'make memory          peak memory; list and lazy twins side by side'
	@echo 'make format          clang-format on every file'
	@echo 'make lint            format, layers, style, names, clang-tidy, cppcheck'
	@echo 'make expect          rewrite expected outputs                    (PYTHON=python3.13)'
	@echo 'make clean           remove build/'
