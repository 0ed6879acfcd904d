// MUST NOT COMPILE: invalid initialization of reference of type .*Draft
#include "schedule/store/schedules.hpp"

void forget(qaygi::store::Transaction& transaction, const qaygi::schedule::Archived& archived) { qaygi::schedule::remove(transaction, archived); }
