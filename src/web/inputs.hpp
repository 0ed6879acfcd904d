#pragma once

// The fields of a form: structure and class names of govuk-frontend. Members are initialised by name, in the order written here.
//   text_input({.name = "voen", .label = say("requisites.voen"_text), .error = error, .value = typed, .width = 10, .required = true})
// The id is the name unless given; an error is announced (aria-invalid, aria-describedby) and linked from error_summary by "#id".

#include <optional>

#include "web/html.hpp"
#include "web/parts.hpp"
#include "web/words.hpp"

namespace qaygi::web {

struct Label {
    Words text;
    Words for_id;
    Words classes;
    bool required = false;  // a visible mark
};
Html label(const Label& options);
Html hint(Words text, Words id);
Html error_message(Words text, Words id);

struct TextInput {
    Words name;
    Words id;
    Words label;
    bool label_hidden = false;  // only heard: in the cells of a grid
    Words hint;
    Words error;
    Words value;
    Words type = "text";
    int width = 0;  // characters: 2, 3, 4, 5, 10, 20, 30 (the next larger is taken); 0: the whole line
    Words inputmode;
    Words autocomplete;
    bool required = false;
    bool disabled = false;
    Words prefix;
    Words suffix;
    std::optional<Button> lookup;  // stands beside the field; Enter in the field presses it
    Words classes;
    Attributes attributes;
};
Html text_input(const TextInput& options);

struct Textarea {
    Words name;
    Words id;
    Words label;
    Words hint;
    Words error;
    Words value;
    int rows = 5;
    bool required = false;
    bool disabled = false;
    Words classes;
    Attributes attributes;
};
Html textarea(const Textarea& options);

// One of a list. text is required; a hint and what unfolds (shown when chosen) belong to radios and checkboxes.
struct Choice {
    Words value;
    Words text;
    Words hint;
    bool disabled = false;
    Html unfolds;
    Attributes attributes;
};

struct Select {
    Words name;
    Words id;
    Words label;
    bool label_hidden = false;
    Words hint;
    Words error;
    Words value;  // the one selected
    std::vector<Choice> choices;
    bool type_ahead = false;  // with JavaScript a field that narrows the list as one types
    bool required = false;
    bool disabled = false;
    Words classes;
    Attributes attributes;
};
Html select(const Select& options);

struct Radios {
    Words name;
    Words id;  // of the first one; the next are id-2, id-3, …
    Words legend;
    Words legend_classes;  // govuk-fieldset__legend--s, --m, --l, govuk-visually-hidden
    Words hint;
    Words error;
    Words value;
    std::vector<Choice> choices;
    bool required = false;
    bool in_line = false;
    bool small = false;
    Words classes;
    Attributes attributes;
};
Html radios(const Radios& options);

struct Checkboxes {
    Words name;
    Words id;
    Words legend;  // without it there is no fieldset
    Words legend_classes;
    Words hint;
    Words error;
    std::vector<Words> values;  // those ticked
    std::vector<Choice> choices;
    bool small = false;
    Words classes;
    Attributes attributes;
};
Html checkboxes(const Checkboxes& options);

struct FileUpload {
    Words name;
    Words id;
    Words label;
    Words hint;
    Words error;
    Words accept;  // .pdf,.jpg,.jpeg,.png
    bool multiple = false;
    bool required = false;
    bool disabled = false;
    Words classes;
    Attributes attributes;
};
Html file_upload(const FileUpload& options);

struct Fieldset {
    Words legend;
    Words legend_classes;
    Words described_by;
    bool required = false;
    Words classes;
};
Html fieldset(const Fieldset& options, const Html& content);

Html hidden(Words name, Words value);

// A form with its csrf field and its idempotency key. With a target the answer, always a whole page, replaces that part in place when
// there is JavaScript; without, it is shown whole.
struct FormOptions {
    Words action;
    Words csrf;
    Words once;  // idempotency key; left out when empty
    bool upload = false;
    bool search = false;  // GET, no csrf: the conditions stay in the address
    Words id;
    Words in_place_target;  // "#registration": this part of the answer replaces this part of the page
    Words in_place_also;    // "#totals,#saved-at,#tasks,#notification": further parts taken over
    Words classes;
    Attributes attributes;
};
Html form(const FormOptions& options, const Html& content);

}  // namespace qaygi::web
