#include "pdf/readable_file.h"

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
    return PoDoFo::PdfObject(
        PoDoFo::PdfString(string.bytes.data(), static_cast<PoDoFo::pdf_long>(string.bytes.size())));
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
        const PoDoFo::PdfName key(entry.key);
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

void fill_all(PoDoFo::PdfVecObjects& targets, const PdfObjects& objects) {
    for (const PdfObject& object : objects.all()) {
        PoDoFo::PdfObject* target =
            targets.CreateObject(PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
        fill(target->GetDictionary(), object.dict);
        if (!object.stream) continue;
        PoDoFo::PdfStream* stream = target->GetStream();
        // No filters of PoDoFo's, and the dictionary's own /Filter stays.
        stream->BeginAppend(PoDoFo::TVecFilters(), true, false);
        stream->Append(object.stream->data(), object.stream->size());
        stream->EndAppend();
    }
}

}  // namespace

std::string write_readable_file(const PdfObjects& objects, const FileRoots& roots) {
    silence_podofo();
    return at_the_door([&] {
        PoDoFo::PdfVecObjects targets;
        targets.SetAutoDelete(true);
        fill_all(targets, objects);
        PoDoFo::PdfObject trailer{PoDoFo::PdfVariant(PoDoFo::PdfDictionary())};
        fill(trailer.GetDictionary(), {{"Root", roots.catalog}, {"Info", roots.info}});
        PoDoFo::PdfWriter writer(&targets, &trailer);
        writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
        writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
        PoDoFo::PdfRefCountedBuffer buffer;
        PoDoFo::PdfOutputDevice device(&buffer);
        writer.Write(&device);
        return std::string(buffer.GetBuffer(), device.GetLength());
    });
}

}  // namespace cvpdf
