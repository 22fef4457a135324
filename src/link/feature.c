/* SPDX-License-Identifier: MIT */
#include "link/link.h"

Slice page_features(Arena *page, const Document *document,
                    const Findings *findings) {
    (void)page;
    (void)document;
    (void)findings;
    return (Slice){0};
}
