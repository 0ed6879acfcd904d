#pragma once

// The cookies of signing in: "qaygi" names the session, "qaygi-sign-in" and "qaygi-card" a sign-in on its way. Over https they are Secure and their
// names begin with __Host-, so that no neighbouring host can set them.

#include <string>
#include <string_view>

#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::identity {

class Cookies {
public:
    // For the address under which browsers see the site: https://… or, on one's own machine, http://….
    explicit Cookies(std::string_view public_origin) : secure_(public_origin.starts_with("https://")) {}

    static constexpr std::string_view session = "qaygi";
    static constexpr std::string_view sign_in = "qaygi-sign-in";
    static constexpr std::string_view card = "qaygi-card";

    // The token that the browser sent; empty when there is none.
    std::string token(const web::Request& request, std::string_view cookie) const;
    void keep(web::Response& response, std::string_view cookie, const std::string& token) const;  // until the browser closes
    void remove(web::Response& response, std::string_view cookie) const;

private:
    bool secure_;
};

// The name under which a token is stored: whoever reads the table cannot make the cookie.
std::string stored_name(const std::string& token);
// Goes into every form of the session; made from the token, which the pages never show.
std::string csrf_of(const std::string& token);

}  // namespace qaygi::identity
