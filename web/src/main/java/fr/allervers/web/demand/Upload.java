package fr.allervers.web.demand;

import fr.allervers.data.demand.Answers;
import fr.allervers.data.sheet.Workbook.Format;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody sent for a quarter, and what was decided about it.
 *
 * @param id SHA-256 of the content that was sent, 64 hexadecimal digits
 * @param name as it was sent, for people only
 * @param bytes length of what is kept
 * @param answers by key of the question
 * @param takenAt when its rows became demand, null before that
 * @param dropped headings of the columns that told who people are: what is kept is without them
 */
public record Upload(
        String id,
        String name,
        Instant receivedAt,
        long bytes,
        Format format,
        Map<String, String> answers,
        @Nullable Instant takenAt,
        List<String> dropped) {

    public Upload(
            String id,
            String name,
            Instant receivedAt,
            long bytes,
            Format format,
            Map<String, String> answers,
            @Nullable Instant takenAt,
            @Nullable List<String> dropped) {
        this.id = id;
        this.name = name;
        this.receivedAt = receivedAt;
        this.bytes = bytes;
        this.format = format;
        this.answers = Map.copyOf(answers);
        this.takenAt = takenAt;
        this.dropped = dropped == null ? List.of() : List.copyOf(dropped);
    }

    Upload with(Map<String, String> decided) {
        return new Upload(id, name, receivedAt, bytes, format, decided, takenAt, dropped);
    }

    /** As if somebody had decided further things. */
    Upload and(Map<String, String> decided) {
        return with(new Answers(answers).and(decided).byKey());
    }

    Upload takenAt(Instant moment) {
        return new Upload(id, name, receivedAt, bytes, format, answers, moment, dropped);
    }
}
