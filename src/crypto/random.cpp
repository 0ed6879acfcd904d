#include "crypto/random.hpp"

#include <openssl/rand.h>

#include "base/fault.hpp"
#include "crypto/base64.hpp"

namespace qaygi::crypto {

std::string random_bytes(std::size_t count) {
    std::string octets(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(octets.data()), static_cast<int>(count)) != 1)
        throw Fault("no randomness is available", Fault::Later::helps);
    return octets;
}

std::string random_token() { return base64url(random_bytes(32)); }

}  // namespace qaygi::crypto
