package fr.allervers.data.export;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session as an event of a diary.
 *
 * @param uid what diaries know it by, whatever becomes of it
 * @param sequence rises whenever the event changes: diaries pass over what has not risen
 * @param changedAt when it changed last
 * @param cancelled whether it is no longer held
 * @param latitude degrees, WGS84
 * @param longitude degrees, WGS84
 * @param page address at which more is said of it; null for none
 */
public record DiaryEvent(
        String uid,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        ZonedDateTime begins,
        ZonedDateTime ends,
        String summary,
        String location,
        double latitude,
        double longitude,
        String description,
        @Nullable URI page) {}
