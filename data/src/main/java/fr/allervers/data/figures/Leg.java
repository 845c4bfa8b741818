package fr.allervers.data.figures;

import java.time.LocalDateTime;

/**
 * One way of a trip to or from a session.
 *
 * @param moment the session's start on the way out, its end on the way back
 * @param out true from home to the room, false back home
 * @param mode the quickest of the profile's modes at that moment
 * @param minutes 0 or more
 */
public record Leg(LocalDateTime moment, boolean out, String mode, int minutes) {}
