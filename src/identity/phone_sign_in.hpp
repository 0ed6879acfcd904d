#pragma once

// A sign-in that the visitor confirms on a phone (Asan İmza): what is asked, what the phone may answer, who is then at the keyboard.

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "base/message.hpp"
#include "identity/holder.hpp"

namespace qaygi::identity {

// How a request to the phone ended. The list of the Mobile-ID REST protocol, closed.
enum class PhoneResult {
    ok,
    timeout,                  // nobody confirmed in time
    not_mid_client,           // number and user ID do not belong to an Asan İmza
    user_cancelled,           // refused on the phone
    signature_hash_mismatch,  // the phone signed something else: its certificate or the operator's data are out of step
    phone_absent,             // switched off or out of reach
    delivery_error,           // the message did not arrive
    sim_error,                // the SIM card answered with an error
};

// Why the certificate that came with a confirmed request lets nobody in. Closed; in the order in which they are checked.
enum class CertificateRefusal {
    unreadable,  // no certificate, or one with a key of a kind that we do not know
    not_yet_valid,
    expired,
    wrong_key_usage,     // meant for signing documents, or for nothing that it states
    not_for_signing_in,  // its extended usage, or its policy, is of another purpose
    weak,                // a short key, an unknown curve, MD5 or SHA-1
    unknown_issuer,      // no authority that we trust stands behind it
    revoked,             // its issuer withdrew it
    unknown_to_issuer,   // its issuer says that it never issued it
    standing_not_known,  // its issuer could not be asked
    no_identity,         // it names no FİN, or a FİN, user ID or VÖEN that cannot be
    another_person,      // its user ID is not the one asked for
    wrong_signature,     // not made with its key over what we asked to sign
};

// Four digits, shown on the page and on the phone: the visitor compares them. From six bits of the first octet and seven of the last.
std::string verification_code(std::string_view hash);

Message explain(PhoneResult result);  // not for ok: a Bug
Message explain(CertificateRefusal refusal);

}  // namespace qaygi::identity
