/** Wishes and their claims over HTTP. */
@NullMarked
package org.bangfu.needs.wish.api;

import org.jspecify.annotations.NullMarked;
