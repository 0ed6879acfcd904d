#include "schedule/screens/download.hpp"

namespace qaygi::schedule {

namespace {

class Source : public web::Source {
public:
    explicit Source(std::unique_ptr<documents::Reading> reading) : reading_(std::move(reading)) {}
    std::uint64_t bytes() const override { return reading_->bytes(); }
    std::string_view next() override { return reading_->next(); }

private:
    std::unique_ptr<documents::Reading> reading_;
};

}  // namespace

web::Response download(const documents::Files& files, const documents::Document& document) {
    return web::stored_file(std::make_shared<Source>(files.open(document.sha256)), media_type_of(document.form), document.name,
                            is_shown_by_browsers(document.form));
}

}  // namespace qaygi::schedule
