#include "app/calculator/stream.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/fault.hpp"

namespace qaygi::calculator {

void Stream::read(std::string_view piece, std::string& out) {
    for (auto end = piece.find('\n'); end != piece.npos; end = piece.find('\n')) {
        if (kept_.empty() && !too_long_ && end <= longest) {
            answer(piece.substr(0, end), out);
        } else {
            add(piece.substr(0, end));
            answer_kept(out);
        }
        piece.remove_prefix(end + 1);
    }
    add(piece);
}

void Stream::end(std::string& out) {
    if (!kept_.empty() || too_long_) answer_kept(out);
}

void Stream::add(std::string_view part) {
    if (kept_.size() + part.size() > longest) too_long_ = true;
    if (too_long_)
        kept_.clear();
    else
        kept_ += part;
}

void Stream::answer(std::string_view line, std::string& out) {
    answer_blank(out);
    blank_ = line.find_first_not_of(" \t\r") == line.npos;
    if (!blank_) calculator_.answer(line, out);
}

void Stream::answer_blank(std::string& out) {
    if (std::exchange(blank_, false)) calculator_.answer("", out);
}

void Stream::answer_kept(std::string& out) {
    if (too_long_) {
        answer_blank(out);
        calculator_.answer_too_long(longest, out);
    } else {
        answer(kept_, out);
    }
    kept_.clear();
    too_long_ = false;
}

namespace {

void write_all(int to, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(to, text.data(), text.size());
        if (written < 0 && errno != EINTR) throw Fault(std::string("the answers cannot be written: ") + std::strerror(errno));
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

void answer_all(Calculator& calculator, int from, int to) {
    Stream stream(calculator);
    std::string out;
    std::vector<char> piece(Stream::longest);
    while (const auto size = ::read(from, piece.data(), piece.size())) {
        if (size < 0 && errno != EINTR) throw Fault(std::string("the cases cannot be read: ") + std::strerror(errno));
        if (size > 0) stream.read({piece.data(), static_cast<std::size_t>(size)}, out);
        write_all(to, out);
        out.clear();
    }
    stream.end(out);
    write_all(to, out);
}

}  // namespace qaygi::calculator
