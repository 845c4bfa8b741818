package fr.allervers.web.mend;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.NotSooner;
import fr.allervers.solver.change.NotSooner.Barred;
import fr.allervers.solver.change.OtherAdvisor.Why;
import fr.allervers.solver.mend.Sooner;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.WorkshopTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@link WhyNotSooner} in words. */
final class SoonerWords {

    private final ProblemIndex index;
    private final WorkshopTexts texts;
    private final Say say;

    /** @param index of the mend's problem */
    SoonerWords(ProblemIndex index, WorkshopTexts texts) {
        this.index = index;
        this.texts = texts;
        say = texts.say();
    }

    /** In a sentence, with another that says which locks are kept. */
    String of(WhyNotSooner why) {
        var found = why.found();
        if (found == null) {
            return say.message("mend.sooner.within");
        }
        var free = found.free();
        boolean isMuchSooner =
                free != null && !free.start().isAfter(why.gap().next().minusDays(Sooner.MUCH));
        if (!isMuchSooner && found.days().isEmpty()) {
            return say.message("mend.sooner.never");
        }
        var sentence = free != null && isMuchSooner
                ? free(why.gap().workshop(), free)
                : say.message(
                        free == null ? "mend.sooner" : "mend.sooner.hardly",
                        communes(why),
                        String.join(
                                say.message("mend.sooner.and") + " ",
                                parts(found, why.gap().workshop())));
        return why.kept().isEmpty() ? sentence : sentence + " " + say.message("mend.sooner.kept", kept(why));
    }

    private String communes(WhyNotSooner why) {
        var names = new LinkedHashSet<String>();
        why.where().forEach(workshop -> names.add(texts.commune(workshop)));
        return String.join(", ", names);
    }

    private String kept(WhyNotSooner why) {
        return why.kept().stream()
                .sorted()
                .map(choice -> say.message("locks.choice." + choice))
                .collect(Collectors.joining(", "));
    }

    private String free(Workshop workshop, Spot free) {
        return say.message(
                "mend.sooner.free",
                texts.moment(free.start()),
                texts.place(workshop.withRoom(free.room()).withSessions(List.of(free.start()))),
                index.advisor(free.advisor()).name());
    }

    private List<String> parts(NotSooner found, Workshop workshop) {
        var parts = new ArrayList<String>();
        if (!found.withoutRoom().isEmpty()) {
            parts.add(say.message("mend.sooner.room" + kind(workshop), days(found.withoutRoom(), found.days())));
        }
        var withRoom = new ArrayList<>(found.days());
        withRoom.removeAll(found.withoutRoom());
        for (var barred : found.advisors()) {
            var its = of(barred, withRoom, workshop);
            if (!its.isEmpty()) {
                parts.add(barred.advisor().name() + " " + its);
            }
        }
        if (found.advisors().isEmpty()) {
            parts.add(say.message("mend.sooner.nobody"));
        }
        return parts;
    }

    /** What bars one advisor, what bars them on most days first. */
    private String of(Barred barred, List<LocalDate> all, Workshop workshop) {
        var days = new TreeMap<String, List<LocalDate>>();
        barred.days()
                .forEach((why, its) ->
                        days.computeIfAbsent(key(why), k -> new ArrayList<>()).addAll(its));
        return days.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue().size()))
                .map(e -> say.message(
                        "mend.sooner." + e.getKey() + (e.getKey().equals("elsewhere") ? "" : kind(workshop)),
                        days(e.getValue().stream().sorted().toList(), all),
                        e.getKey().equals("away") ? absences(barred.advisor(), e.getValue(), workshop) : ""))
                .collect(Collectors.joining(", "));
    }

    /** Of a series each session must be possible, so that what bars one bars beginning on a day on which nothing does. */
    private static String kind(Workshop workshop) {
        return workshop.sessions().size() > 1 ? ".series" : "";
    }

    /** When the advisor is away while a series that begins on such days goes on; empty where that is by the hours of their week. */
    private String absences(Advisor advisor, List<LocalDate> begun, Workshop workshop) {
        var sessions = workshop.sessions();
        var length = ChronoUnit.DAYS.between(
                sessions.get(0).toLocalDate(), sessions.get(sessions.size() - 1).toLocalDate());
        var span = new Period(
                begun.stream().min(Comparator.naturalOrder()).orElseThrow(),
                begun.stream().max(Comparator.naturalOrder()).orElseThrow().plusDays(length));
        var periods = advisor.absent().stream()
                .filter(p -> p.within(span) != null)
                .sorted(Comparator.comparing(Period::from))
                .map(p -> say.period(p.from(), p.to()))
                .distinct()
                .collect(Collectors.joining(", "));
        return periods.isEmpty() ? "" : say.message("mend.sooner.absences", periods);
    }

    private static String key(Why why) {
        return switch (why) {
            case THEME, COMMUNE -> "elsewhere";
            case HOURS -> "away";
            case BUSY, DRIVE -> "busy";
            case DAY, WEEK -> "full";
            case NONE -> "residents";
        };
    }

    /** Days that follow each other among all of them as a span, others by their number. */
    private String days(List<LocalDate> days, List<LocalDate> all) {
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        var wanted = Set.copyOf(days);
        boolean isSpan =
                all.stream().filter(d -> !d.isBefore(first) && !d.isAfter(last)).allMatch(wanted::contains);
        return isSpan ? say.period(first, last) : say.message("mend.sooner.days", days.size());
    }
}
