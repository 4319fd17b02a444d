#include "CRE2.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <memory>
#include <vector>

struct cre2_regex {
    RE2 value;
    std::vector<re2::StringPiece>::size_type groups;

    cre2_regex(const re2::StringPiece &pattern, const RE2::Options &options)
        : value(pattern, options), groups(value.ok() ? value.NumberOfCapturingGroups() : 0) {}
};

struct cre2_set {
    RE2::Set value;

    explicit cre2_set(const RE2::Options &options) : value(options, RE2::UNANCHORED) {}
};

namespace {

RE2::Options make_options(int flags, int64_t max_memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive((flags & CRE2_CASE_INSENSITIVE) == 0);
    options.set_longest_match((flags & CRE2_LONGEST_MATCH) != 0);
    options.set_dot_nl((flags & CRE2_DOT_MATCHES_NEWLINE) != 0);
    options.set_max_mem(max_memory);
    return options;
}

re2::StringPiece piece(const char *text, size_t length) {
    // RE2 reports groups of a null text as unmatched.
    return text == nullptr ? re2::StringPiece("", 0) : re2::StringPiece(text, length);
}

}  // namespace

cre2_regex *cre2_regex_new(const char *pattern, size_t length, int flags, int64_t max_memory) {
    try {
        return new cre2_regex(piece(pattern, length), make_options(flags, max_memory));
    } catch (...) {
        return nullptr;
    }
}

void cre2_regex_free(cre2_regex *regex) { delete regex; }

const char *cre2_regex_error(const cre2_regex *regex) {
    return regex->value.ok() ? nullptr : regex->value.error().c_str();
}

const char *cre2_regex_error_fragment(const cre2_regex *regex, size_t *length) {
    const std::string &fragment = regex->value.error_arg();
    *length = fragment.size();
    return fragment.data();
}

int cre2_regex_group_count(const cre2_regex *regex) { return static_cast<int>(regex->groups); }

const char *cre2_regex_group_name(const cre2_regex *regex, int group) {
    const auto &names = regex->value.CapturingGroupNames();
    const auto found = names.find(group);
    return found == names.end() ? nullptr : found->second.c_str();
}

bool cre2_regex_match(
    const cre2_regex *regex, const char *text, size_t length, size_t start, cre2_range *ranges, int count
) {
    try {
        const re2::StringPiece subject = piece(text, length);
        if (count <= 0) {
            return regex->value.Match(subject, start, length, RE2::UNANCHORED, nullptr, 0);
        }
        std::vector<re2::StringPiece> groups(static_cast<size_t>(count));
        if (!regex->value.Match(subject, start, length, RE2::UNANCHORED, groups.data(), count)) {
            return false;
        }
        for (int i = 0; i < count; ++i) {
            const re2::StringPiece &group = groups[static_cast<size_t>(i)];
            const bool matched = group.data() != nullptr;
            ranges[i].start = matched ? group.data() - subject.data() : -1;
            ranges[i].length = matched ? static_cast<ptrdiff_t>(group.size()) : 0;
        }
        return true;
    } catch (...) {
        return false;
    }
}

cre2_set *cre2_set_new(int64_t max_memory) {
    try {
        return new cre2_set(make_options(0, max_memory));
    } catch (...) {
        return nullptr;
    }
}

void cre2_set_free(cre2_set *set) { delete set; }

bool cre2_set_add(cre2_set *set, const char *pattern, size_t length) {
    try {
        return set->value.Add(piece(pattern, length), nullptr) >= 0;
    } catch (...) {
        return false;
    }
}

bool cre2_set_compile(cre2_set *set) {
    try {
        return set->value.Compile();
    } catch (...) {
        return false;
    }
}

int cre2_set_match(const cre2_set *set, const char *text, size_t length, int *positions, int capacity) {
    try {
        std::vector<int> found;
        RE2::Set::ErrorInfo error{RE2::Set::kNoError};
        if (!set->value.Match(piece(text, length), &found, &error)) {
            return error.kind == RE2::Set::kNoError ? 0 : -1;
        }
        const int count = std::min(static_cast<int>(found.size()), capacity);
        std::copy_n(found.begin(), count, positions);
        return count;
    } catch (...) {
        return -1;
    }
}
