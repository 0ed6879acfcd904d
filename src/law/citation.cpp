#include "law/citation.hpp"

#include <string>

namespace qaygi::law {

namespace {

struct Act {
    std::string_view code;  // folder under law/
    TextKey name;           // {0} is the article
};

constexpr Act acts[]{
    {"labour-code", "law.labour_code"_text},           {"cabinet-189-1998", "law.cabinet_189_1998"_text},
    {"cabinet-31-2026", "law.cabinet_31_2026"_text},   {"order-3082-2013", "law.order_3082_2013"_text},
    {"order-2016-01-25", "law.order_2016_01_25"_text}, {"decree-2013-08-29", "law.decree_2013_08_29"_text},
    {"social-benefits", "law.social_benefits"_text},   {"production-calendar", "law.production_calendar"_text},
    {"service-manual", "law.service_manual"_text},     {"decision", "law.decision"_text},
};

}  // namespace

Message name_of(const Citation& source) {
    if (source.is_added()) return message("law.added"_text, {std::string(source.place())});
    for (const auto& act : acts)
        if (act.code == source.act()) return message(act.name, {std::string(source.article())});
    return message("law.unnamed"_text, {std::string(source.place())});
}

}  // namespace qaygi::law
