/**
 * What must not stand in a text that anybody will read, or that an event carries: numbers by which
 * somebody is reached, and names.
 */
@NullMarked
package org.bangfu.needs.help.moderation;

import org.jspecify.annotations.NullMarked;
