// type_test.c - classes: order, layout, attributes, shapes.
#include "tests/unit/support.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// class Name(*bases): key = value (key may be NULL); takes bases.
static Type *make_class(const char *name, STEALS Tuple *bases, const char *key,
                        Object *value)
{
    Str *text = intern_text(name, strlen(name));
    Dict *dict = dict_new();
    Type *cls;
    if (key != NULL) {
        Str *k = intern_text(key, strlen(key));
        ck_assert(dict_set_str(dict, k, value));
        decref(OBJ(k));
    }
    cls = type_new(&type_type, text, bases, dict, NULL);
    decref(OBJ(dict));
    decref(OBJ(text));
    decref(OBJ(bases));
    return cls;
}

static void set_numbered(Object *o, int number)
{
    char text[16];
    Str *name;
    snprintf(text, sizeof text, "a%d", number);
    name = intern_text(text, strlen(text));
    ck_assert(attr_set(o, name, NONE));
    decref(OBJ(name));
}

START_TEST(linearization_follows_c3)
{
    Type *a = make_class("A", tuple_empty(), NULL, NULL);
    Type *b = make_class("B", tuple_pack(1, a), NULL, NULL);
    Type *c = make_class("C", tuple_pack(1, a), NULL, NULL);
    Type *d = make_class("D", tuple_pack(2, b, c), NULL, NULL);
    ck_assert_ptr_eq(tuple_items(d->mro)[1], OBJ(b));
    ck_assert_ptr_eq(tuple_items(d->mro)[2], OBJ(c));
    ck_assert_ptr_eq(tuple_items(d->mro)[3], OBJ(a));
    ck_assert(make_class("E", tuple_pack(2, a, b), NULL, NULL) == NULL);
    expect_message(EXC(TypeError),
                   "Cannot create a consistent method resolution order (MRO) "
                   "for bases A, B");
    decref(OBJ(d));
    decref(OBJ(c));
    decref(OBJ(b));
    decref(OBJ(a));
}
END_TEST

START_TEST(bases_with_different_layouts_conflict)
{
    ck_assert(make_class("X", tuple_pack(2, &list_type, &dict_type), NULL, NULL) ==
              NULL);
    expect_message(EXC(TypeError), "multiple bases have instance lay-out conflict");
    ck_assert(make_class("X", tuple_pack(1, &bool_type), NULL, NULL) == NULL);
    expect_message(EXC(TypeError), "type 'bool' is not an acceptable base type");
}
END_TEST

START_TEST(full_instances_go_into_dict_mode_and_their_class_learns)
{
    Type *cls = make_class("A", tuple_empty(), NULL, NULL);
    Object *first = call_0(OBJ(cls)), *second;
    uint32_t room = cls->room;
    for (int i = 0; i <= (int)room; i++)
        set_numbered(first, i);
    ck_assert(shape_table[first->shape].flags & SHAPE_DICT_MODE);
    ck_assert_uint_eq(cls->room, room * 2);
    second = call_0(OBJ(cls));
    for (int i = 0; i <= (int)room; i++)
        set_numbered(second, i);
    ck_assert(!(shape_table[second->shape].flags & SHAPE_DICT_MODE));
    ck_assert_uint_eq(shape_table[second->shape].count, room + 1);
    decref(first);
    decref(second);
    decref(OBJ(cls));
}
END_TEST

START_TEST(deleting_the_last_attribute_steps_back_in_the_tree)
{
    Type *cls = make_class("A", tuple_empty(), NULL, NULL);
    Object *o = call_0(OBJ(cls));
    uint32_t before;
    Str *name = intern_text("a1", 2);
    set_numbered(o, 0);
    before = o->shape;
    set_numbered(o, 1);
    ck_assert(attr_delete(o, name));
    ck_assert_uint_eq(o->shape, before);
    ck_assert(!attr_delete(o, name));
    expect_message(EXC(AttributeError), "'A' object has no attribute 'a1'");
    decref(OBJ(name));
    decref(o);
    decref(OBJ(cls));
}
END_TEST

START_TEST(slots_are_members_and_leave_no_dict)
{
    Str *x = intern_text("x", 1), *y = intern_text("y", 1);
    Type *cls = make_class("P", tuple_empty(), "__slots__", OBJ(x));
    Object *o = call_0(OBJ(cls));
    ck_assert(attr_set(o, x, NONE));
    ck_assert_int_eq(attr_plan(o, x).kind, ATTR_MEMBER);
    ck_assert(!attr_set(o, y, NONE));
    expect_message(EXC(AttributeError),
                   "'P' object has no attribute 'y' and no __dict__ for "
                   "setting new attributes");
    decref(o);
    decref(OBJ(cls));
    decref(OBJ(x));
    decref(OBJ(y));
}
END_TEST

START_TEST(changing_a_class_is_seen_by_its_subclasses)
{
    Str *x = intern_text("x", 1);
    Type *a = make_class("A", tuple_empty(), NULL, NULL);
    Type *b = make_class("B", tuple_pack(1, a), NULL, NULL);
    Object *one = int_from(1000), *two = int_from(2000);
    ck_assert_ptr_null(type_lookup(b, x));
    ck_assert(type_set_attribute(a, x, one));
    ck_assert_ptr_eq(type_lookup(b, x), one);
    ck_assert(type_set_attribute(a, x, two)); // plain data: the class becomes volatile
    ck_assert_ptr_eq(type_lookup(b, x), two);
    ck_assert(type_set_attribute(a, x, one));
    ck_assert_ptr_eq(type_lookup(b, x), one);
    ck_assert(type_set_attribute(a, x, NULL));
    ck_assert_ptr_null(type_lookup(b, x));
    decref(one);
    decref(two);
    decref(OBJ(b));
    decref(OBJ(a));
    decref(OBJ(x));
}
END_TEST

START_TEST(builtin_types_refuse_new_attributes)
{
    Str *x = intern_text("x", 1);
    ck_assert(!attr_set(OBJ(&int_type), x, NONE));
    expect_message(EXC(TypeError), "cannot set 'x' attribute of immutable type 'int'");
    decref(OBJ(x));
}
END_TEST

START_TEST(eq_without_hash_makes_unhashable)
{
    Type *cls = make_class("A", tuple_empty(), "__eq__", NONE);
    Object *o = call_0(OBJ(cls));
    int64_t hash;
    ck_assert(!operate_hash(o, &hash));
    expect_message(EXC(TypeError), "unhashable type: 'A'");
    decref(o);
    decref(OBJ(cls));
}
END_TEST

START_TEST(object_takes_no_arguments)
{
    Type *cls = make_class("A", tuple_empty(), NULL, NULL);
    ck_assert_ptr_null(call_1(OBJ(cls), NONE));
    expect_message(EXC(TypeError), "A() takes no arguments");
    decref(OBJ(cls));
}
END_TEST

START_TEST(a_class_survives_every_failing_allocation)
{
    for (uint64_t n = 1; n < 500; n++) {
        Tuple *bases = tuple_empty();
        Dict *dict = dict_new();
        Type *cls;
        heap_fail_at(n);
        cls = type_new(&type_type, NAME(name), bases, dict, NULL);
        heap_fail_at(0);
        decref(OBJ(dict));
        decref(OBJ(bases));
        if (cls != NULL) {
            decref(OBJ(cls));
            return;
        }
        expect_error(EXC(MemoryError));
    }
}
END_TEST

Suite *type_suite(void);

Suite *type_suite(void)
{
    TCase *t;
    Suite *s = support_suite("type", &t);
    tcase_add_test(t, linearization_follows_c3);
    tcase_add_test(t, bases_with_different_layouts_conflict);
    tcase_add_test(t, full_instances_go_into_dict_mode_and_their_class_learns);
    tcase_add_test(t, deleting_the_last_attribute_steps_back_in_the_tree);
    tcase_add_test(t, slots_are_members_and_leave_no_dict);
    tcase_add_test(t, changing_a_class_is_seen_by_its_subclasses);
    tcase_add_test(t, builtin_types_refuse_new_attributes);
    tcase_add_test(t, eq_without_hash_makes_unhashable);
    tcase_add_test(t, object_takes_no_arguments);
    tcase_add_test(t, a_class_survives_every_failing_allocation);
    return s;
}
