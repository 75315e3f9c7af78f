/** Published readings over HTTP. */
@NullMarked
package org.bangfu.reporting.elsewhere.api;

import org.jspecify.annotations.NullMarked;
