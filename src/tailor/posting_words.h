// PostingWords: data/posting-words.yaml, what postings say of themselves in any language.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"
#include "tailor/heading_phrases.h"

namespace cvpdf {

struct PostingWords {
    /// Of headings, by `nice`, `requirement`, `duty`, `employer`, `boilerplate`, `others`; folded.
    std::map<std::string, std::vector<std::string>, std::less<>> headings = {};
    HeadingPhrases heading_phrases = {};  ///< likewise, of whole words
    /// Headings by the kinds of `headings`, from begin to end; folded.
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> whole_headings = {};
    /// Likewise, with … for the employer's name: `meet …`.
    std::map<std::string, std::vector<std::string>, std::less<>> named_headings = {};
    /// Of headings above other jobs: `which`, `jobs`, `fillers`, `tails` (other_jobs.h); folded.
    std::map<std::string, std::vector<std::string>, std::less<>> other_jobs = {};
    /// First words of headings that are clauses: `what`, `ce que`; folded.
    std::vector<std::string> heading_openers = {};
    std::vector<std::string> whys = {};           ///< of them those that ask for reasons
    std::vector<std::string> for_reader = {};     ///< `for you`: what one gets is; folded
    std::vector<std::string> last_of_gains = {};  ///< in headings of what one gets; folded
    std::set<std::string, std::less<>> heading_fillers = {};  ///< say nothing in a heading; folded
    std::vector<std::string> gain_words = {};    ///< of lines about what one gets; folded
    std::vector<std::string> demand_nouns = {};  ///< of lines about what one must have; folded
    /// What lines of somebody's work begin with, and end in; folded.
    std::set<std::string, std::less<>> work_begins = {};
    std::vector<std::string> work_ends = {};
    std::vector<std::string> work_leads = {};   ///< `you will`, before these; longer ones first
    std::vector<std::string> of_reader = {};    ///< `your`: for whom it is; folded
    std::vector<std::string> of_employer = {};  ///< `our`; folded
    /// Before the employer's name in a heading, with their capitals: `Why`, `About`, `at`.
    std::vector<std::string> why_employer = {};
    std::vector<std::string> about_employer = {};
    std::vector<std::string> at_employer = {};
    /// `title`, `company`, `location`, `contact`; folded.
    std::map<std::string, std::vector<std::string>, std::less<>> labels = {};
    /// Lines of a page that are no part of a posting: buttons, menus; folded.
    std::set<std::string, std::less<>> controls = {};
    std::vector<std::string> equal_opportunity = {};  ///< what says that all are welcome; folded
    std::vector<std::string> fine_print = {};  ///< what lines of the lawyers' have in them; folded
    /// Likewise, but of what a job may ask for as well: `privacy policy`; folded.
    std::vector<std::string> fine_print_of_others = {};
    std::vector<std::string> copyright = {};                       ///< folded
    std::vector<std::vector<std::string>> protected_grounds = {};  ///< the words of each; folded
    std::vector<std::string> hiring_words = {};                    ///< beside them; folded
    std::set<std::string, std::less<>> loose_grounds = {};  ///< of other things as well; folded
    std::vector<std::string> addressed = {};                ///< `you`; folded
    std::set<std::string, std::less<>> metadata = {};       ///< labels of job boards; folded
    std::set<std::string, std::less<>> form = {};  ///< fields of an application form; folded
    std::vector<std::string> form_begins = {};     ///< what stands above them; folded
    std::vector<std::string> offers = {};  ///< what begins a sentence about what one gets; folded
    std::vector<std::string> employer_begins = {};  ///< about the employer; folded
    std::vector<std::string> demand_words = {};     ///< of sentences that want something; folded
    /// What people are by trade, all folded: in Latin letters and in Hangul; in other scripts.
    std::set<std::string, std::less<>> roles = {};
    std::vector<std::string> roles_without_blanks = {};
    std::vector<std::string> gender_marks = {};  ///< `m/w/d`, behind a title; folded
    std::vector<std::string> no_title = {};      ///< what no title has in it; folded
    std::vector<std::string> page_words = {};    ///< nor has, but beside a trade; folded
    std::vector<std::string> greetings = {};     ///< what no title begins with; folded
    std::vector<std::string> no_company = {};    ///< `home`, behind "at"; folded
    std::vector<std::string> title_tails = {};   ///< what pages put behind a title
    std::vector<std::string> legal_forms = {};   ///< of companies; folded
    /// Likewise, as typed; in texts of Romance languages.
    std::vector<std::string> legal_forms_at_home = {};
    std::vector<std::string> institutions = {};  ///< `university`: in names of employers; folded
    std::vector<std::string> institution_endings = {};  ///< `klinik`, of compounds; folded
    std::vector<std::string> hires = {};                ///< `is hiring`, behind such names; folded
    std::vector<std::string> says_of_itself = {};       ///< `is committed to`, likewise; folded
    std::vector<std::string> honorifics = {};           ///< with their capitals
    std::vector<std::string> contact_leads = {};        ///< `applications to`, before a person
    std::set<std::string, std::less<>> offices = {};    ///< words of what is no person; folded
    std::set<std::string, std::less<>> numbers = {};    ///< `tel`, before a number; folded
    /// Words that say nothing, by language; folded.
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> stop = {};
    std::set<std::string, std::less<>> stop_at_home = {};  ///< of other languages they are no stops
    /// By language, of forms that no rule makes, the word that they are of; folded.
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> irregular =
        {};
    /// By language, groups of endings that inflection puts one for the other.
    std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> endings = {};
    /// Likewise those that make a noun of an action or a quality.
    std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> action_endings = {};
    /// By language, words that such an ending has made: `marketing` is no form of market; folded.
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> own_words = {};
    /// By language, what nouns end in, and which words of `stop` are the end of a phrase.
    std::map<std::string, std::vector<std::string>, std::less<>> noun_endings = {};
    std::map<std::string, std::vector<std::string>, std::less<>> phrase_ends = {};
    /// By language, those of `stop` that count where a title or a skill names them; folded.
    std::map<std::string, std::vector<std::string>, std::less<>> trade_words = {};
    /// By language, what joins the nouns of a phrase (`de la`), what verbs end in that may stand
    /// behind it, and words that are no keywords; folded.
    std::map<std::string, std::vector<std::string>, std::less<>> phrase_links = {};
    std::map<std::string, std::vector<std::string>, std::less<>> verb_ends = {};
    std::map<std::string, std::vector<std::string>, std::less<>> no_keywords = {};
    /// What has a number as a part of its name, by what it is (numbered_names.h).
    std::map<std::string, std::vector<std::string>, std::less<>> numbered = {};
    std::vector<std::string> states = {};           ///< of addresses, as codes
    std::vector<std::string> german_words = {};     ///< that compounds are made of
    std::vector<std::string> german_prefixes = {};  ///< of verbs, as stems have them
    /// Of verbs, that ge- or zu stand behind: eingewiesen, einzuweisen; and the others; folded.
    std::vector<std::string> separable_prefixes = {};
    std::vector<std::string> inseparable_prefixes = {};
    std::vector<std::string> ge_verbs = {};  ///< verbs of German that begin with ge-, without -en
    /// By what stands behind ge- or a prefix, the verb's stem: wiesen, weis; folded.
    std::map<std::string, std::string, std::less<>> strong_participles = {};
    /// By language, of nouns of actions that no ending makes, and in English of their verbs' forms,
    /// the verb's stem; folded.
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>
        action_nouns = {};
    /// By the name of what they are kinds of, as they are typed: `B.A` of a Bachelor's degree.
    std::map<std::string, std::vector<std::string>, std::less<>> kinds = {};
    std::vector<std::string> particles = {};     ///< of Korean, longer ones first
    std::vector<std::string> verb_endings = {};  ///< likewise

    /// In any language.
    bool is_stop(std::string_view folded) const;
    /// In a text of this language, which may have words of others in it.
    bool is_stop(std::string_view folded, std::string_view language) const;
    /// The word that an irregular form is of, in a language of stems; others are their own.
    const std::string& base_form(const std::string& folded, std::string_view language) const;
};

PostingWords read_posting_words(const Node& root, Diagnostics& diagnostics);

/// The language that a text has most stop words of; Hangul is Korean, kana Japanese, Han Chinese;
/// en where nothing tells.
std::string guess_language(std::string_view text, const PostingWords& words);

}  // namespace cvpdf
