#pragma once

// JSON, written member after member into one line.

#include <string>
#include <string_view>

#include "law/citation.hpp"

namespace qaygi::calculator {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& open(char bracket);  // { or [
    JsonWriter& open(std::string_view key, char bracket);
    JsonWriter& close(char bracket);  // } or ]
    JsonWriter& member(std::string_view key, int number);
    JsonWriter& member(std::string_view key, bool truth);
    JsonWriter& code(std::string_view key, std::string_view text);  // has nothing to escape
    JsonWriter& text(std::string_view key, std::string_view text);
    JsonWriter& cite(const law::Citation& source);
    JsonWriter& json(std::string_view key, std::string_view written);  // is JSON already
    JsonWriter& element(int number);

private:
    void part();
    void name(std::string_view key);
    std::string& out_;
};

}  // namespace qaygi::calculator
