/** Days on which advisors say that they are not there, before any table has them. */
@NullMarked
package fr.allervers.web.absence;

import org.jspecify.annotations.NullMarked;
