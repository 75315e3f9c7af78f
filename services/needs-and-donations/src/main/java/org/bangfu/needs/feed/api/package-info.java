/** The open feed over HTTP. */
@NullMarked
package org.bangfu.needs.feed.api;

import org.jspecify.annotations.NullMarked;
