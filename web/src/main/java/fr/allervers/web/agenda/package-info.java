/** What is published, for those who hold it: agendas of advisors, the day's sheets, calendar feeds. */
@NullMarked
package fr.allervers.web.agenda;

import org.jspecify.annotations.NullMarked;
