#include "tailor/trades.h"

#include <map>
#include <utility>
#include <vector>

#include "cv/language_tag.h"
#include "cv/parts.h"
#include "tailor/posting_terms.h"

namespace cvpdf {

namespace {

class TradeFinder {
  public:
    explicit TradeFinder(TermReader& reader) : reader_(reader) {}

    void see_title(std::string_view title, std::string_view language) {
        for (const Term& term : reader_.read_words(title, language)) see(term, language);
    }
    void see_skill(std::string_view skill, std::string_view language) {
        const std::vector<Term> terms = reader_.read_words(skill, language);
        if (terms.size() == 1) see(terms.front(), language);
    }
    void see(const Posting& posting) {
        for (const PostingPart& part : posting.parts) {
            if (part.kind == PostingPartKind::kTitle) see_title(part.text, posting.language);
            if (part.kind == PostingPartKind::kSkill) see_skill(part.text, posting.language);
        }
    }
    void see(const Cv& cv) {
        for (const CvPart& part : list_parts(cv)) {
            if (part.entry == nullptr || part.entry->kind != EntryKind::kSkill) continue;
            for (const LocalizedText& text : texts_of(part)) {
                for (const LocalizedText::Version& version : text.versions) {
                    see_skill(version.text, version.language);
                }
            }
        }
    }
    TradeKeys take() { return std::move(found_); }

  private:
    void see(const Term& term, std::string_view language) {
        if (keys_in(language).contains(term.key)) found_.insert(term.key);
    }

    const TradeKeys& keys_in(std::string_view language) {
        const std::string base = base_language(reader_.language_of(language));
        const auto [known, is_new] = keys_.try_emplace(base);
        const auto list = reader_.words().trade_words.find(base);
        if (!is_new || list == reader_.words().trade_words.end()) return known->second;
        for (const std::string& word : list->second) {
            for (const Term& term : reader_.read_words(word, base)) known->second.insert(term.key);
        }
        return known->second;
    }

    TermReader& reader_;
    std::map<std::string, TradeKeys, std::less<>> keys_ = {};
    TradeKeys found_ = {};
};

}  // namespace

TradeKeys trades_in(const Posting& posting, TermReader& reader) {
    TradeFinder finder(reader);
    finder.see(posting);
    return finder.take();
}

TradeKeys trades_in(const Cv& cv, TermReader& reader) {
    TradeFinder finder(reader);
    finder.see(cv);
    return finder.take();
}

}  // namespace cvpdf
