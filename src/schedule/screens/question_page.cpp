#include "schedule/screens/question_page.hpp"

#include "crypto/random.hpp"
#include "identity/screens/frames.hpp"
#include "web/page.hpp"

namespace qaygi::schedule {

web::Response question_page(const identity::EmployerVisitor& visitor, const web::Request& request, const QuestionPage& question, int status) {
    const Language& say = request.say();
    web::Frame frame = identity::employer_frame(visitor, request, question.title);
    frame.has_errors = !question.error.empty();
    web::Html yes = web::form({.action = question.action, .csrf = visitor.csrf, .once = crypto::random_token(), .id = "yes"},
                              question.fields + web::button({.text = say("schedule.yes"_text),
                                                             .kind = question.destructive ? web::ButtonKind::warning : web::ButtonKind::primary,
                                                             .prevent_double_click = true}));
    web::Html errors = question.error.empty() ? web::Html() : web::error_summary(say, {{"yes", question.error}});
    return web::show(web::page(frame, errors + web::question({.id = "question",
                                                              .title = question.title,
                                                              .content = question.content,
                                                              .yes = yes,
                                                              .no_text = say("schedule.no"_text),
                                                              .no_href = question.no})),
                     status);
}

web::Response message_page(const identity::EmployerVisitor& visitor, const web::Request& request, const MessagePage& message, int status) {
    web::Frame frame = identity::employer_frame(visitor, request, message.title);
    frame.has_errors = message.is_error;
    return web::show(web::page(frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", message.title) + message.content +
                                          web::button({.text = request.say()("schedule.back"_text), .href = message.back})),
                     status);
}

}  // namespace qaygi::schedule
