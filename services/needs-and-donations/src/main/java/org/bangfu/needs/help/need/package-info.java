/**
 * Needs (爱心需求): what a household asks for, who published it, and how much of it is covered by
 * claims. The rule that claims never pass what is asked is kept here, in one statement.
 */
@NullMarked
package org.bangfu.needs.help.need;

import org.jspecify.annotations.NullMarked;
