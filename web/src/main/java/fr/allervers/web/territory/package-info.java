/** What a plan is made for: a territory's quarters, and the page that shows communes, rooms and transport. */
@NullMarked
package fr.allervers.web.territory;

import org.jspecify.annotations.NullMarked;
