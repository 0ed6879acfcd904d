#include <zip.h>

#include <algorithm>
#include <memory>

#include "documents/content.hpp"

namespace qaygi::documents {
namespace {

const Flaw damaged = Refusal(Damaged{Form::asice});

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive open(std::string_view content, int flags) {
    zip_source_t* source = zip_source_buffer_create(content.data(), content.size(), 0, nullptr);
    if (source == nullptr) throw std::bad_alloc();
    zip_t* opened = zip_open_from_source(source, ZIP_RDONLY | flags, nullptr);
    if (opened == nullptr) zip_source_free(source);
    return {opened, zip_discard};
}

// A name that would lead out of a folder it is unpacked into, or deceive its reader.
bool leads_astray(std::string_view name) {
    const bool unseen = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\\' || c == ':'; });
    return name.empty() || name.front() == '/' || unseen || name == ".." || name.starts_with("../") || name.ends_with("/..") || name.find("/../") != name.npos;
}

// Reads an entry to its end, where the library compares its check sum; counts what it unpacked.
Flaw flaw_of_entry(zip_t* archive, zip_uint64_t index, std::uint64_t& unpacked) {
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen_index(archive, index, 0), zip_fclose);
    if (!entry) return damaged;
    char space[16 * 1024];
    for (;;) {
        const auto count = zip_fread(entry.get(), space, sizeof space);
        if (count < 0) return damaged;
        if (count == 0) return std::nullopt;
        unpacked += static_cast<std::uint64_t>(count);
        if (unpacked > most_unpacked) return Refusal(UnpacksTooMuch{});
    }
}

bool is_signature(std::string_view name) { return name.starts_with("META-INF/") && name.find("signatures") != name.npos && name.ends_with(".xml"); }
bool is_data(std::string_view name) { return name != "mimetype" && !name.starts_with("META-INF/") && !name.ends_with('/'); }

Flaw flaw_of_entries(zip_t* archive, zip_int64_t count) {
    std::uint64_t unpacked = 0;
    bool signature = false, data = false;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts) != 0) return damaged;
        const std::string_view name = facts.name;
        if (leads_astray(name)) return damaged;
        if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) return Refusal(Encrypted{Form::asice});
        if (auto found = flaw_of_entry(archive, facts.index, unpacked)) return found;
        signature = signature || is_signature(name);
        data = data || is_data(name);
    }
    return signature && data ? Flaw() : damaged;
}

}  // namespace

// ETSI EN 319 162-1: a ZIP whose first entry, stored as it is, names the type; data files, and the signatures over them in META-INF.
Flaw flaw_of_container(std::string_view content) {
    const auto archive = open(content, ZIP_CHECKCONS);
    if (!archive) return damaged;
    const auto count = zip_get_num_entries(archive.get(), 0);
    if (count > most_entries) return Refusal(TooManyEntries{most_entries});
    if (count == 0 || std::string_view(zip_get_name(archive.get(), 0, 0)) != "mimetype") return damaged;
    return flaw_of_entries(archive.get(), count);
}

std::string also_is(std::string_view content, std::size_t end) {
    struct Sign {
        std::string_view octets, name;
    };
    constexpr std::size_t head = 1024;  // where readers of PDF look for its beginning
    constexpr Sign signs[]{{"%PDF-", "PDF"}, {"<html", "HTML"}, {"<HTML", "HTML"},       {"<script", "HTML"},
                           {"<?php", "PHP"}, {"PK\3\4", "ZIP"}, {"Rar!\x1a\x07", "RAR"}, {"7z\xbc\xaf\x27\x1c", "7Z"}};
    const auto first = content.substr(0, head), behind = content.substr(std::min(end, content.size()));
    for (const auto& [octets, name] : signs) {
        if (first.find(octets, 1) != first.npos || behind.find(octets) != behind.npos) return std::string(name);
    }
    const auto archive = open(content, 0);
    return archive && zip_get_num_entries(archive.get(), 0) > 0 ? "ZIP" : std::string();
}

}  // namespace qaygi::documents
