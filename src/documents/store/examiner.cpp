#include "documents/store/examiner.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fault.hpp"
#include "documents/store/conversation.hpp"
#include "documents/store/examining.hpp"

namespace qaygi::documents {
namespace {

struct Started {
    int descriptor;
    pid_t process;
};

// The other end becomes the standard input; whatever else is open here stays closed there.
Started start(const std::vector<std::string>& words) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) throw Fault("no sockets for an examiner", Fault::Later::helps);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t process = 0;
    const int problem = posix_spawn(&process, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (problem != 0) {
        close(ends[0]);
        throw Fault("an examiner cannot be started", Fault::Later::helps);
    }
    return {ends[0], process};
}

}  // namespace

class Examiner::Process {
public:
    Process(const std::vector<std::string>& words, std::chrono::milliseconds patience) : Process(start(words), patience) {}
    ~Process() {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    Process(const Process&) = delete;

    std::string ask(char question, Form form, Reading& content) const {
        conversation_.send(header({question, form, content.bytes()}));
        for (auto piece = content.next(); !piece.empty(); piece = content.next()) conversation_.send(piece);
        const auto answer = read_header(conversation_.receive_all(header_bytes));
        return conversation_.receive_all(answer.bytes);
    }

private:
    Process(Started started, std::chrono::milliseconds patience) : conversation_(started.descriptor), process_(started.process) {
        conversation_.set_patience(patience);
    }
    Conversation conversation_;
    pid_t process_;
};

Examiner::Examiner(std::vector<std::string> words, int most, std::chrono::milliseconds patience) : words_(std::move(words)), most_(most), patience_(patience) {}
Examiner::~Examiner() = default;

Flaw Examiner::flaw(Form form, Reading& content) const {
    if (form != Form::pdf) return std::nullopt;  // what the others are shows without unpacking them
    const auto answer = ask(question::flaw, form, content);
    return answer ? read_flaw(*answer, form) : Refusal(UnpacksTooMuch{});
}

std::optional<std::string> Examiner::picture(Form form, Reading& content) const {
    auto answer = ask(question::picture, form, content);
    if (answer && answer->empty()) answer.reset();
    return answer;
}

std::optional<std::string> Examiner::ask(char question, Form form, Reading& content) const {
    auto process = take();
    std::optional<std::string> answer;
    try {
        answer = process->ask(question, form, content);
    } catch (const Fault&) {
        process.reset();
    } catch (...) {
        give_back(nullptr);
        throw;
    }
    give_back(std::move(process));
    return answer;
}

std::unique_ptr<Examiner::Process> Examiner::take() const {
    {
        std::unique_lock lock(mutex_);
        returned_.wait(lock, [&] { return in_use_ < most_; });
        ++in_use_;
        if (!free_.empty()) {
            auto process = std::move(free_.back());
            free_.pop_back();
            return process;
        }
    }
    try {
        return std::make_unique<Process>(words_, patience_);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void Examiner::give_back(std::unique_ptr<Process> process) const {
    {
        const std::lock_guard lock(mutex_);
        --in_use_;
        if (process) free_.push_back(std::move(process));
    }
    returned_.notify_one();
}

}  // namespace qaygi::documents
