// RE2 for callers that can't speak C++. No function throws; texts are UTF-8 with explicit lengths.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cre2_regex cre2_regex;
typedef struct cre2_set cre2_set;

enum {
    CRE2_CASE_INSENSITIVE = 1,
    CRE2_LONGEST_MATCH = 2,
    CRE2_DOT_MATCHES_NEWLINE = 4,
};

// A part of a text in bytes; start is -1 for a group that took no part in the match.
typedef struct {
    ptrdiff_t start;
    ptrdiff_t length;
} cre2_range;

// NULL only when there is no memory. A pattern that doesn't compile gives a value with an error.
cre2_regex *cre2_regex_new(const char *pattern, size_t length, int flags, int64_t max_memory);
void cre2_regex_free(cre2_regex *regex);

// NULL when the pattern compiled. The error and its fragment live as long as the value.
const char *cre2_regex_error(const cre2_regex *regex);
const char *cre2_regex_error_fragment(const cre2_regex *regex, size_t *length);

// The number of capture groups, and the name of one (NULL when it has none).
int cre2_regex_group_count(const cre2_regex *regex);
const char *cre2_regex_group_name(const cre2_regex *regex, int group);

// Searches from byte `start`; fills up to `count` ranges, the whole match first.
bool cre2_regex_match(
    const cre2_regex *regex, const char *text, size_t length, size_t start, cre2_range *ranges, int count
);

cre2_set *cre2_set_new(int64_t max_memory);
void cre2_set_free(cre2_set *set);

// Adds a pattern before compiling; false when it can't be added.
bool cre2_set_add(cre2_set *set, const char *pattern, size_t length);
bool cre2_set_compile(cre2_set *set);

// Writes the positions of the patterns that match, in no order; returns how many, or -1 when memory ran out.
int cre2_set_match(const cre2_set *set, const char *text, size_t length, int *positions, int capacity);

#ifdef __cplusplus
}
#endif
