/**
 * What households and makers of wishes consent to after they were told: which partner websites may
 * see which fields. One consent a subject is live; what was withdrawn is kept as history.
 */
@NullMarked
package org.bangfu.needs.permission.consent;

import org.jspecify.annotations.NullMarked;
