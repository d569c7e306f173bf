#include "pipeline/shared_work.h"

namespace cvpdf {

namespace {

/// Jobs come CV by CV, so a few are enough for all threads.
constexpr std::size_t kMostCvs = 8;

bool is_same(const SourceFile& a, const SourceFile& b) {
    return &a == &b || (a.name == b.name && a.text == b.text);
}

bool is_same(const CvCache::Key& a, const CvCache::Key& b) {
    return is_same(*a.source, *b.source) && a.from == b.from && a.root == b.root;
}

}  // namespace

std::shared_ptr<const LoadedCv> CvCache::recall(const Key& key) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [known, cv] : cvs_) {
        if (is_same(known, key)) return cv;
    }
    return nullptr;
}

void CvCache::remember(Key key, std::shared_ptr<const LoadedCv> cv) {
    const std::lock_guard lock(mutex_);
    cvs_.emplace_front(std::move(key), std::move(cv));
    if (cvs_.size() > kMostCvs) cvs_.pop_back();
}

}  // namespace cvpdf
