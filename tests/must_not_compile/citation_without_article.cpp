// MUST NOT COMPILE: a citation is <act>/<article>
#include "law/citation.hpp"

using qaygi::operator""_law;
constexpr auto whole_act = "labour-code"_law;
