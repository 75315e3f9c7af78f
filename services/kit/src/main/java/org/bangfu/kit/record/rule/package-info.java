/** Rules between the fields of one request, answered with the others all at once. */
@NullMarked
package org.bangfu.kit.record.rule;

import org.jspecify.annotations.NullMarked;
