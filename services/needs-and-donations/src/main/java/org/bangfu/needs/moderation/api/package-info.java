/** Moderation over HTTP. */
@NullMarked
package org.bangfu.needs.moderation.api;

import org.jspecify.annotations.NullMarked;
