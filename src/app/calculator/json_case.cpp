#include "app/calculator/json_case.hpp"

#include <fmt/format.h>

#include <bitset>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>

#include "base/text.hpp"

namespace qaygi::calculator {

namespace {

namespace json = boost::json;

enum class Place {
    line,
    id,
    child_born,
    leave,
    leave_from,
    leave_to,
    period,
    period_from,
    period_to,
    calendar,
    base,
    off,
    worked,
    decided_on,
    basis,
    rounding
};
constexpr std::size_t places = 16;

enum Type : unsigned { text = 1, number = 2, object = 4, texts = 8, other = 16 };

struct Row {
    Place place;
    Place parent;
    std::string_view key;
    std::string_view path;
    unsigned types;
    bool required;  // where its parent is given
};

constexpr std::array<Row, places> rows{{
    {Place::line, Place::line, "", "", object, true},
    {Place::id, Place::line, "id", "id", text | number, true},
    {Place::child_born, Place::line, "child_born", "child_born", text, true},
    {Place::leave, Place::line, "leave", "leave", object, true},
    {Place::leave_from, Place::leave, "from", "leave.from", text, true},
    {Place::leave_to, Place::leave, "to", "leave.to", text, true},
    {Place::period, Place::line, "period", "period", object, true},
    {Place::period_from, Place::period, "from", "period.from", text, true},
    {Place::period_to, Place::period, "to", "period.to", text, true},
    {Place::calendar, Place::line, "calendar", "calendar", text | object, true},
    {Place::base, Place::calendar, "base", "calendar.base", text, true},
    {Place::off, Place::calendar, "off", "calendar.off", texts, false},
    {Place::worked, Place::calendar, "worked", "calendar.worked", texts, false},
    {Place::decided_on, Place::line, "decided_on", "decided_on", text, false},
    {Place::basis, Place::line, "basis", "basis", text, false},
    {Place::rounding, Place::line, "rounding", "rounding", text, false},
}};
const Row& row_of(Place place) { return rows[static_cast<std::size_t>(place)]; }

Message wanted(unsigned types) {
    if (types == (text | number)) return message("calculator.malformed.want_id"_text);
    if (types == (text | object)) return message("calculator.malformed.want_calendar"_text);
    if (types == object) return message("calculator.malformed.want_object"_text);
    if (types == texts) return message("calculator.malformed.want_list"_text);
    return message("calculator.malformed.want_text"_text);
}

// Hears what the parser of Boost.JSON finds, in the order of the line.
class Hearing {
public:
    explicit Hearing(WrittenCase& into) : into_(into) {}
    std::optional<Malformed> declined() && {
        for (const auto& row : rows)
            if (row.required && !given(row.place) && is_open_to(row)) decline(std::string(row.path), message("calculator.malformed.missing_key"_text));
        return std::move(declined_);
    }

    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return open(object); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code&) { return open(texts); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return add(part); }
    bool on_key(json::string_view last, std::size_t, json::error_code&) {
        add(last);
        if (ignored_ == 0) next_ = place_of(std::exchange(heard_, {}));
        heard_.clear();
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return add(part); }
    bool on_string(json::string_view last, std::size_t, json::error_code&) {
        add(last);
        return scalar(text);
    }
    bool on_number_part(json::string_view part, json::error_code&) { return add(part); }
    bool on_int64(std::int64_t, json::string_view last, json::error_code&) { return add(last) && scalar(number); }
    bool on_uint64(std::uint64_t, json::string_view last, json::error_code&) { return add(last) && scalar(number); }
    bool on_double(double, json::string_view last, json::error_code&) { return add(last) && scalar(number); }
    bool on_bool(bool, json::error_code&) { return scalar(other); }
    bool on_null(json::error_code&) { return scalar(other); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    bool add(json::string_view part) {
        heard_.append(part.data(), part.size());
        return true;
    }
    bool given(Place place) const { return given_[static_cast<std::size_t>(place)]; }
    bool is_open_to(const Row& row) const { return row.place == Place::line || (given(row.parent) && (row.parent != Place::calendar || into_.own_calendar)); }
    void decline(std::string field, Message why) {
        if (!declined_) declined_ = Malformed{std::move(field), std::move(why)};
    }

    // Nothing: what follows the key is passed over.
    std::optional<Place> place_of(const std::string& key) {
        const auto parent = open_.back();
        for (const auto& row : rows) {
            if (row.parent != parent || row.key != key || row.place == Place::line) continue;
            if (!given(row.place)) return row.place;
            if (row.place == Place::id) into_.id = "null";  // neither of the two can be trusted
            decline(std::string(row.path), message("calculator.malformed.repeated_key"_text));
            return std::nullopt;
        }
        decline(std::string(row_of(parent).path) + (parent == Place::line ? "" : ".") + excerpt(key), message("calculator.malformed.unknown_key"_text));
        return std::nullopt;
    }

    // Whether a value of this type may stand where the parser is.
    bool accept(Type type) {
        if (!next_) return false;
        given_[static_cast<std::size_t>(*next_)] = true;
        const auto& row = row_of(*next_);
        const bool element = is_list(row) && !open_.empty() && open_.back() == *next_;
        if (element ? type == text : (row.types & type) != 0) return true;
        if (row.place == Place::line) decline("", message("calculator.malformed.not_an_object"_text));
        decline(element ? fmt::format("{}[{}]", row.path, list_of(*next_).size()) : std::string(row.path), wanted(element ? text : row.types));
        return false;
    }
    static bool is_list(const Row& row) { return row.types == texts; }

    bool open(Type type) {
        if (ignored_ > 0 || !accept(type)) {
            ++ignored_;
            return true;
        }
        if (*next_ == Place::calendar) into_.own_calendar = true;
        open_.push_back(*next_);
        return true;
    }
    bool close() {
        if (ignored_ > 0)
            --ignored_;
        else
            open_.pop_back();
        return true;
    }
    bool scalar(Type type) {
        if (ignored_ == 0 && accept(type)) keep(type);
        heard_.clear();
        return true;
    }

    std::vector<std::string>& list_of(Place place) { return place == Place::off ? into_.off : into_.worked; }
    void keep(Type type) {
        using enum Place;
        if (*next_ == id) into_.id = type == text ? json::serialize(json::string_view(heard_)) : heard_;
        if (*next_ == child_born) into_.child_born = heard_;
        if (*next_ == leave_from) into_.leave_from = heard_;
        if (*next_ == leave_to) into_.leave_to = heard_;
        if (*next_ == period_from) into_.period_from = heard_;
        if (*next_ == period_to) into_.period_to = heard_;
        if (*next_ == calendar || *next_ == base) into_.week = heard_;
        if (*next_ == off || *next_ == worked) list_of(*next_).push_back(heard_);
        if (*next_ == decided_on) into_.decided_on = heard_;
        if (*next_ == basis) into_.basis = heard_;
        if (*next_ == rounding) into_.rounding = heard_;
    }

    WrittenCase& into_;
    std::optional<Malformed> declined_;
    std::string heard_;
    std::bitset<places> given_;
    std::optional<Place> next_ = Place::line;
    std::vector<Place> open_;
    int ignored_ = 0;  // so many objects and lists deep in what is passed over
};

}  // namespace

std::optional<Malformed> read_json(std::string_view line, WrittenCase& into) {
    json::basic_parser<Hearing> parser(json::parse_options(), into);
    json::error_code wrong;
    const auto read = parser.write_some(false, line.data(), line.size(), wrong);
    if (wrong || read < line.size()) return Malformed{"", message("calculator.malformed.not_json"_text, {std::to_string(read + 1)})};
    return std::move(parser.handler()).declined();
}

}  // namespace qaygi::calculator
