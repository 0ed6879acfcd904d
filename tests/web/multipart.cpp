// multipart/form-data: however the bytes are cut, the same parts.

#include "web/multipart.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace qaygi::test {

namespace {

using namespace web;

struct Read {
    Part part;
    std::string content;
    bool operator==(const Read& other) const { return part.name == other.part.name && part.file_name == other.part.file_name && content == other.content; }
};

struct Collected : PartReader {
    std::vector<Read> parts;
    bool ended = true;
    void begin(const Part& part) override {
        parts.push_back({part, {}});
        ended = false;
    }
    void octets(std::string_view piece) override { parts.back().content += piece; }
    void end() override { ended = true; }
};

std::string part(std::string_view disposition, std::string_view content) {
    return fmt::format("--edge\r\nContent-Disposition: form-data; {}\r\n\r\n{}\r\n", disposition, content);
}

Result<void, MultipartRefusal> read(std::string_view body, Collected& into, Multipart::Limits limits = {}) {
    Multipart parts("edge", into, limits);
    auto taken = parts.take(body);
    if (taken && !parts.complete()) return refuse(MultipartRefusal::malformed);
    return taken;
}

TEST(Multipart, gives_the_same_parts_however_it_is_cut) {
    EXPECT_TRUE(rc::check("cut anywhere", [](const std::vector<std::string>& contents, const std::vector<std::uint8_t>& cuts) {
        std::string body = "preamble\r\n";
        std::vector<Read> expected;
        for (std::size_t i = 0; i < contents.size(); ++i) {
            // Contents that come close to the delimiter are the hard ones.
            std::string content = contents[i] + (i % 3 == 0 ? "\r\n--edg" : i % 3 == 1 ? "\r\n-" : "\r\r\n");
            body += part(fmt::format("name=\"f{0}\"; filename=\"{0}.pdf\"", i), content);
            expected.push_back({{.name = fmt::format("f{}", i), .file_name = fmt::format("{}.pdf", i)}, content});
        }
        if (contents.empty()) body += "--edge";
        body += contents.empty() ? "--\r\n" : "--edge--\r\nepilogue";
        Collected collected;
        Multipart parts("edge", collected);
        std::string_view rest = body;
        for (std::size_t i = 0; !rest.empty(); ++i) {
            auto size = cuts.empty() ? rest.size() : std::min<std::size_t>(cuts[i % cuts.size()] % 40 + 1, rest.size());
            RC_ASSERT(parts.take(rest.substr(0, size)).has_value());
            rest.remove_prefix(size);
        }
        RC_ASSERT(parts.complete() && collected.ended);
        RC_ASSERT(collected.parts == expected);
    }));
}

TEST(Multipart, understands_names_as_browsers_write_them) {
    Collected collected;
    ASSERT_TRUE(read(part("name=\"a%22b%0D%0Ac%41\"", "1") + part("name=\"f\"; filename=\"C:\\Sənədlər\\arayış%22.pdf\"", "") +
                         part("filename=\"\"; name=g", "ignored") + "--edge--",
                     collected));
    EXPECT_EQ(collected.parts[0].part.name, "a\"b\r\nc%41");
    EXPECT_FALSE(collected.parts[0].part.file_name);
    EXPECT_EQ(collected.parts[1].part.file_name, "C:\\Sənədlər\\arayış\".pdf");
    EXPECT_EQ(collected.parts[2].part.file_name, "");
}

TEST(Multipart, refuses_what_is_broken) {
    for (std::string body : {std::string("--edge\r\n\r\nno header\r\n--edge--"), std::string("--edge\r\nContent-Type: a\r\n\r\nno name\r\n--edge--"),
                             part("filename=\"no name\"", ""), "--edgeX\r\n" + part("name=a", ""), part("name=a", "no end"),
                             std::string("--edge\r\nno colon\r\n\r\n\r\n--edge--"), std::string("nothing"), std::string()}) {
        Collected collected;
        EXPECT_FALSE(read(body, collected)) << body;
    }
}

TEST(Multipart, keeps_refusing_after_a_refusal) {
    Collected collected;
    Multipart parts("edge", collected);
    EXPECT_FALSE(parts.take("--edgeX\r\n"));
    EXPECT_FALSE(parts.take(part("name=a", "b") + "--edge--"));
    EXPECT_TRUE(collected.parts.empty());
}

TEST(Multipart, counts_parts) {
    Collected collected;
    std::string two = part("name=a", "") + part("name=b", "");
    EXPECT_TRUE(read(two + "--edge--", collected, {.parts = 2}));
    EXPECT_EQ(read(two + "--edge--", collected, {.parts = 1}).error(), MultipartRefusal::too_many_parts);
}

TEST(Multipart, measures_headers_and_names) {
    Collected collected;
    std::string header = "Content-Disposition: form-data; name=abcde";
    std::string body = "--edge\r\n" + header + "\r\n\r\n\r\n--edge--";
    EXPECT_TRUE(read(body, collected, {.header_bytes = header.size()}));
    EXPECT_EQ(read(body, collected, {.header_bytes = header.size() - 1}).error(), MultipartRefusal::header_too_large);
    EXPECT_TRUE(read(body, collected, {.name_bytes = 5}));
    EXPECT_EQ(read(body, collected, {.name_bytes = 4}).error(), MultipartRefusal::header_too_large);
    EXPECT_EQ(read("--edge\r\n" + std::string(4 * 1024 + 10, 'a'), collected).error(), MultipartRefusal::header_too_large);
}

TEST(Multipart, finds_the_boundary) {
    EXPECT_EQ(Multipart::boundary_in("multipart/form-data; boundary=----WebKitFormBoundary7MA4"), "----WebKitFormBoundary7MA4");
    EXPECT_EQ(Multipart::boundary_in("Multipart/Form-Data;charset=utf-8;BOUNDARY=\"a b\""), "a b");
    EXPECT_EQ(Multipart::boundary_in("multipart/form-data; boundary=" + std::string(70, 'x')), std::string(70, 'x'));
    EXPECT_FALSE(Multipart::boundary_in("multipart/form-data; boundary=" + std::string(71, 'x')));
    EXPECT_FALSE(Multipart::boundary_in("multipart/form-data; boundary=\"\""));
    EXPECT_FALSE(Multipart::boundary_in("multipart/form-data"));
    EXPECT_FALSE(Multipart::boundary_in("multipart/mixed; boundary=a"));
}

}  // namespace

}  // namespace qaygi::test
