/** What advisors ask of the coordinator: that two workshops change hands, or that a half-day of each week stay free. */
@NullMarked
package fr.allervers.web.agenda.request;

import org.jspecify.annotations.NullMarked;
