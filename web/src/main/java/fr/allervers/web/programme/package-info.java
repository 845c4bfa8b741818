/** The programme of workshops for residents: public pages, feeds and open data of what is published, and the way there. */
@NullMarked
package fr.allervers.web.programme;

import org.jspecify.annotations.NullMarked;
