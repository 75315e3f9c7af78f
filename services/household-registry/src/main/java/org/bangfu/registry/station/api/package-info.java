/** Stations over HTTP. */
@NullMarked
package org.bangfu.registry.station.api;

import org.jspecify.annotations.NullMarked;
