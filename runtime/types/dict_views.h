// dict_views.h - keys(), values(), items() and their iterators; mappingproxy.
#ifndef OURO_RUNTIME_TYPES_DICT_VIEWS_H
#define OURO_RUNTIME_TYPES_DICT_VIEWS_H

#include "runtime/heap/object.h"

typedef struct DictView {
    Object object;
    Dict *dict;
} DictView;
typedef struct DictIter { // of DICT_KEY_ITER and its relatives
    Object object;
    Dict *dict;  // NULL when finished
    Tuple *item; // given out last, or NULL; used again when only this iterator holds it
    size_t position;
    uint32_t used; // size when made: a change raises RuntimeError
    uint32_t left;
} DictIter;
typedef struct MappingProxy {
    Object object;
    Object *mapping;
} MappingProxy;
extern Type dict_keys_type, dict_values_type, dict_items_type;
extern Type dict_key_iter_type, dict_value_iter_type, dict_item_iter_type;
extern Type dict_reverse_key_iter_type, dict_reverse_value_iter_type,
    dict_reverse_item_iter_type;
extern Type dict_ordered_iter_type; // of an OrderedDict, whatever it yields
extern Type mapping_proxy_type;
// A view of dict: shape is SHAPE_DICT_KEYS, _VALUES or _ITEMS.
NEW Object *dict_views_new(uint32_t shape, Dict *dict);

// An iterator over dict: shape is SHAPE_DICT_KEY_ITER or a relative.
NEW Object *dict_views_iter(uint32_t shape, Dict *dict);

// A mappingproxy of any mapping.
NEW Object *dict_views_proxy(Object *mapping);

#endif
