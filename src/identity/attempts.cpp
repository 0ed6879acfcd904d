#include "identity/attempts.hpp"

#include "base/fault.hpp"

namespace qaygi::identity {

Message explain(const Later& later) {
    switch (later.why) {
        case NotNow::number_is_asked:
            return message("identity.number_is_asked"_text, {show_time(later.until)});
        case NotNow::too_many_for_number:
            return message("identity.too_many_for_number"_text, {show_time(later.until)});
        case NotNow::too_many_for_user_id:
            return message("identity.too_many_for_user_id"_text, {show_time(later.until)});
        case NotNow::too_many_from_address:
            return message("identity.too_many_from_address"_text, {show_time(later.until)});
    }
    throw Bug("an unknown reason to wait");
}

}  // namespace qaygi::identity
