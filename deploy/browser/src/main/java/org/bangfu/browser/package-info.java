/** A browser for tests: Chromium, steered without a driver. */
@NullMarked
package org.bangfu.browser;

import org.jspecify.annotations.NullMarked;
