#include "web/attributes.hpp"
#include "web/components.hpp"
#include "web/page.hpp"

namespace qaygi::web {

namespace {

struct Explanation {
    int status;
    TextKey title;
    TextKey cause;
    TextKey what_to_do;
};

constexpr std::array known{
    Explanation{400, "error.400_title"_text, "error.400_cause"_text, "error.400_do"_text},
    Explanation{403, "error.403_title"_text, "error.403_cause"_text, "error.403_do"_text},
    Explanation{404, "error.404_title"_text, "error.404_cause"_text, "error.404_do"_text},
    Explanation{405, "error.405_title"_text, "error.405_cause"_text, "error.405_do"_text},
    Explanation{408, "error.408_title"_text, "error.408_cause"_text, "error.408_do"_text},
    Explanation{413, "error.413_title"_text, "error.413_cause"_text, "error.413_do"_text},
    Explanation{431, "error.431_title"_text, "error.431_cause"_text, "error.431_do"_text},
    Explanation{500, "error.500_title"_text, "error.500_cause"_text, "error.500_do"_text},
    Explanation{503, "error.503_title"_text, "error.503_cause"_text, "error.503_do"_text},
};

const Explanation& words_for(int status) {
    for (const auto& words : known)
        if (words.status == status) return words;
    return status < 500 ? words_for(400) : words_for(500);
}

}  // namespace

Html error_page(const Language& say, int status, std::string_view incident, std::string here) {
    const auto& words = words_for(status);
    auto number = html(R"(<p class="govuk-body">{}</p><p class="qaygi-incident"><span>{}</span> <strong>{}</strong></p>)", say("error.tell_support"_text),
                       say("error.incident"_text), incident);
    auto content = html(R"(<div class="qaygi-reading"><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p>{}{}</div>)",
                        say(words.title), say(words.cause), say(words.what_to_do), when(!incident.empty(), number),
                        button({.text = say("error.main_menu"_text), .href = "/"}));
    return page({.say = say, .title = std::string(say(words.title)), .here = std::move(here)}, content);
}

}  // namespace qaygi::web
