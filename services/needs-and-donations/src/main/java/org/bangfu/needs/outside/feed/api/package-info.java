/** The open feed over HTTP. */
@NullMarked
package org.bangfu.needs.outside.feed.api;

import org.jspecify.annotations.NullMarked;
