// A settlement schedule as it is handed out, with each month and how it was computed: milliseconds of one core for 1, 20 and 1,000 persons as
// PDF, Word and Excel, beside a page on which cairo draws nothing.

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <ctime>

#include "benefit/catalogue.hpp"
#include "calendar/store/published.hpp"
#include "print/form.hpp"
#include "schedule/amount.hpp"
#include "schedule/screens/printed_schedule.hpp"

using namespace qaygi;

namespace {

const benefit::Catalogue& benefits() {
    static const benefit::Catalogue all;
    return all;
}

benefit::Draft facts_of(const benefit::Benefit& benefit, int number, const std::string& period_to) {
    benefit::Draft facts(benefit);
    const auto give = [&](const char* field, std::string kept) { facts.give(benefit::Field{field, {}}, std::move(kept)); };
    give("insurance_years", "7");
    give("leave_order_number", "118-K");
    give("leave_order_date", "2024-11-25");
    give("certificate_number", fmt::format("AA № {:07}", number));
    give("certificate_date", "2024-11-09");
    give("child_born", iso(date(2024, 10, 1) + std::chrono::days(number % 28)));
    give("leave_from", "2024-12-01");
    give("leave_to", "2027-09-30");
    give("period_from", "2025-09-01");
    give("period_to", period_to);
    return facts;
}

schedule::Line line(const calendar::EmployerCalendar& calendar, int number, const std::string& period_to) {
    schedule::Line line{.number = number,
                        .version = 1,
                        .insured = {Ssn::read(fmt::format("{:013}", number)).value(), Fin::read(fmt::format("5QK{:04}", number)).value(), "Gülnar",
                                    fmt::format("Əliyeva{}", number), "Şəmsəddin"},
                        .facts = facts_of(*benefits().find("childcare_under_three"), number, period_to),
                        .payment = {.kind = payment::PaymentKind::postal_order, .post_office = "AZ1000"},
                        .months = {}};
    line.months = schedule::work_out(line.facts, {.today = date(2026, 11, 2), .claimed = {}, .to_pay = {}}, calendar).months;
    for (schedule::MonthClaim& month : line.months) month.chosen = true;
    return line;
}

print::Document document(int persons, const std::string& period_to = "2025-09-30") {
    static const calendar::StateCalendar state = calendar::published_calendar();
    const calendar::EmployerCalendar calendar(state, calendar::WorkWeek::five_days);
    schedule::Draft draft{{.key = {Voen::read("1401555071").value(), 417},
                           .benefit = benefits().find("childcare_under_three"),
                           .version = 1,
                           .registration = {date(2026, 11, 2), "14", date(2026, 10, 30), std::chrono::year(2026) / 11},
                           .lines = {},
                           .documents = {},
                           .steps = {},
                           .copied_from = std::nullopt,
                           .saved_at = {}}};
    for (int number = 1; number <= persons; ++number) draft.lines.push_back(line(calendar, number, period_to));
    const schedule::PrintedFor around{Language::of(Language::Code::az), "“Xəzər Tekstil” MMC", std::nullopt, {}};
    return schedule::printed_schedule(around, draft, "https://qaygi.example/check/" + std::string(43, 'x'));
}

std::size_t empty_page() {
    std::size_t size = 0;
    const auto count = [](void* total, const unsigned char*, unsigned length) {
        *static_cast<std::size_t*>(total) += length;
        return CAIRO_STATUS_SUCCESS;
    };
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(count, &size, 595.28, 841.89);
    cairo_surface_show_page(surface);
    cairo_surface_destroy(surface);
    return size;
}

double processor_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The median of so many runs, in milliseconds of the processor: what else the machine does is not counted.
double median(int runs, const auto& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const double begin = processor_milliseconds();
        work();
        times.push_back(processor_milliseconds() - begin);
    }
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[static_cast<std::size_t>(runs / 2)];
}

// goal: milliseconds; 0 where there is none.
void measure(const std::string& what, const print::Document& document, print::Form form, int runs, double floor, double goal = 0) {
    std::size_t bytes = 0;
    const double time = median(runs, [&] { bytes = print::write(document, form).size(); });
    const std::string verdict = goal == 0 ? "" : fmt::format("  at most {} ms: {}", goal, time <= goal ? "met" : "MISSED");
    fmt::print("{:<36}{:>10.3f}{:>14.0f}{:>10}{}\n", what, time, time / floor, bytes / 1024, verdict);
}

}  // namespace

int main() {
    const print::Document first = document(1);
    const auto loading = median(1, [&] { print::write(first, print::Form::pdf); });
    const auto floor = median(201, empty_page);
    fmt::print("{:<36}{:>10}{:>14}{:>10}\n", "", "ms of CPU", "× empty page", "KB");
    fmt::print("{:<36}{:>10.3f}{:>14.0f}\n", "empty page of cairo", floor, 1.0);
    fmt::print("{:<36}{:>10.3f}{:>14.0f}\n", "pdf, first of the process", loading, loading / floor);
    for (const print::Form form : print::forms)
        for (const auto& [persons, runs, goal] : {std::tuple(1, 101, 3.0), std::tuple(20, 51, 8.0), std::tuple(1000, 11, 300.0)})
            measure(fmt::format("{}, {} person{}", print::ending_of(form), persons, persons == 1 ? "" : "s"), document(persons), form, runs, floor,
                    form == print::Form::pdf ? goal : 0);
    measure("pdf, 1000 persons, three months each", document(1000, "2025-11-30"), print::Form::pdf, 5, floor);
}
