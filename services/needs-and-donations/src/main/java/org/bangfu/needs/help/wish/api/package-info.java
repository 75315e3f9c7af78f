/** Wishes and their claims over HTTP. */
@NullMarked
package org.bangfu.needs.help.wish.api;

import org.jspecify.annotations.NullMarked;
