#include "web/assets.hpp"

#include <unordered_map>

#include "base/embedded.hpp"
#include "base/fault.hpp"
#include "web/page.hpp"

namespace qaygi::web {

namespace {

struct Asset {
    std::string_view content_type;
    std::string_view bytes;
    std::string_view compressed;  // empty when it would not be smaller
};

std::string_view content_type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    throw Bug(fmt::format("an asset of a kind nobody serves: {}", name));
}

struct Assets {
    std::unordered_map<std::string_view, Asset> by_file;      // main.1a2b3c4d.css
    std::unordered_map<std::string, std::string> address_of;  // main.css → /assets/main.1a2b3c4d.css

    Assets() {
        constexpr std::string_view gzip = ".gz";
        for (const auto& file : embedded::assets()) {
            if (file.name.ends_with(gzip)) {
                by_file[file.name.substr(0, file.name.size() - gzip.size())].compressed = file.bytes;
                continue;
            }
            auto& kept = by_file[file.name];
            kept.content_type = content_type_of(file.name);
            kept.bytes = file.bytes;
            auto hash_from = file.name.find('.');
            auto hash_to = file.name.find('.', hash_from + 1);
            ensure(hash_to != std::string_view::npos, "an asset has a name, a hash and a kind");
            address_of.emplace(std::string(file.name.substr(0, hash_from)) + std::string(file.name.substr(hash_to)), "/assets/" + std::string(file.name));
        }
    }
};

const Assets& assets() {
    static const Assets all;
    return all;
}

bool takes_gzip(const Request& request) {
    auto accepted = request.headers.find("accept-encoding");
    return accepted != request.headers.end() && accepted->second.find("gzip") != std::string::npos && accepted->second.find("gzip;q=0") == std::string::npos;
}

Response show_asset(const Request& request) {
    auto found = assets().by_file.find(request.in_path.at("file"));
    if (found == assets().by_file.end()) return show(error_page(request.say(), 404, ""), 404);
    const auto& asset = found->second;
    bool compressed = !asset.compressed.empty() && takes_gzip(request);
    Response response{.content_type = std::string(asset.content_type), .body = std::string(compressed ? asset.compressed : asset.bytes)};
    response.with_header("Cache-Control", "public, max-age=31536000, immutable").with_header("Vary", "Accept-Encoding");
    if (compressed) response.with_header("Content-Encoding", "gzip");
    return response;
}

}  // namespace

const std::string& asset(std::string_view name) {
    auto found = assets().address_of.find(std::string(name));
    if (found == assets().address_of.end()) throw Bug(fmt::format("{} was not built: web/dist was empty or old when the program was configured", name));
    return found->second;
}

Routes asset_routes() { return {{Method::get, "/assets/{file}", Entry::anyone(show_asset)}}; }

}  // namespace qaygi::web
