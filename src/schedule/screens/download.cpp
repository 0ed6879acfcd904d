#include "schedule/screens/download.hpp"

namespace qaygi::schedule {

web::Response download(const documents::Files& files, const documents::Document& document) {
    return web::stored_file(files.find(document.sha256), media_type_of(document.form), document.name, true);
}

}  // namespace qaygi::schedule
