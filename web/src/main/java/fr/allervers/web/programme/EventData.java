package fr.allervers.web.programme;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** A session as a schema.org {@code Event}, as search engines read it out of a page. */
record EventData(ObjectMapper json) {

    private static final String SCHEMA = "https://schema.org/";

    /**
     * The text of the script element: no character in it ends that element.
     *
     * @param left places left, null where that is not known
     * @param organizer name of the territory
     * @param address of the session's page, whole
     */
    String of(PublicSession session, @Nullable PlacesLeft left, String organizer, String address) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", "https://schema.org");
        event.put("@type", "Event");
        event.put("@id", address);
        event.put("url", address);
        event.put("name", session.theme().name());
        event.put("inLanguage", "fr");
        event.put("startDate", moment(session.start(), session.zone()));
        event.put("endDate", moment(session.end(), session.zone()));
        event.put("eventStatus", SCHEMA + status(session));
        var before = session.change().before();
        if (session.isMoved() && before != null) {
            event.put("previousStartDate", moment(before, session.zone()));
        }
        event.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
        event.put("isAccessibleForFree", true);
        event.put("maximumAttendeeCapacity", session.seats());
        if (left != null && left.number() != null) {
            event.put("remainingAttendeeCapacity", left.number());
        }
        event.put(
                "audience",
                Map.of("@type", "Audience", "audienceType", session.audience().name()));
        event.put("location", location(session.place()));
        event.put("organizer", Map.of("@type", "Organization", "name", organizer));
        return json.writeValueAsString(event).replace("<", "\\u003c");
    }

    /** A change of room alone is no other date: such an event stays scheduled, at its new place. */
    private static String status(PublicSession session) {
        return session.isCancelled()
                ? "EventCancelled"
                : session.change().before() == null ? "EventScheduled" : "EventRescheduled";
    }

    private static Map<String, Object> location(Place place) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        var street = place.room().address();
        if (street != null) {
            address.put("streetAddress", street);
        }
        address.put("addressLocality", place.commune().name());
        address.put("addressCountry", "FR");
        var location = new LinkedHashMap<String, Object>();
        location.put("@type", "Place");
        location.put("name", place.name());
        location.put("address", address);
        location.put(
                "geo", Map.of("@type", "GeoCoordinates", "latitude", place.latitude(), "longitude", place.longitude()));
        return location;
    }

    private static String moment(LocalDateTime moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }
}
