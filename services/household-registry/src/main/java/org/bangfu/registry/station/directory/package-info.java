/** Where stations are: the directory, the map, and the villages that have none. */
@NullMarked
package org.bangfu.registry.station.directory;

import org.jspecify.annotations.NullMarked;
