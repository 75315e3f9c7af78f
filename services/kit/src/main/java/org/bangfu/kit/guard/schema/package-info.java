/** Which schemas a build of a service may run on: older ones it migrates, newer ones say so. */
@NullMarked
package org.bangfu.kit.guard.schema;

import org.jspecify.annotations.NullMarked;
