/**
 * What a person may ask of the office: a copy of its own data, and that they be put right (PIPL 44
 * to 46).
 */
@NullMarked
package org.bangfu.registry.rights;

import org.jspecify.annotations.NullMarked;
