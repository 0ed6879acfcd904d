#pragma once

// qaygi calc, calendar and explain: the rules without the service, for payroll programs and auditors.

#include "app/calculator/written_case.hpp"

namespace CLI {
class App;
}

namespace qaygi::app {

class CalculatorCommands {
public:
    explicit CalculatorCommands(CLI::App& program);
    bool chosen() const;  // once the command line is parsed
    int run() const;

private:
    void add_calc(CLI::App& program);
    void add_calendar(CLI::App& program);
    void add_explain(CLI::App& program);
    int calculate() const;
    int print_calendar() const;
    int explain() const;

    CLI::App* calc_ = nullptr;
    CLI::App* calendar_ = nullptr;
    CLI::App* explain_ = nullptr;
    std::string language_ = "az";
    std::string law_rows_;
    bool trace_ = false;
    int year_ = 0;
    int week_ = 5;
    bool days_ = false;
    calculator::WrittenCase written_;
    std::vector<std::string> leave_;   // from, to
    std::vector<std::string> period_;  // likewise
};

}  // namespace qaygi::app
