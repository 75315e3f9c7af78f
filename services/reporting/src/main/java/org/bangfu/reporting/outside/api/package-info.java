/** Outside readings over HTTP. */
@NullMarked
package org.bangfu.reporting.outside.api;

import org.jspecify.annotations.NullMarked;
