#include "app/calculator/calculator.hpp"

#include "app/calculator/json_case.hpp"

namespace qaygi::calculator {

void Calculator::answer(std::string_view line, std::string& out) {
    WrittenCase written;
    if (const auto malformed = read_json(line, written)) return write_malformed(written.id, *malformed, say_, out);
    const auto asked = read_case(written);
    if (!asked) return write_malformed(written.id, asked.error(), say_, out);
    const auto calendar = calendar_of(*asked, by_.state);
    decide(*asked, calendar, asked->decided_on ? *asked->decided_on : day_in_baku(clock_()), by_, decision_);
    write_decision(written.id, decision_, calendar, {say_, by_.reasons}, out);
}

void Calculator::answer_too_long(std::size_t most, std::string& out) const {
    write_malformed("null", {"", message("calculator.malformed.too_long"_text, {std::to_string(most)})}, say_, out);
}

}  // namespace qaygi::calculator
