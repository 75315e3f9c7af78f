/** The directory of stations over HTTP. */
@NullMarked
package org.bangfu.registry.station.directory.api;

import org.jspecify.annotations.NullMarked;
