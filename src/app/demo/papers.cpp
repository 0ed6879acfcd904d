#include "app/demo/papers.hpp"

#include <fstream>

#include "base/fault.hpp"
#include "print/pdf.hpp"

namespace qaygi::demo {
namespace {

constexpr int papers_for_each_employer = 2;

struct Kind {
    const char* file;
    TextKey title;
    TextKey text;  // {0} employer, {1} insured person, {2} child's birth date, {3} certificate
};
constexpr std::array kinds{
    Kind{"emrden-cixaris", "demo.paper.order"_text, "demo.paper.order.text"_text},
    Kind{"dogum-sehadetnamesi", "demo.paper.certificate"_text, "demo.paper.certificate.text"_text},
    Kind{"protokol", "demo.paper.protocol"_text, "demo.paper.protocol.text"_text},
};

Paper paper(const Kind& kind, const Employer& employer, const Insured& insured, Instant now) {
    const Language& say = Language::of(Language::Code::az);
    const Child& child = insured.children.front();
    print::Document document{.say = say, .title = std::string(say(kind.title)), .header = std::string(say("demo.paper.sample"_text)), .written = now};
    document.blocks = {
        print::Paragraph{say(kind.text, {employer.requisites.full_name.text(), insured.person.full_name(), show(child.born), child.certificate})},
        print::Signatures{{{std::string(say("demo.paper.head"_text)), employer.requisites.head.text()}}}};
    return {fmt::format("{}-{}.pdf", insured.person.ssn.text(), kind.file), print::pdf(document)};
}

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw Fault(fmt::format("{} cannot be written", path.string()));
}

}  // namespace

std::vector<Paper> papers_of(const Cast& cast, const Insured& insured, Instant now) {
    std::vector<Paper> papers;
    for (const Kind& kind : kinds) papers.push_back(paper(kind, cast.employer(insured.employer), insured, now));
    return papers;
}

void write_papers(const Cast& cast, const std::filesystem::path& folder, Instant now) {
    std::filesystem::create_directories(folder);
    std::map<Voen, int> written;
    for (const Insured& insured : cast.insured)
        if (written[insured.employer]++ < papers_for_each_employer)
            for (const Paper& paper : papers_of(cast, insured, now)) write(folder / paper.file, paper.bytes);
}

}  // namespace qaygi::demo
