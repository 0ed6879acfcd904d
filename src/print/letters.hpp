#pragma once

// Text broken into lines of shaped letters. Lengths are points (1/72 inch).

#include <pango/pango.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace qaygi::print {

struct Type {
    double size;
    bool bold = false;
    double pitch() const { return size * 1.35; }  // from one line to the next
    auto operator<=>(const Type&) const = default;
};

// Shaped text of a certain width, shared by everything that shows the same.
struct Shaped {
    std::shared_ptr<PangoLayout> layout;
    std::vector<PangoLayoutLine*> lines;  // owned by the layout
};
double width_of(PangoLayoutLine* line);

// What remains of a text when nothing in it can disturb its surroundings. Line breaks stay.
std::string harmless(std::string_view text);

// Shapes text for one document. Not to be shared between threads; several at once are fine.
class Letters {
public:
    // Broken between words, and inside a word that is wider than the room.
    Shaped lines(const std::string& text, Type type, double width);
    // One line, cut with … where it is wider than the room.
    Shaped one_line(const std::string& text, Type type, double width);

private:
    std::shared_ptr<PangoLayout> layout(std::string_view text, Type type, double width);
    std::map<std::tuple<std::string, Type, double>, Shaped> known_;
};

}  // namespace qaygi::print
