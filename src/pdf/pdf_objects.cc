#include "pdf/pdf_objects.h"

#include <mutex>

#include <podofo/podofo.h>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {

namespace {

/// PdfError is no std::exception in 0.9: nothing behind the door would catch it.
template <typename Work>
decltype(auto) at_the_door(const Work& work) {
    try {
        return work();
    } catch (const PoDoFo::PdfError& error) {
        const char* reason = PoDoFo::PdfError::ErrorMessage(error.GetError());
        throw MachineError(
            fmt::format("PoDoFo cannot write the PDF: {}", reason ? reason : "unknown error"));
    }
}

void silence_podofo() {
    static std::once_flag once;
    std::call_once(once, [] {
        PoDoFo::PdfError::EnableDebug(false);
        PoDoFo::PdfError::EnableLogging(false);
    });
}

void fill(PoDoFo::PdfDictionary& target, const PdfDict& dict);
void fill(PoDoFo::PdfArray& target, const PdfArray& array);

PoDoFo::PdfObject object_of(bool value) {
    return PoDoFo::PdfObject(value);
}
PoDoFo::PdfObject object_of(std::int64_t value) {
    return PoDoFo::PdfObject(static_cast<PoDoFo::pdf_int64>(value));
}
PoDoFo::PdfObject object_of(PdfThousandths number) {
    if (number.value % 1000 == 0) return object_of(number.value / 1000);
    return PoDoFo::PdfObject(static_cast<double>(number.value) / 1000);
}
PoDoFo::PdfObject object_of(const PdfName& name) {
    return PoDoFo::PdfObject(PoDoFo::PdfName(name.value));
}
PoDoFo::PdfObject object_of(const PdfString& string) {
    return PoDoFo::PdfObject(PoDoFo::PdfString(
        string.bytes.data(), static_cast<PoDoFo::pdf_long>(string.bytes.size())));
}
PoDoFo::PdfObject object_of(PdfRef ref) {
    return PoDoFo::PdfObject(PoDoFo::PdfReference(ref.number, 0));
}
/// Containers go in empty and are filled where they are: PoDoFo copies deeply.
PoDoFo::PdfObject object_of(const PdfArray&) {
    return PoDoFo::PdfObject(PoDoFo::PdfArray());
}
PoDoFo::PdfObject object_of(const PdfDict&) {
    return PoDoFo::PdfObject(PoDoFo::PdfDictionary());
}

PoDoFo::PdfObject shell_of(const PdfValue& value) {
    return std::visit([](const auto& content) { return object_of(content); }, value.content());
}

void fill_container(PoDoFo::PdfObject& target, const PdfValue& value) {
    if (const auto* dict = std::get_if<PdfDict>(&value.content())) {
        fill(target.GetDictionary(), *dict);
    } else if (const auto* array = std::get_if<PdfArray>(&value.content())) {
        fill(target.GetArray(), *array);
    }
}

void fill(PoDoFo::PdfDictionary& target, const PdfDict& dict) {
    for (const PdfEntry& entry : dict.entries) {
        const PoDoFo::PdfName key{std::string(entry.key)};
        target.AddKey(key, shell_of(entry.value));
        fill_container(*target.GetKey(key), entry.value);
    }
}

void fill(PoDoFo::PdfArray& target, const PdfArray& array) {
    target.reserve(array.items.size());
    for (const PdfValue& item : array.items) {
        target.push_back(shell_of(item));
        fill_container(target.back(), item);
    }
}

}  // namespace

struct PdfObjects::State {
    PoDoFo::PdfVecObjects objects = {};

    PoDoFo::PdfObject& find(PdfRef ref) const {
        PoDoFo::PdfObject* object = objects.GetObject(PoDoFo::PdfReference(ref.number, 0));
        if (object == nullptr) throw MachineError("PoDoFo lost an object of the PDF");
        return *object;
    }
};

PdfObjects::PdfObjects() {
    silence_podofo();
    at_the_door([&] {
        state_ = std::make_unique<State>();
        state_->objects.SetAutoDelete(true);
    });
}

PdfObjects::~PdfObjects() = default;

PdfRef PdfObjects::reserve() {
    return at_the_door([&] {
        PoDoFo::PdfObject* object =
            state_->objects.CreateObject(PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
        return PdfRef{object->Reference().ObjectNumber()};
    });
}

void PdfObjects::define(PdfRef ref, const PdfDict& dict) {
    at_the_door([&] { fill(state_->find(ref).GetDictionary(), dict); });
}

PdfRef PdfObjects::add(const PdfDict& dict) {
    const PdfRef ref = reserve();
    define(ref, dict);
    return ref;
}

PdfRef PdfObjects::add_stream(const PdfDict& dict, std::string_view data) {
    const PdfRef ref = add(dict);
    at_the_door([&] {
        PoDoFo::PdfStream* stream = state_->find(ref).GetStream();
        // No filters of PoDoFo's, and the dictionary's own /Filter stays.
        stream->BeginAppend(PoDoFo::TVecFilters(), true, false);
        stream->Append(data.data(), data.size());
        stream->EndAppend();
    });
    return ref;
}

std::vector<SerializedObject> PdfObjects::serialize() const {
    return at_the_door([&] {
        std::vector<SerializedObject> out;
        out.reserve(state_->objects.GetSize());
        for (const PoDoFo::PdfObject* object : state_->objects) {
            PoDoFo::PdfRefCountedBuffer buffer;
            PoDoFo::PdfOutputDevice device(&buffer);
            object->Write(&device, PoDoFo::ePdfWriteMode_Compact, nullptr);
            SerializedObject& serialized = out.emplace_back();
            serialized.ref.number = object->Reference().ObjectNumber();
            serialized.value.assign(buffer.GetBuffer(), device.Tell());
            if (!object->HasStream()) continue;
            const auto& stream = dynamic_cast<const PoDoFo::PdfMemStream&>(*object->GetStream());
            serialized.stream.emplace(stream.Get(), static_cast<std::size_t>(stream.GetLength()));
        }
        return out;
    });
}

std::string PdfObjects::write_with_table(PdfRef catalog, PdfRef info) const {
    return at_the_door([&] {
        PoDoFo::PdfObject trailer{PoDoFo::PdfVariant(PoDoFo::PdfDictionary())};
        fill(trailer.GetDictionary(), {{"Root", catalog}, {"Info", info}});
        PoDoFo::PdfWriter writer(&state_->objects, &trailer);
        writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
        writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
        PoDoFo::PdfRefCountedBuffer buffer;
        PoDoFo::PdfOutputDevice device(&buffer);
        writer.Write(&device);
        return std::string(buffer.GetBuffer(), device.GetLength());
    });
}

}  // namespace cvpdf
