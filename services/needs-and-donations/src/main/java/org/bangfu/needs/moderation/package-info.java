/**
 * What people wrote in their own words, let through to the open feed by a moderator of the station.
 */
@NullMarked
package org.bangfu.needs.moderation;

import org.jspecify.annotations.NullMarked;
