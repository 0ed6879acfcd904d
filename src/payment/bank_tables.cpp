#include "payment/bank_tables.hpp"

#include "base/csv.hpp"
#include "base/embedded.hpp"
#include "base/text.hpp"

namespace qaygi::payment {

namespace {

constexpr auto banks_file = "banks.csv";
constexpr auto accounts_file = "bank_accounts.csv";
constexpr auto branches_file = "bank_branches.csv";

template <class Identifier>
Identifier read_identifier(const char* file, const CsvRow& row, std::size_t column) {
    const auto read = Identifier::read(row.cells[column]);
    if (!read) throw wrong_row(file, row, fmt::format("“{}” cannot be right: {}", row.cells[column], name_of(read.error().why)));
    return *read;
}

std::optional<Date> read_closed(const char* file, const CsvRow& row, std::size_t column) {
    if (row.cells[column].empty()) return std::nullopt;
    const auto day = date_from_iso(row.cells[column]);
    if (!day) throw wrong_row(file, row, "closed is neither empty nor a date like 2026-01-31");
    return day;
}

std::string read_label(const char* file, const CsvRow& row, std::size_t column) {
    constexpr std::size_t longest = 200;
    const auto name = read_designation(row.cells[column], longest);
    if (!name) throw wrong_row(file, row, fmt::format("“{}” is no name: {}", row.cells[column], name_of(name.error().why)));
    return *name;
}

std::string read_swift(const CsvRow& row, std::size_t column) {
    const auto& swift = row.cells[column];
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto capital_or_digit = [&](char c) { return capital(c) || (c >= '0' && c <= '9'); };
    if (swift.size() != 8 || !std::ranges::all_of(swift.substr(0, 6), capital) || !std::ranges::all_of(swift, capital_or_digit))
        throw wrong_row(banks_file, row, "a SWIFT code has six letters and two letters or digits");
    return swift;
}

// A SWIFT code follows ASCII; typed in small letters it has i, where Azerbaijani case makes ı of I.
std::string in_small_letters(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool by_name(const BankBranch& one, const BankBranch& other) {
    const auto order = compare_az(one.bank, other.bank);
    if (order != 0) return order < 0;
    if (one.is_head() != other.is_head()) return one.is_head();
    return compare_az(one.branch, other.branch) < 0;
}

class TableOfBanks final : public Banks {
public:
    explicit TableOfBanks(const BankTables& tables) {
        for (const auto& row : read_csv(banks_file, tables.banks, "code,name,swift,voen,closed")) add(banks_file, row, head_from(row));
        for (const auto& row : read_csv(accounts_file, tables.accounts, "bank,correspondent_account"))
            head_of(accounts_file, row, 0).correspondent_account = read_identifier<Iban>(accounts_file, row, 1);
        for (const auto& row : read_csv(branches_file, tables.branches, "code,bank,branch,closed")) add(branches_file, row, branch_from(row));
        arrange();
    }

    std::optional<BankBranch> find(const BankCode& code) const override {
        const auto at = by_code_.find(code);
        return at == by_code_.end() ? std::nullopt : std::optional(at->second);
    }

    std::vector<BankBranch> heads() const override {
        std::vector<BankBranch> found;
        for (const auto& entry : arranged_)
            if (entry.branch->is_head()) found.push_back(*entry.branch);
        return found;
    }

    std::vector<BankBranch> search(std::string_view words, std::size_t most) const override {
        const auto wanted = fold(words);
        std::vector<BankBranch> found;
        for (const auto& entry : arranged_) {
            if (found.size() == most) break;
            if (contains_every_word(entry.folded, wanted)) found.push_back(*entry.branch);
        }
        return found;
    }

private:
    struct Entry {
        const BankBranch* branch;
        std::string folded;  // what a search looks into
    };

    static BankBranch head_from(const CsvRow& row) {
        const auto code = read_identifier<BankCode>(banks_file, row, 0);
        return {.code = code,
                .head = code,
                .bank = read_label(banks_file, row, 1),
                .branch = {},
                .swift = read_swift(row, 2),
                .voen = read_identifier<Voen>(banks_file, row, 3),
                .correspondent_account = std::nullopt,
                .closed = read_closed(banks_file, row, 4)};
    }

    // A branch closes with its bank, or before.
    BankBranch branch_from(const CsvRow& row) {
        auto branch = head_of(branches_file, row, 1);
        branch.code = read_identifier<BankCode>(branches_file, row, 0);
        branch.branch = read_label(branches_file, row, 2);
        const auto closed = read_closed(branches_file, row, 3);
        if (closed && branch.is_open_on(*closed)) branch.closed = closed;
        return branch;
    }

    BankBranch& head_of(const char* file, const CsvRow& row, std::size_t column) {
        const auto at = by_code_.find(read_identifier<BankCode>(file, row, column));
        if (at == by_code_.end() || !at->second.is_head()) throw wrong_row(file, row, fmt::format("no bank has the code {}", row.cells[column]));
        return at->second;
    }

    void add(const char* file, const CsvRow& row, BankBranch branch) {
        const auto code = branch.code;
        if (!by_code_.emplace(code, std::move(branch)).second) throw wrong_row(file, row, fmt::format("the code {} stands twice", code.text()));
    }

    void arrange() {
        for (const auto& [code, branch] : by_code_)
            arranged_.push_back({&branch, fold(branch.full_name()) + ' ' + in_small_letters(branch.swift) + ' ' + fold(branch.swift) + ' ' + code.text()});
        std::ranges::sort(arranged_, [](const Entry& one, const Entry& other) { return by_name(*one.branch, *other.branch); });
    }

    static bool contains_every_word(std::string_view folded, std::string_view words) {
        while (!words.empty()) {
            const auto end = std::min(words.find(' '), words.size());
            if (!folded.contains(words.substr(0, end))) return false;
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        return true;
    }

    std::map<BankCode, BankBranch> by_code_;
    std::vector<Entry> arranged_;
};

std::string embedded_table(std::string_view name) {
    for (const auto& file : embedded::banks())
        if (file.name == name) return std::string(file.bytes);
    throw Bug("a table of banks is missing in the binary");
}

}  // namespace

std::unique_ptr<const Banks> banks_of(const BankTables& tables) { return std::make_unique<TableOfBanks>(tables); }

std::unique_ptr<const Banks> built_in_banks() { return banks_of({embedded_table(banks_file), embedded_table(accounts_file), embedded_table(branches_file)}); }

}  // namespace qaygi::payment
