#include "app/calculator/json_writer.hpp"

#include <boost/json/serialize.hpp>

namespace qaygi::calculator {

// A comma before everything but what comes first.
void JsonWriter::part() {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != '\n') out_ += ',';
}

void JsonWriter::name(std::string_view key) {
    part();
    out_ += '"';
    out_ += key;
    out_ += "\":";
}

JsonWriter& JsonWriter::open(char bracket) {
    part();
    out_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::open(std::string_view key, char bracket) {
    name(key);
    out_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    out_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::member(std::string_view key, int number) {
    name(key);
    out_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::member(std::string_view key, bool truth) { return json(key, truth ? "true" : "false"); }

JsonWriter& JsonWriter::code(std::string_view key, std::string_view text) {
    name(key);
    out_ += '"';
    out_ += text;
    out_ += '"';
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view key, std::string_view text) { return json(key, boost::json::serialize(boost::json::string_view(text))); }

JsonWriter& JsonWriter::cite(const law::Citation& source) { return source.is_added() ? text("cite", source.place()) : code("cite", source.place()); }

JsonWriter& JsonWriter::json(std::string_view key, std::string_view written) {
    name(key);
    out_ += written;
    return *this;
}

JsonWriter& JsonWriter::element(int number) {
    part();
    out_ += std::to_string(number);
    return *this;
}

}  // namespace qaygi::calculator
