#include "crypto/compare.hpp"

#include <openssl/crypto.h>

namespace qaygi::crypto {

bool equal_in_constant_time(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace qaygi::crypto
