// A settlement schedule as PDF: milliseconds of one core for 1, 20 and 1,000 persons, beside a page on which cairo draws nothing.

#include "print/pdf.hpp"

#include <cairo-pdf.h>

#include <ctime>

using namespace qaygi;

namespace {

print::Document schedule(int persons) {
    print::Table table{.columns = {{"№", 0.4, print::Align::right},
                                   {"Soyadı, adı, ata adı", 2.4},
                                   {"FİN", 0.9},
                                   {"SSN", 1.3},
                                   {"Uşağın doğum tarixi", 1},
                                   {"Ay", 0.8},
                                   {"İş günləri", 0.7, print::Align::right},
                                   {"Məbləğ", 1.1, print::Align::right}}};
    for (int i = 1; i <= persons; ++i)
        table.rows.push_back({std::int64_t{i}, fmt::format("Əliyeva Gülnar Şəmsəddin qızı {}", i), fmt::format("5QK{:04}", i), fmt::format("{:013}", i),
                              date(2024, 10, 1) + std::chrono::days(i), std::chrono::year(2025) / 3, std::int64_t{13}, Money::qepik(4400 + i)});
    table.totals = {std::string(), std::string("Cəmi"), std::string(), std::string(), std::string(), std::string(), std::string(), Money::manat(44 * persons)};
    print::Document document{.say = Language::of(Language::Code::az), .title = "Haqq-hesab cədvəli № 417", .header = "VÖEN 1401555071", .written = {}};
    document.blocks = {print::Heading{"Qeydiyyat məlumatları"},
                       print::Facts{{{"Sığortaedən", std::string("“Xəzər Tekstil” MMC")}, {"Cədvəlin qeydiyyat tarixi", date(2026, 11, 20)}}},
                       print::Heading{"Sığortaolunanlar"},
                       std::move(table),
                       print::Note{"İş günləri istehsalat təqvimi üzrə sayılır."},
                       print::Signatures{{{"Rəhbər", "Ülvi Qarayev"}, {"Baş mühasib", "Nərgiz Babayeva"}}}};
    return document;
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

}  // namespace

int main() {
    const auto first = median(1, [] { print::pdf(schedule(1)); });
    const auto floor = median(201, empty_page);
    fmt::print("{:<28}{:>10}{:>14}{:>10}\n", "", "ms of CPU", "× empty page", "KB");
    fmt::print("{:<28}{:>10.3f}{:>14.0f}\n", "empty page of cairo", floor, 1.0);
    fmt::print("{:<28}{:>10.3f}{:>14.0f}\n", "first of the process", first, first / floor);
    for (const auto& [persons, runs] : {std::pair(1, 101), std::pair(20, 51), std::pair(1000, 11)}) {
        const print::Document document = schedule(persons);
        const double time = median(runs, [&] { print::pdf(document); });
        fmt::print("{:<28}{:>10.3f}{:>14.0f}{:>10}\n", fmt::format("{} persons", persons), time, time / floor, print::pdf(document).size() / 1024);
    }
}
