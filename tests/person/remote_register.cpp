#include "person/store/remote_register.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "base/fault.hpp"
#include "person/invented.hpp"

namespace qaygi::person {

namespace {

using testing::HasSubstr;
using testing::StartsWith;

// Takes one connection on the loopback address, remembers the first line it is sent, answers with these octets and closes.
class OneAnswer {
public:
    explicit OneAnswer(std::string octets, std::chrono::milliseconds after = {}) : listening_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in here{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
        socklen_t size = sizeof(here);
        ensure(bind(listening_, reinterpret_cast<sockaddr*>(&here), size) == 0 && listen(listening_, 1) == 0, "a port can be opened");
        getsockname(listening_, reinterpret_cast<sockaddr*>(&here), &size);
        port_ = ntohs(here.sin_port);
        answering_ = std::thread([this, octets = std::move(octets), after] { answer(octets, after); });
    }
    ~OneAnswer() {
        shutdown(listening_, SHUT_RDWR);
        answering_.join();
        close(listening_);
    }
    std::string address() const { return fmt::format("http://127.0.0.1:{}", port_); }
    const std::string& asked() const { return asked_; }

private:
    void answer(const std::string& octets, std::chrono::milliseconds after) {
        const int connection = accept(listening_, nullptr, nullptr);
        if (connection < 0) return;
        char heard[4096];
        const auto size = read(connection, heard, sizeof(heard));
        asked_ = std::string(heard, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
        asked_.resize(std::min(asked_.find("\r\n"), asked_.size()));
        std::this_thread::sleep_for(after);
        for (std::string_view rest = octets; !rest.empty();) {
            const auto sent = send(connection, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (sent <= 0) break;
            rest.remove_prefix(static_cast<std::size_t>(sent));
        }
        close(connection);
    }

    int listening_;
    std::uint16_t port_ = 0;
    std::string asked_;
    std::thread answering_;
};

std::string http(int status, const std::string& body) {
    return fmt::format("HTTP/1.1 {} -\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}", status, body.size(), body);
}

std::string described(const std::string& ssn, const std::string& born) {
    return fmt::format(R"({{"ssn":"{}","fin":"4AB7CD2","given_name":"Nərmin","family_name":"Ağazadə","father_name":"Elçin","born":"{}","unasked":1}})", ssn,
                       born);
}

struct Complaint {
    std::string what;
    Fault::Later later;
};

Complaint complaint_about(const std::string& octets, std::chrono::milliseconds after = {}) {
    OneAnswer server(octets, after);
    try {
        RemoteRegister(server.address(), std::chrono::milliseconds(400)).find(invented_person().ssn);
    } catch (const Fault& fault) {
        return {fault.what(), fault.later()};
    }
    return {"no fault", Fault::Later::does_not_help};
}

}  // namespace

TEST(RemoteRegister, gives_the_person_asked_for) {
    OneAnswer server(http(200, described("2000000000013", "1994-05-17")));
    EXPECT_EQ(RemoteRegister(server.address() + "/").find(invented_person().ssn), invented_person());
    EXPECT_THAT(server.asked(), StartsWith("GET /persons?ssn=2000000000013 "));
}

TEST(RemoteRegister, is_asked_by_fin_too) {
    OneAnswer server(http(200, described("2000000000013", "1994-05-17")));
    EXPECT_EQ(RemoteRegister(server.address()).find(invented_person().fin), invented_person());
    EXPECT_THAT(server.asked(), StartsWith("GET /persons?fin=4AB7CD2 "));
}

TEST(RemoteRegister, may_not_know_the_person) {
    OneAnswer server(http(404, ""));
    EXPECT_FALSE(RemoteRegister(server.address()).find(invented_person().ssn));
}

TEST(RemoteRegister, that_is_away_may_be_asked_later) {
    EXPECT_EQ(complaint_about(http(503, "")).later, Fault::Later::helps);
    EXPECT_EQ(complaint_about("").later, Fault::Later::helps);
    EXPECT_EQ(complaint_about(http(200, described("2000000000013", "1994-05-17")), std::chrono::milliseconds(700)).later, Fault::Later::helps);
    std::string closed_port = OneAnswer(http(404, "")).address();
    try {
        RemoteRegister(closed_port).find(invented_person().ssn);
        FAIL();
    } catch (const Fault& fault) {
        EXPECT_EQ(fault.later(), Fault::Later::helps);
    }
}

TEST(RemoteRegister, whose_answer_cannot_be_right_is_a_fault) {
    for (const auto& [octets, why] :
         std::vector<std::pair<std::string, const char*>>{{http(200, "not json"), "not a JSON object"},
                                                          {http(200, "[]"), "not a JSON object"},
                                                          {http(200, "{}"), "no born"},
                                                          {http(200, described("2000000000013", "1994-02-30")), "born is not a date"},
                                                          {http(200, described("20000", "1994-05-17")), "ssn: wrong_length"},
                                                          {http(200, described("2000000000014", "1994-05-17")), "another person"},
                                                          {http(200, std::string(100'000, ' ')), "too long"},
                                                          {http(302, ""), "status 302"}}) {
        const auto complaint = complaint_about(octets);
        EXPECT_THAT(complaint.what, HasSubstr(why));
        EXPECT_EQ(complaint.later, Fault::Later::does_not_help);
        EXPECT_THAT(complaint.what, testing::Not(HasSubstr("2000000000")));
    }
}

TEST(RemoteRegister, is_asked_in_clear_only_on_this_machine) {
    EXPECT_NO_THROW(RemoteRegister("https://register.example.az"));
    EXPECT_NO_THROW(RemoteRegister("http://localhost:9000/register"));
    for (auto address : {"http://register.example.az", "http://localhost.example.az", "file:///etc/passwd", "register"})
        EXPECT_THROW(RemoteRegister{address}, Fault) << address;
}

}  // namespace qaygi::person
