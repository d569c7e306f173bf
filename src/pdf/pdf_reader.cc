#include "pdf/pdf_reader.h"

#include <charconv>
#include <cstdlib>
#include <map>
#include <mutex>

#include <podofo/podofo.h>

#include <fmt/format.h>

namespace cvpdf {

namespace {

constexpr int kDeepest = 64;
const PdfItem kNothing;

void silence_podofo() {
    static std::once_flag once;
    std::call_once(once, [] {
        PoDoFo::PdfError::EnableDebug(false);
        PoDoFo::PdfError::EnableLogging(false);
    });
}

/// The bytes as they stood in the file: PoDoFo takes the BOM of UTF-16 away.
std::string bytes_of(const PoDoFo::PdfString& string) {
    if (!string.IsValid()) return {};
    std::string out(string.GetString(), static_cast<std::size_t>(string.GetLength()));
    if (string.IsUnicode()) out.insert(0, "\xFE\xFF");
    return out;
}

PdfItem item_of(const PoDoFo::PdfVariant& variant, int depth);

PdfItem dict_of(const PoDoFo::PdfDictionary& dictionary, int depth) {
    PdfItem out{.kind = PdfItemKind::kDict};
    for (const auto& [key, value] : dictionary.GetKeys()) {
        out.keys.push_back(key.GetName());
        out.items.push_back(item_of(*value, depth + 1));
    }
    return out;
}

PdfItem item_of(const PoDoFo::PdfVariant& variant, int depth) {
    if (depth > kDeepest) return {};
    switch (variant.GetDataType()) {
        case PoDoFo::ePdfDataType_Bool:
            return {.kind = PdfItemKind::kBool, .integer = variant.GetBool() ? 1 : 0};
        case PoDoFo::ePdfDataType_Number:
            return {.kind = PdfItemKind::kInteger, .integer = variant.GetNumber()};
        case PoDoFo::ePdfDataType_Real:
            return {.kind = PdfItemKind::kReal, .real = variant.GetReal()};
        case PoDoFo::ePdfDataType_Name:
            return {.kind = PdfItemKind::kName, .text = variant.GetName().GetName()};
        case PoDoFo::ePdfDataType_String:
        case PoDoFo::ePdfDataType_HexString:
            return {.kind = PdfItemKind::kString, .text = bytes_of(variant.GetString())};
        case PoDoFo::ePdfDataType_Reference:
            return {.kind = PdfItemKind::kReference,
                    .integer = static_cast<std::int64_t>(variant.GetReference().ObjectNumber())};
        case PoDoFo::ePdfDataType_Array: {
            PdfItem out{.kind = PdfItemKind::kArray};
            for (const PoDoFo::PdfObject& value : variant.GetArray()) {
                out.items.push_back(item_of(value, depth + 1));
            }
            return out;
        }
        case PoDoFo::ePdfDataType_Dictionary:
            return dict_of(variant.GetDictionary(), depth);
        default:
            return {};
    }
}

PdfReadError error_of(const PoDoFo::PdfError& error) {
    if (error.GetError() == PoDoFo::ePdfError_InvalidPassword ||
        error.GetError() == PoDoFo::ePdfError_UnsupportedFilter) {
        return PdfReadError("it is encrypted, and cannot be read without its password");
    }
    if (error.GetError() == PoDoFo::ePdfError_NoPdfFile) return PdfReadError("it is not a PDF");
    const char* reason = PoDoFo::PdfError::ErrorMessage(error.GetError());
    return PdfReadError(reason == nullptr ? "it is damaged"
                                          : fmt::format("it is damaged ({})", reason));
}

}  // namespace

struct PdfReader::State {
    PoDoFo::PdfVecObjects objects = {};
    std::unique_ptr<PoDoFo::PdfParser> parser = {};
    PdfItem trailer = {};
    std::map<std::int64_t, PdfItem> read = {};

    PoDoFo::PdfObject* find(std::int64_t number) {
        if (number <= 0 || number > UINT32_MAX) return nullptr;
        // Generations are 0 but in files that were updated; then the latest is the one listed.
        for (PoDoFo::pdf_gennum generation = 0; generation < 4; ++generation) {
            PoDoFo::PdfObject* object = objects.GetObject(
                PoDoFo::PdfReference(static_cast<PoDoFo::pdf_objnum>(number), generation));
            if (object != nullptr) return object;
        }
        return nullptr;
    }
};

PdfReader::PdfReader(std::string_view bytes) : state_(std::make_unique<State>()) {
    silence_podofo();
    try {
        state_->objects.SetAutoDelete(true);
        state_->parser = std::make_unique<PoDoFo::PdfParser>(&state_->objects);
        state_->parser->SetStrictParsing(false);
        state_->parser->ParseFile(bytes.data(), static_cast<long>(bytes.size()), true);
        if (state_->parser->GetEncrypted()) {
            throw PdfReadError("it is encrypted, and cannot be read without its password");
        }
        const PoDoFo::PdfObject* trailer = state_->parser->GetTrailer();
        if (trailer != nullptr && trailer->IsDictionary()) state_->trailer = item_of(*trailer, 0);
    } catch (const PoDoFo::PdfError& error) {
        throw error_of(error);
    }
}

PdfReader::~PdfReader() = default;

const PdfItem& PdfReader::trailer() const {
    return state_->trailer;
}

const PdfItem& PdfReader::resolve(const PdfItem& item) {
    const PdfItem* current = &item;
    for (int steps = 0; current->is(PdfItemKind::kReference); ++steps) {
        if (steps > kDeepest) return kNothing;
        const auto [place, is_new] = state_->read.try_emplace(current->integer);
        if (is_new) {
            try {
                if (const PoDoFo::PdfObject* object = state_->find(current->integer)) {
                    place->second = item_of(*object, 0);
                }
            } catch (const PoDoFo::PdfError&) {
                place->second = {};  // broken: as if it were not there
            }
        }
        current = &place->second;
    }
    return *current;
}

const PdfItem& PdfReader::get(const PdfItem& dict, std::string_view key) {
    const PdfItem* value = dict.find(key);
    return value == nullptr ? kNothing : resolve(*value);
}

std::string PdfReader::stream(const PdfItem& reference) {
    if (!reference.is(PdfItemKind::kReference)) return {};
    try {
        PoDoFo::PdfObject* object = state_->find(reference.integer);
        if (object == nullptr || !object->HasStream()) return {};
        char* data = nullptr;
        PoDoFo::pdf_long length = 0;
        object->GetStream()->GetFilteredCopy(&data, &length);
        const std::unique_ptr<char, decltype(&PoDoFo::podofo_free)> owner(data,
                                                                          PoDoFo::podofo_free);
        return data == nullptr ? std::string()
                               : std::string(data, static_cast<std::size_t>(length));
    } catch (const PoDoFo::PdfError&) {
        return {};
    }
}

char32_t unicode_of_code(std::string_view encoding, std::uint8_t code) {
    const PoDoFo::PdfEncoding* table =
        encoding == "WinAnsiEncoding" ? PoDoFo::PdfEncodingFactory::GlobalWinAnsiEncodingInstance()
        : encoding == "MacRomanEncoding"
            ? PoDoFo::PdfEncodingFactory::GlobalMacRomanEncodingInstance()
            : PoDoFo::PdfEncodingFactory::GlobalStandardEncodingInstance();
    try {
        const PoDoFo::pdf_utf16be value = table->GetCharCode(code);
        return static_cast<char32_t>((value & 0xFF) << 8 | value >> 8);
    } catch (const PoDoFo::PdfError&) {
        return 0;
    }
}

char32_t unicode_of_glyph_name(std::string_view name) {
    const std::string_view base = name.substr(0, name.find('.'));
    if (base.starts_with("uni") && base.size() == 7) {
        unsigned value = 0;
        std::from_chars(base.data() + 3, base.data() + 7, value, 16);
        return value >= 0xD800 && value < 0xE000 ? 0 : value;
    }
    const PoDoFo::pdf_utf16be value =
        PoDoFo::PdfDifferenceEncoding::NameToUnicodeID(PoDoFo::PdfName(std::string(base)));
    return static_cast<char32_t>((value & 0xFF) << 8 | value >> 8);
}

}  // namespace cvpdf
