/** Publications over HTTP. */
@NullMarked
package org.bangfu.reporting.publication.api;

import org.jspecify.annotations.NullMarked;
