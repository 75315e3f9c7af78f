/** Sheets that offices fill in (填报表): what a bulk call does, done by a file of rows. */
@NullMarked
package org.bangfu.registry.form;

import org.jspecify.annotations.NullMarked;
