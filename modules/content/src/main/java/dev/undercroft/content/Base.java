package dev.undercroft.content;

import dev.undercroft.content.policy.Published;

/// The release that seeds are compared with.
record Base(Release release, Published published) {}
