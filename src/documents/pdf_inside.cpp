#include "documents/pdf_inside.hpp"

#define POINTERHOLDER_TRANSITION 4  // its pointers are those of the standard
#define JSON_HH                     // clang cannot read its JSON as C++23, and nothing here needs it
class JSON;
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include <stdexcept>

namespace qaygi::documents {
namespace {

const Flaw damaged = Refusal(Damaged{Form::pdf});

// Counts what streams become when they are unpacked, all together, and ends the unpacking where it is too much.
class Counter : public Pipeline {
public:
    Counter() : Pipeline("octets", nullptr) {}
    void write(unsigned char const*, std::size_t count) override {
        unpacked_ += count;
        if (too_much()) throw std::runtime_error("unpacks too much");
    }
    void finish() override {}
    bool too_much() const { return unpacked_ > most_unpacked; }

private:
    std::uint64_t unpacked_ = 0;
};

std::uint64_t number_at(QPDFObjectHandle dictionary, const char* key) {
    auto value = dictionary.getKey(key);
    return value.isInteger() && value.getIntValue() > 0 ? static_cast<std::uint64_t>(value.getIntValue()) : 0;
}

Flaw flaw_of_picture(QPDFObjectHandle dictionary) {
    auto kind = dictionary.getKey("/Subtype");
    if (!kind.isName() || kind.getName() != "/Image") return std::nullopt;
    const auto width = number_at(dictionary, "/Width"), height = number_at(dictionary, "/Height");
    if (width <= most_pixels && height <= most_pixels && width * height <= most_pixels) return std::nullopt;
    return Refusal(TooManyPixels{width, height, most_pixels});
}

// A stream that cannot be unpacked does not make the paper unreadable: viewers leave out what it draws.
Flaw flaw_of_streams(QPDF& file) {
    Counter counter;
    for (auto& object : file.getAllObjects()) {
        if (!object.isStream()) continue;
        if (auto found = flaw_of_picture(object.getDict())) return found;
        object.pipeStreamData(&counter, nullptr, 0, qpdf_dl_generalized, true, false);
        if (counter.too_much()) return Refusal(UnpacksTooMuch{});
    }
    return std::nullopt;
}

}  // namespace

Flaw flaw_inside_pdf(std::string_view content) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);
    try {
        file.processMemoryFile("a document", content.data(), content.size());
        if (file.isEncrypted()) return Refusal(Encrypted{Form::pdf});
        const auto pages = file.getAllPages().size();
        if (pages == 0) return damaged;
        if (pages > most_pages) return Refusal(TooManyPages{most_pages});
        return flaw_of_streams(file);
    } catch (const QPDFExc& why) {
        return why.getErrorCode() == qpdf_e_password ? Refusal(Encrypted{Form::pdf}) : Refusal(Damaged{Form::pdf});
    } catch (const std::logic_error&) {  // what the library ran into in a file that contradicts itself
        return damaged;
    } catch (const std::runtime_error&) {
        return damaged;
    }
}

}  // namespace qaygi::documents
