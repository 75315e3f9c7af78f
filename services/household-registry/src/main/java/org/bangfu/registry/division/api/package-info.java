/** Divisions over HTTP. */
@NullMarked
package org.bangfu.registry.division.api;

import org.jspecify.annotations.NullMarked;
