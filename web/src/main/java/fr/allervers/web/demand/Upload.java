package fr.allervers.web.demand;

import fr.allervers.data.sheet.Workbook.Format;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody sent for a quarter, and what was decided about it.
 *
 * @param id SHA-256 of its content, 64 hexadecimal digits
 * @param name as it was sent, for people only
 * @param bytes its length
 * @param answers by key of the question
 * @param takenAt when its rows became demand, null before that
 */
public record Upload(
        String id,
        String name,
        Instant receivedAt,
        long bytes,
        Format format,
        Map<String, String> answers,
        @Nullable Instant takenAt) {

    public Upload {
        answers = Map.copyOf(answers);
    }

    Upload with(Map<String, String> decided) {
        return new Upload(id, name, receivedAt, bytes, format, decided, takenAt);
    }

    Upload takenAt(Instant moment) {
        return new Upload(id, name, receivedAt, bytes, format, answers, moment);
    }
}
