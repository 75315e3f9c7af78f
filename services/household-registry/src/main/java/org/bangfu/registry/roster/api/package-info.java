/** Rosters over HTTP: the file is the body of the upload. */
@NullMarked
package org.bangfu.registry.roster.api;

import org.jspecify.annotations.NullMarked;
