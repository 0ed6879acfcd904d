#pragma once

#include "documents/document.hpp"
#include "documents/store/files.hpp"
#include "web/response.hpp"

namespace qaygi::schedule {

// The document itself, shown by the browser; a page of ours may frame it beside a schedule.
web::Response download(const documents::Files& files, const documents::Document& document);

}  // namespace qaygi::schedule
