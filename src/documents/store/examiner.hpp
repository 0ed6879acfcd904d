#pragma once

// Processes of our own that look into files and draw small pictures of them. A file that is made to break its reader breaks one of these, not the
// service: each has a limit on its memory, holds nothing of ours open, and is ended when it takes too long.

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "documents/refusal.hpp"
#include "documents/store/reading.hpp"

namespace qaygi::documents {

class Examiner {
public:
    // words: the program and its arguments; it answers on its standard input as examine() below does. At most so many run at a time, from when
    // they are first needed; a file may take that long.
    explicit Examiner(std::vector<std::string> words, int most = 2, std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~Examiner();
    Examiner(const Examiner&) = delete;

    // What only shows when a file is looked into: see pdf_inside.hpp. UnpacksTooMuch when the process was lost over it.
    Flaw flaw(Form form, Reading& content) const;
    // JPEG; nothing when none can be drawn.
    std::optional<std::string> picture(Form form, Reading& content) const;

private:
    class Process;
    // Nothing when the process was lost.
    std::optional<std::string> ask(char question, Form form, Reading& content) const;
    std::unique_ptr<Process> take() const;
    void give_back(std::unique_ptr<Process> process) const;

    const std::vector<std::string> words_;
    const int most_;
    const std::chrono::milliseconds patience_;
    mutable std::mutex mutex_;
    mutable std::condition_variable returned_;
    mutable int in_use_ = 0;
    mutable std::vector<std::unique_ptr<Process>> free_;
};

// Answers on the descriptor until the other side closes it. What the program of such a process does, after it limited itself.
void examine(int descriptor);
// No files, no further processes, no more memory than a large picture needs.
void limit_this_process();

}  // namespace qaygi::documents
