// Cases of one to six months of child care until three, a second of one core: the rules alone, with every reason kept, as lines of JSON in memory,
// and through the real program, whose memory is looked at on the way. The floor only parses each line and prints it again.
//
//   calc [cases]

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "app/calculator/calculator.hpp"
#include "calendar/store/published.hpp"

using namespace qaygi;

namespace {

namespace childcare = benefit::childcare_under_three;

const Date decided_on = date(2026, 11, 20);

std::vector<childcare::Case> cases(int count) {
    std::mt19937 random(20261120);
    const auto up_to = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    std::vector<childcare::Case> all;
    for (int i = 0; i < count; ++i) {
        const auto born = date(2014, 1, 1) + std::chrono::days(up_to(3300));
        const Period leave{born + std::chrono::days(60), childcare::third_birthday(born) - std::chrono::days(1)};
        const auto from = leave.from + std::chrono::days(up_to(700));
        all.push_back({born, leave, {from, std::min(leave.to, from + std::chrono::days(up_to(155)))}});
    }
    return all;
}

std::string line_of(const childcare::Case& claim, std::size_t number) {
    return fmt::format(
        R"({{"id":"{}","child_born":"{}","leave":{{"from":"{}","to":"{}"}},"period":{{"from":"{}","to":"{}"}},"calendar":"5-day","decided_on":"2026-11-20"}})"
        "\n",
        number, iso(claim.child_born), iso(claim.leave.from), iso(claim.leave.to), iso(claim.period.from), iso(claim.period.to));
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// How often a second of the processor, the best of three times: what else the machine does takes its caches too.
double rate(std::size_t count, const auto& work) {
    double best = 0;
    for (int round = 0; round < 3; ++round) {
        const double begin = processor_seconds();
        work();
        best = std::max(best, static_cast<double>(count) / (processor_seconds() - begin));
    }
    return best;
}

double decide_all(const std::vector<childcare::Case>& all, const calendar::EmployerCalendar& calendar, bool reasons) {
    childcare::Calculation calculation;
    const childcare::Law law;
    return rate(all.size(), [&] {
        std::int64_t qepik = 0;
        for (const auto& claim : all) {
            if (!childcare::refusals(claim, decided_on).empty() || childcare::calculate({claim, calendar, decided_on, law, reasons}, calculation))
                throw Bug("a case of the measurement is refused");
            qepik += calculation.total.in_qepik();
        }
        if (qepik == 0) throw Bug("nothing was computed");
    });
}

double answer_all(const std::vector<std::string>& lines, const calendar::StateCalendar& state) {
    calculator::Calculator calculator({.state = state, .reasons = false}, Language::of(Language::Code::az), system_now);
    std::string out;
    return rate(lines.size(), [&] {
        for (const auto& line : lines) {
            out.clear();
            calculator.answer(line, out);
        }
    });
}

double parse_and_print(const std::vector<std::string>& lines) {
    std::array<unsigned char, 16384> room;
    return rate(lines.size(), [&] {
        std::size_t bytes = 0;
        for (const auto& line : lines) {
            boost::json::monotonic_resource memory(room.data(), room.size());
            bytes += boost::json::serialize(boost::json::parse(line, &memory)).size();
        }
        if (bytes == 0) throw Bug("nothing was printed");
    });
}

long resident_kilobytes(pid_t process) {
    std::ifstream status(fmt::format("/proc/{}/statm", process));
    long all = 0, resident = 0;
    status >> all >> resident;
    return resident * 4;
}

struct Program {
    double rate;
    long kilobytes_first;
    long kilobytes_last;
};

// The lines go in from one thread, the answers are read by another; the processor time is the program's own.
Program run_program(const std::vector<std::string>& lines) {
    const auto program = std::filesystem::canonical("/proc/self/exe").parent_path().parent_path() / "qaygi";
    int in[2], out[2];
    if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) throw Fault("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(in[0], STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::execl(program.c_str(), "qaygi", "calc", nullptr);
        ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    std::jthread asking([&] {
        std::FILE* to = ::fdopen(in[1], "w");
        for (const auto& line : lines) std::fputs(line.c_str(), to);
        std::fclose(to);
    });
    std::vector<char> piece(1 << 20);
    std::size_t answers = 0;
    Program figures{};
    for (ssize_t size = 0; (size = ::read(out[0], piece.data(), piece.size())) > 0;) {
        answers += static_cast<std::size_t>(std::count(piece.begin(), piece.begin() + size, '\n'));
        if (figures.kilobytes_first == 0 && answers > lines.size() / 100) figures.kilobytes_first = resident_kilobytes(child);
        if (answers < lines.size()) figures.kilobytes_last = resident_kilobytes(child);
    }
    ::close(out[0]);
    rusage used{};
    int outcome = 0;
    ::wait4(child, &outcome, 0, &used);
    if (outcome != 0 || answers != lines.size()) throw Fault(fmt::format("{} answered {} of {} cases", program.string(), answers, lines.size()));
    const auto seconds = [](timeval time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    figures.rate = static_cast<double>(lines.size()) / (seconds(used.ru_utime) + seconds(used.ru_stime));
    return figures;
}

void print(std::string_view name, double rate, double floor, double goal = 0) {
    const auto judged = goal == 0 ? "" : rate >= goal ? fmt::format("met      at least {:.0f}", goal) : fmt::format("not met  at least {:.0f}", goal);
    fmt::print("{:<44}{:>12.0f}/s{:>8.0f} %   {}\n", name, rate, 100 * rate / floor, judged);
}

}  // namespace

int main(int count, char** arguments) try {
    std::signal(SIGPIPE, SIG_IGN);  // a program that ends early is told by the number of its answers
    const auto all = cases(count > 1 ? std::atoi(arguments[1]) : 1'000'000);
    std::vector<std::string> lines;
    for (const auto& claim : all) lines.push_back(line_of(claim, lines.size()));
    const auto state = calendar::published_calendar();
    const calendar::EmployerCalendar five(state, calendar::WorkWeek::five_days);
    calendar::OwnDays own;
    for (auto day = date(2014, 1, 6); day < decided_on; day += std::chrono::days(28)) own[day] = false;

    const double floor = parse_and_print(lines);
    print("each line parsed and printed again", floor, floor);
    print("rules alone: refusals and amounts", decide_all(all, five, false), floor, 5'000'000);
    print("the same in a calendar of the employer's own", decide_all(all, {state, calendar::WorkWeek::five_days, own}, false), floor);
    print("with every reason kept", decide_all(all, five, true), floor, 400'000);
    print("JSON to JSON in memory", answer_all(lines, state), floor);
    const auto program = run_program(lines);
    print("qaygi calc", program.rate, floor, 150'000);
    fmt::print("resident in qaygi calc: {} KB after a hundredth of the cases, {} KB at the end\n", program.kilobytes_first, program.kilobytes_last);
} catch (const std::exception& fault) {
    fmt::print(stderr, "{}\n", fault.what());
    return 1;
}
