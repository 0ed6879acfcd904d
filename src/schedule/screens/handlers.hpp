#pragma once

// What each address of the schedule answers. Every changing one reads, loads, decides, keeps and shows, in this order.

#include "schedule/screens/desk.hpp"

namespace qaygi::schedule {

web::Response show_main_menu(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_menu(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_list(const Desk& desk, const Visitor& visitor, const web::Request& request);

web::Response choose_benefit(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_new(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response create(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_schedule(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response save_registration(const Desk& desk, const Visitor& visitor, const web::Request& request);

web::Response add_insured(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response save_facts(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response recompute(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response save_amount(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response save_payment(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response ask_remove_line(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response remove_line(const Desk& desk, const Visitor& visitor, const web::Request& request);

web::Response add_document(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_document(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_picture(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response add_documents(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response add_document_again(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response change_document(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response ask_replace(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response replace_document(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response show_arrival(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response take_piece(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response remove_document(const Desk& desk, const Visitor& visitor, const web::Request& request);

web::Response ask_send(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response send(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response ask_copy(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response make_copy(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response ask_remove(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response remove_draft(const Desk& desk, const Visitor& visitor, const web::Request& request);

web::Response print_schedule(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response print_amount(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response print_list(const Desk& desk, const Visitor& visitor, const web::Request& request);
web::Response check_print(const Desk& desk, const web::Request& request);

}  // namespace qaygi::schedule
