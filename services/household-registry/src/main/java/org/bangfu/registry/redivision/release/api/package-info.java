/** Releases of divisions over HTTP. */
@NullMarked
package org.bangfu.registry.redivision.release.api;

import org.jspecify.annotations.NullMarked;
