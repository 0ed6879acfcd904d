#pragma once

// The route table. A row names who may enter: an Entry can only be made by a door, so a row without one does not compile.
//
//   Routes routes{{Method::get, "/schedules/{schedule}", doors.employer(Right::read, show_schedule)}};

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::web {

using Handler = std::function<Response(const Request&)>;
// Nothing when the visitor may enter, else what they get instead (303 to sign-in, 403).
using Door = std::function<std::optional<Response>(const Request&)>;

class Entry {
public:
    // Who may enter, in a word for the printed table ("anyone", "employer: prepare", "officer").
    const std::string& who() const { return who_; }
    // Asked before the body of an upload is read, so that a stranger cannot fill the disk.
    std::optional<Response> ask(const Request& request) const { return door_(request); }
    // The whole way: the handler asks the door itself.
    Response enter(const Request& request) const { return handler_(request); }

    // The one way in without a door: pages that are for everybody.
    static Entry anyone(Handler handler);
    static Entry behind(std::string who, Door door, Handler handler);

private:
    Entry(std::string who, Door door, Handler handler);
    std::string who_;
    Door door_;
    Handler handler_;
};

enum class Body {
    form,    // application/x-www-form-urlencoded or multipart without files, read into memory up to Limits::form_bytes
    upload,  // multipart/form-data with files, spooled to disk up to Limits::file_bytes each
    json,    // application/json, read into Request::body up to Limits::form_bytes, not parsed
    octets,  // of any type, likewise
};

struct Route {
    Method method;
    std::string pattern;
    Entry entry;
    Body body = Body::form;
    bool never_blocks = false;  // answered from memory: run on the thread of the connection, without the way to a worker and back
};
using Routes = std::vector<Route>;

}  // namespace qaygi::web
