package fr.allervers.data.export;

import fr.allervers.data.problem.Problem;
import java.time.Instant;
import java.util.Locale;

/**
 * A session of a plan as an event. It keeps its identifier as long as its workshop keeps its id, so that a later file
 * moves it instead of doubling it.
 */
record SessionEvent(Line line, Problem problem, Locale locale) {

    DiaryEvent event(Instant madeAt, int sequence) {
        return new DiaryEvent(
                "%s-%d@%s.aller-vers".formatted(line.workshop().id(), line.number(), problem.id()),
                sequence,
                madeAt,
                false,
                line.start().atZone(problem.zone()),
                line.end().atZone(problem.zone()),
                summary(),
                line.place()
                        + (line.room().address() == null
                                ? ""
                                : ", " + line.room().address()) + ", "
                        + line.commune().name(),
                line.latitude(),
                line.longitude(),
                description(),
                null);
    }

    private String summary() {
        return line.sessions() == 1
                ? line.theme().name()
                : PlanExport.words("diary.session", line.theme().name(), line.number(), line.sessions())
                        .in(locale);
    }

    private String description() {
        var key = line.isMadeUp() ? "diary.descriptionMadeUp" : "diary.description";
        return PlanExport.words(
                        key,
                        line.audience().name(),
                        line.participants(),
                        line.seats(),
                        line.advisor().name())
                .in(locale);
    }
}
