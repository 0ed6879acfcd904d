#pragma once

// The place where all is joined: the database, the registers, the doors, and the addresses of every folder.

#include <memory>

#include "app/configuration.hpp"
#include "web/certificate_door.hpp"
#include "web/route.hpp"
#include "web/server.hpp"

namespace qaygi::app {

class House {
public:
    // Brings the database up to date. A Fault when something it needs is not there.
    explicit House(const Configuration& configuration);
    ~House();
    web::Routes routes() const;  // the house must outlive them
    web::ErrorPages error_pages() const;
    // Removes what has been kept for longer than configured, and logs how much, or why it could not.
    void apply_retention() const noexcept;
    web::CertificateDoor::Handler card_handler() const;  // only where a card port is configured

private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace qaygi::app
