#include "web/body_reader.hpp"

#include <deque>

#include "web/encoding.hpp"
#include "web/header_value.hpp"
#include "web/multipart.hpp"
#include "web/server.hpp"
#include "web/spooled_file.hpp"

namespace qaygi::web {

namespace {

class UrlencodedReader : public BodyReader {
public:
    explicit UrlencodedReader(const Limits& limits) : limits_(limits) {}

    Result<void, Declined> take(std::string_view bytes) override {
        if (bytes.size() > limits_.form_bytes - text_.size()) return refuse(Declined::too_large);
        text_ += bytes;
        return {};
    }
    Result<void, Declined> finish(Request& request) override {
        auto fields = read_fields(text_, limits_.fields);
        if (!fields) return refuse(Declined::malformed);
        request.form = *std::move(fields);
        return {};
    }

private:
    const Limits& limits_;
    std::string text_;
};

class OctetsReader : public BodyReader {
public:
    explicit OctetsReader(const Limits& limits) : limits_(limits) {}

    Result<void, Declined> take(std::string_view bytes) override {
        if (bytes.size() > limits_.form_bytes - octets_.size()) return refuse(Declined::too_large);
        octets_ += bytes;
        return {};
    }
    Result<void, Declined> finish(Request& request) override {
        request.body = std::move(octets_);
        return {};
    }

private:
    const Limits& limits_;
    std::string octets_;
};

class MultipartReader : public BodyReader, PartReader {
public:
    MultipartReader(std::string_view boundary, Body kind, const ServerOptions& options)
        : kind_(kind), options_(options), parts_(boundary, *this, {.parts = options.limits.fields + options.limits.files}) {}

    Result<void, Declined> take(std::string_view bytes) override {
        bytes_ += bytes.size();
        if (bytes_ > (kind_ == Body::upload ? options_.limits.upload_bytes : options_.limits.form_bytes)) return refuse(Declined::too_large);
        if (auto taken = parts_.take(bytes); !taken) return refuse(taken.error() == MultipartRefusal::malformed ? Declined::malformed : Declined::too_large);
        if (declined_) return refuse(*declined_);
        return {};
    }

    Result<void, Declined> finish(Request& request) override {
        if (!parts_.complete()) return refuse(Declined::malformed);
        request.form = std::move(form_);
        request.files = std::move(files_);
        return {};
    }

private:
    void begin(const Part& part) override {
        if (!is_utf8(part.name) || !is_utf8(part.file_name.value_or(""))) declined_ = Declined::malformed;
        name_ = part.name;
        value_.clear();
        file_ = nullptr;
        is_file_ = part.file_name.has_value();
        if (!is_file_ || part.file_name->empty() || declined_) return;
        if (kind_ != Body::upload) {
            declined_ = Declined::malformed;
        } else if (files_.size() == options_.limits.files) {
            declined_ = Declined::too_large;
        } else {
            file_ = &spooled_.emplace_back(options_.spool, options_.limits.file_bytes);
            files_.push_back({.field = part.name, .name = *part.file_name, .spooled = file_->path()});
        }
    }

    void octets(std::string_view piece) override {
        if (declined_) return;
        if (file_) return file_->add(piece);
        if (is_file_) return;  // no file was chosen: whatever stands here has no meaning
        text_bytes_ += piece.size();
        if (text_bytes_ > options_.limits.form_bytes) declined_ = Declined::too_large;
        if (!declined_) value_ += piece;
    }

    void end() override {
        if (declined_) return;
        if (file_) {
            file_->close();
            UploadedFile& file = files_.back();
            file.bytes = file_->bytes();
            file.too_large = file_->too_large();
            file.sha256 = file_->sha256();
        } else if (!is_file_) {
            if (!is_utf8(value_)) declined_ = Declined::malformed;
            form_.add(std::move(name_), std::move(value_));
        }
    }

    const Body kind_;
    const ServerOptions& options_;
    Multipart parts_;
    std::uint64_t bytes_ = 0;
    std::uint64_t text_bytes_ = 0;
    std::string name_;
    std::string value_;
    bool is_file_ = false;
    SpooledFile* file_ = nullptr;
    std::deque<SpooledFile> spooled_;
    Form form_;
    std::vector<UploadedFile> files_;
    std::optional<Declined> declined_;
};

}  // namespace

Result<std::unique_ptr<BodyReader>, Declined> BodyReader::of(std::string_view content_type, Body kind, const ServerOptions& options) {
    auto value = read_header_value(content_type);
    if (kind == Body::octets) return std::make_unique<OctetsReader>(options.limits);
    if (kind == Body::json) {
        if (value && same_word(value->word, "application/json")) return std::make_unique<OctetsReader>(options.limits);
        return refuse(Declined::unreadable_type);
    }
    if (value && same_word(value->word, "application/x-www-form-urlencoded")) return std::make_unique<UrlencodedReader>(options.limits);
    if (auto boundary = Multipart::boundary_in(content_type)) return std::make_unique<MultipartReader>(*boundary, kind, options);
    return refuse(Declined::unreadable_type);
}

}  // namespace qaygi::web
