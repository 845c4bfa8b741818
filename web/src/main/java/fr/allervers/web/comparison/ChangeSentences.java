package fr.allervers.web.comparison;

import static fr.allervers.data.change.WorkshopChange.Kind.ADVISOR;

import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.WorkshopTexts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes of workshops, each in one sentence with its people, in the reader's language. */
record ChangeSentences(Say say, WorkshopTexts was, WorkshopTexts is) {

    static ChangeSentences of(Say say, Comparison comparison) {
        return new ChangeSentences(
                say,
                new WorkshopTexts(
                        say,
                        comparison.compared().before(),
                        comparison.before().plan().begun()),
                new WorkshopTexts(
                        say,
                        comparison.compared().now(),
                        comparison.after().plan().begun()));
    }

    /** Those of all that changes, in the order of the changes. */
    List<String> all(Comparison comparison) {
        return comparison.changes().changed().stream().map(this::sentence).toList();
    }

    /** What changes of one workshop, and for whom. */
    String sentence(WorkshopChange change) {
        return Stream.of(what(change), disturbed(change), gained(change))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String what(WorkshopChange change) {
        var old = change.before();
        var now = change.after();
        if (old == null) {
            return say.message("comparison.opened", is.what(change.shown()), is.told(change.shown()));
        }
        if (now == null) {
            return say.message("comparison.closed", was.what(old), was.told(old));
        }
        if (Comparison.isMoved(change)) {
            return say.message("comparison.moved", is.what(now), was.told(old), is.told(now));
        }
        if (change.kinds().contains(ADVISOR)) {
            return say.message("comparison.advisor", is.what(now), is.told(now), advisor(old));
        }
        return say.message("comparison.attendance", is.what(now), is.told(now));
    }

    private String advisor(Workshop old) {
        return was.index().advisor(old.advisor()).name();
    }

    private String disturbed(WorkshopChange change) {
        long people = change.disturbedInAll();
        if (people == 0) {
            return "";
        }
        var key = change.after() == null || !Comparison.isMoved(change) ? "comparison.lost" : "comparison.disturbed";
        return say.message(key, people, was.byCommune(change.disturbed()));
    }

    private String gained(WorkshopChange change) {
        long people = change.gainedInAll();
        return people == 0 ? "" : say.message("comparison.gained", people, is.byCommune(change.gained()));
    }
}
