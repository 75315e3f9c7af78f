/** What was published of one or more divisions, and what that comes to at a scale. */
@NullMarked
package org.bangfu.county.scenario;

import org.jspecify.annotations.NullMarked;
