/* SPDX-License-Identifier: MIT */
/* Keys, lists and page rows. Every place that is read from the file is
 * checked against the file's size before it is used. */
#include "link/index_file.h"

#include <string.h>

/* Sebastiano Vigna's splitmix64. */
static uint32_t tag_of(uint64_t key) {
    key = (key ^ key >> 30) * 0xbf58476d1ce4e5b9u;
    key = (key ^ key >> 27) * 0x94d049bb133111ebu;
    return (uint32_t)(key ^ key >> 31);
}

static uint64_t bucket_of(const LinkIndex *index, uint32_t tag) {
    return tag * index->head->bucket_count >> 32;
}

static uint64_t bucket_after(const LinkIndex *index, uint64_t bucket) {
    return bucket + 1 < index->head->bucket_count ? bucket + 1 : 0;
}

static bool is_list(uint32_t ref) {
    return (ref & REF_LIST) && ref != REF_DEAD;
}

/* How many pages a list of this class, from 1, has room for. */
static uint64_t room_of(uint32_t class) {
    return class % 2 ? (uint64_t)2 << class / 2
                     : (uint64_t)3 << (class / 2 - 1);
}

/* The first unit of a list that lies whole inside the file; else NULL. */
static uint32_t *list_at(const LinkIndex *index, uint32_t ref) {
    uint64_t place = ref & ~REF_LIST;
    if (!is_list(ref) || place >= index->head->unit_count)
        return NULL;
    uint32_t *list = index->units + place;
    uint64_t room = *list >> CLASS_SHIFT ? room_of(*list >> CLASS_SHIFT) : 0;
    uint32_t count = *list & ((1u << CLASS_SHIFT) - 1);
    return count <= room && place + 1 + room <= index->head->unit_count ? list
                                                                        : NULL;
}

static uint32_t list_count(const uint32_t *list) {
    return *list & ((1u << CLASS_SHIFT) - 1);
}

/* What a ref holds; one page lies in the ref itself. */
static PageList list_of(const LinkIndex *index, const uint32_t *ref) {
    if (!*ref || *ref == REF_DEAD)
        return (PageList){0};
    if (!is_list(*ref))
        return (PageList){ref, 1};
    const uint32_t *list = list_at(index, *ref);
    return list ? (PageList){list + 1, list_count(list)} : (PageList){0};
}

/* The slot of a key; NULL when it has none, then *room is where one may be
 * made. */
static IndexSlot *slot_find(const LinkIndex *index, uint32_t tag,
                            IndexSlot **room) {
    uint64_t bucket = bucket_of(index, tag);
    *room = NULL;
    for (uint64_t n = 0; n < index->head->bucket_count; n++) {
        IndexSlot *slots = index->buckets[bucket].slots;
        for (int i = 0; i < BUCKET_SLOTS; i++) {
            if (!slots[i].ref || slots[i].ref == REF_DEAD)
                *room = *room ? *room : &slots[i];
            else if (slots[i].tag == tag)
                return &slots[i];
            if (!slots[i].ref)
                return NULL;
        }
        bucket = bucket_after(index, bucket);
    }
    return NULL;
}

void index_slot_place(LinkIndex *index, IndexSlot slot) {
    uint64_t bucket = bucket_of(index, slot.tag);
    for (uint64_t n = 0; n < index->head->bucket_count; n++) {
        IndexSlot *slots = index->buckets[bucket].slots;
        for (int i = 0; i < BUCKET_SLOTS; i++) {
            if (slots[i].ref)
                continue;
            slots[i] = slot;
            index->head->slot_count++;
            return;
        }
        bucket = bucket_after(index, bucket);
    }
}

size_t index_page_count(const LinkIndex *index) {
    return index->head->page_count;
}

IndexPage *index_page(const LinkIndex *index, PageNumber number) {
    return &index->pages[number <= index->head->page_count ? number : 0];
}

bool index_before(const LinkIndex *index, PageNumber a, PageNumber b) {
    const IndexPage *x = index_page(index, a), *y = index_page(index, b);
    if (x->minute != y->minute)
        return x->minute < y->minute;
    return x->id < y->id;
}

size_t index_place(const LinkIndex *index, PageList list, PageNumber page) {
    size_t low = 0, high = list.count; /* most often it is the last */
    if (high && list.rows[high - 1] == page)
        return high - 1;
    if (high && index_before(index, list.rows[high - 1], page))
        return high;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (index_before(index, list.rows[middle], page))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A list without pages; 0 when the file has no room, which index_reserve()
 * prevents. */
static uint32_t list_take(LinkIndex *index, unsigned class) {
    IndexHead *head = index->head;
    uint32_t place = head->free_lists[class];
    uint64_t units = 1 + room_of(class);
    if (place && place + units <= head->unit_count) {
        head->free_lists[class] = index->units[place + 1];
    } else {
        if (head->unit_count + units > head->unit_room ||
            head->unit_count >= REF_LIST ||
            !index_units_back(index, head->unit_count + units))
            return 0;
        place = (uint32_t)head->unit_count;
        head->unit_count += units;
    }
    index->units[place] = class << CLASS_SHIFT;
    return place | REF_LIST;
}

static void list_give_back(LinkIndex *index, uint32_t ref) {
    uint32_t *list = list_at(index, ref);
    unsigned class = list ? *list >> CLASS_SHIFT : 0;
    if (!class || class > LIST_CLASSES)
        return;
    list[1] = index->head->free_lists[class];
    index->head->free_lists[class] = ref & ~REF_LIST;
}

/* Makes `ref` a list with room for one page more; false: no room. */
static bool list_widen(LinkIndex *index, uint32_t *ref) {
    PageList old = list_of(index, ref);
    unsigned class = 1;
    if (is_list(*ref)) {
        const uint32_t *list = list_at(index, *ref);
        if (list && list_count(list) < room_of(*list >> CLASS_SHIFT))
            return true;
        class = list ? (*list >> CLASS_SHIFT) + 1 : 1;
    }
    uint32_t taken = class < LIST_CLASSES ? list_take(index, class) : 0;
    if (!taken)
        return false;
    uint32_t *list = index->units + (taken & ~REF_LIST);
    memcpy(list + 1, old.rows, old.count * sizeof *list);
    *list |= (uint32_t)old.count;
    if (is_list(*ref))
        list_give_back(index, *ref);
    *ref = taken;
    return true;
}

static void list_add(LinkIndex *index, uint32_t *ref, PageNumber page) {
    PageList old = list_of(index, ref);
    size_t place = index->appending ? old.count : index_place(index, old, page);
    if (place < old.count && old.rows[place] == page)
        return;
    if (!old.count) {
        *ref = page;
        return;
    }
    if (!list_widen(index, ref))
        return;
    uint32_t *list = index->units + (*ref & ~REF_LIST);
    memmove(list + place + 2, list + place + 1,
            (old.count - place) * sizeof *list);
    list[place + 1] = page;
    ++*list;
}

/* Returns false when nothing is left. */
static bool list_remove(LinkIndex *index, uint32_t *ref, PageNumber page) {
    PageList old = list_of(index, ref);
    size_t place = index_place(index, old, page);
    if (place >= old.count || old.rows[place] != page)
        return old.count > 0;
    if (old.count == 1) {
        list_give_back(index, *ref);
        *ref = 0;
        return false;
    }
    uint32_t *list = index->units + (*ref & ~REF_LIST);
    memmove(list + place + 1, list + place + 2,
            (old.count - place - 1) * sizeof *list);
    --*list;
    return true;
}

PageList index_holders(const LinkIndex *index, uint64_t key) {
    IndexSlot *room;
    const IndexSlot *slot = slot_find(index, tag_of(key), &room);
    return slot ? list_of(index, &slot->ref) : (PageList){0};
}

void index_hold(LinkIndex *index, uint64_t key, PageNumber page) {
    uint32_t tag = tag_of(key);
    IndexSlot *room, *slot = slot_find(index, tag, &room);
    if (slot) {
        list_add(index, &slot->ref, page);
    } else if (room) {
        index->head->slot_count += !room->ref;
        *room = (IndexSlot){tag, page};
    }
}

void index_drop(LinkIndex *index, uint64_t key, PageNumber page) {
    IndexSlot *room, *slot = slot_find(index, tag_of(key), &room);
    if (slot && !list_remove(index, &slot->ref, page))
        slot->ref = REF_DEAD;
}

void index_prefetch(const LinkIndex *index, uint64_t key) {
    __builtin_prefetch(&index->buckets[bucket_of(index, tag_of(key))]);
}

void index_prefetch_list(const LinkIndex *index, uint64_t key) {
    IndexSlot *room;
    const IndexSlot *slot = slot_find(index, tag_of(key), &room);
    if (slot && is_list(slot->ref))
        __builtin_prefetch(index->units + (slot->ref & ~REF_LIST));
}

void index_prefetch_end(const LinkIndex *index, uint64_t key) {
    PageList list = index_holders(index, key);
    if (list.count > 1)
        __builtin_prefetch(list.rows + list.count - 1);
}

void index_append(LinkIndex *index, bool appending) {
    index->appending = appending;
}

static uint64_t id_key(Id id) {
    return (uint64_t)id ^ (uint64_t)0xffff << 48; /* no phrase, no term */
}

PageNumber index_page_add(LinkIndex *index, const IndexPage *page) {
    PageNumber number = (PageNumber)++index->head->page_count;
    index->pages[number] = *page;
    index_hold(index, id_key(page->id), number);
    return number;
}

PageNumber index_number(const LinkIndex *index, Id id) {
    PageList list = index_holders(index, id_key(id));
    for (size_t i = 0; i < list.count; i++)
        if (index_page(index, list.rows[i])->id == id)
            return list.rows[i];
    return 0;
}

void index_page_remove(LinkIndex *index, PageNumber number) {
    IndexPage *page = index_page(index, number);
    index_drop(index, id_key(page->id), number);
    *page = (IndexPage){.id = ID_NONE};
}

PageList index_members(const LinkIndex *index, PageNumber first) {
    return list_of(index, &index_page(index, first)->members);
}

void index_member_add(LinkIndex *index, PageNumber first, PageNumber page) {
    list_add(index, &index_page(index, first)->members, page);
}

void index_member_remove(LinkIndex *index, PageNumber first, PageNumber page) {
    list_remove(index, &index_page(index, first)->members, page);
}
