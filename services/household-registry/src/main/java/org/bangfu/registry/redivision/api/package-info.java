/** Changes of divisions over HTTP. */
@NullMarked
package org.bangfu.registry.redivision.api;

import org.jspecify.annotations.NullMarked;
