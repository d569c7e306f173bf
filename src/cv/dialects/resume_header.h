// The header of JSON Resume and YAMLResume → the native one.
//
// Contacts that are none (a phone number in words) and profiles at networks that nobody knows are
// printed as they stand, as `fields`. Private to cv/dialects/.

#pragma once

#include "cv/dialects/resume_entries.h"
#include "input/node.h"

namespace cvpdf::dialects {

class ResumeHeader {
  public:
    ResumeHeader(const ResumeContext& context, Span span);

    void add_text(std::string_view key, const Member& member);
    /// What is printed where a layout asks for it alone, and is told of for that.
    void add_personal(std::string_view key, const Member& member);
    void add_name(Node name);
    /// An address, a list of them, or a mapping of them.
    void add_email(const Member& member);
    void add_phone(const Member& member);
    void add_website(const Member& member);
    void add_location(const Member& member);
    void add_photo(const Member& member);
    void add_profiles(const Member& member);

    /// The members of the native `cv:`, in the order in which they were added.
    Node take() &&;

  private:
    using ReadUrl = std::optional<Url> (*)(const Node&, Diagnostics&);
    void add_contact(std::string_view key, const Member& member, ReadUrl read);
    void add_field(Node label, Node value, Node url);
    void add_profile(const Node& profile);
    bool add_network(const Node& network, const Node& username, const Node& url);
    Node& list(std::string_view key);

    const ResumeContext& context_;
    Node header_;
};

}  // namespace cvpdf::dialects
