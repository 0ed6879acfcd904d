#include "web/scrolling.hpp"

namespace qaygi::web {

Html scrolling(Words label, const Html& content) {
    return html(R"(<div class="qaygi-scrolls" role="region" aria-label="{}" tabindex="0">{}</div>)", label, content);
}

}  // namespace qaygi::web
