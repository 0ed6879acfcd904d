// A PKCS#11 module for a browser without a window, which cannot show the dialog for the PIN: hands everything on to SoftHSM2 and, when a
// session is opened, logs in with the PIN of the environment (QAYGI_TEST_PIN).

#include <dlfcn.h>
#include <p11-kit/pkcs11.h>

#include <cstdlib>
#include <cstring>

namespace {

CK_FUNCTION_LIST forwarded;
CK_FUNCTION_LIST* real = nullptr;

CK_RV open_session(CK_SLOT_ID slot, CK_FLAGS flags, void* application, CK_NOTIFY notify, CK_SESSION_HANDLE* session) {
    const auto opened = real->C_OpenSession(slot, flags, application, notify, session);
    const char* pin = std::getenv("QAYGI_TEST_PIN");
    if (opened == CKR_OK && pin) real->C_Login(*session, CKU_USER, reinterpret_cast<unsigned char*>(const_cast<char*>(pin)), std::strlen(pin));
    return opened;
}

// The browser need not ask for a PIN.
CK_RV token_info(CK_SLOT_ID slot, CK_TOKEN_INFO* info) {
    const auto told = real->C_GetTokenInfo(slot, info);
    if (told == CKR_OK) info->flags &= ~static_cast<CK_FLAGS>(CKF_LOGIN_REQUIRED);
    return told;
}

CK_FUNCTION_LIST* of_softhsm() {
    const char* named = std::getenv("QAYGI_TEST_MODULE");
    void* module = dlopen(named ? named : "/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW);
    auto get = module ? reinterpret_cast<CK_C_GetFunctionList>(dlsym(module, "C_GetFunctionList")) : nullptr;
    CK_FUNCTION_LIST* list = nullptr;
    return get && get(&list) == CKR_OK ? list : nullptr;
}

}  // namespace

extern "C" CK_RV C_GetFunctionList(CK_FUNCTION_LIST** list) {
    if (!real) real = of_softhsm();
    if (!real) return CKR_GENERAL_ERROR;
    forwarded = *real;
    forwarded.C_GetFunctionList = C_GetFunctionList;
    forwarded.C_OpenSession = open_session;
    forwarded.C_GetTokenInfo = token_info;
    *list = &forwarded;
    return CKR_OK;
}
