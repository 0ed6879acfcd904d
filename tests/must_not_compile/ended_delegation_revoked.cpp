// MUST NOT COMPILE: invalid initialization of reference of type .*Active
#include "authority/delegation.hpp"

void again(const qaygi::authority::Ended& ended, const qaygi::authority::Revocation& revocation) { qaygi::authority::revoke(ended, revocation); }
