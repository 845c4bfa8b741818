package fr.allervers.web.command.report;

import fr.allervers.data.continuity.CommuneDemand;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.continuity.QuarterFigures;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.continuity.QuarterDraft;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.shape.ScoreShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a quarter's draft: what it took from where, and how it compares with the quarter before.
 *
 * @param past null where none is known
 */
public record DraftReport(QuarterDraft draft, @Nullable PastQuarter past) {

    /** The summary. */
    public List<Sentence> lines() {
        var lines = new ArrayList<Sentence>();
        lines.add(Messages.of("replan.title", draft.next().problem().name()));
        lines.add(Messages.of("replan.sources"));
        draft.next().findings().forEach(f -> lines.add(item(f)));
        var comparison = QuarterComparison.of(draft.quarter(), past);
        var before = comparison.before();
        if (past == null || before == null) {
            lines.add(Messages.of("replan.first"));
        } else {
            lines.add(Messages.of("replan.before", past.problem().name()));
            lines.addAll(figures(before, past.plan().score()));
        }
        lines.add(Messages.of("replan.now"));
        lines.addAll(figures(comparison.now(), draft.plan().score()));
        if (before != null) {
            lines.add(hosts("replan.startHosting", comparison.startHosting()));
            lines.add(hosts("replan.stopHosting", comparison.stopHosting()));
        }
        return lines;
    }

    private static Sentence item(Sentence sentence) {
        return Messages.of("explain.item", sentence);
    }

    private QuarterFigures now() {
        return QuarterFigures.of(draft.quarter());
    }

    private static List<Sentence> figures(QuarterFigures figures, @Nullable Score score) {
        var lines = new ArrayList<Sentence>();
        lines.add(Messages.of("replan.served", figures.served(), figures.asked(), figures.workshops()));
        if (score != null) {
            lines.add(Messages.of("replan.cost", score.unserved(), score.cost()));
        }
        lines.add(Messages.of("replan.habits", figures.habitsKept(), figures.habits()));
        lines.add(hosts("replan.hosting", figures.hosting()));
        lines.add(hosts("replan.passedOver", figures.passedOver()));
        return lines;
    }

    private static Sentence hosts(String key, List<Commune> communes) {
        return Messages.of(key, communes.size(), names(communes));
    }

    private static String names(List<Commune> communes) {
        return String.join(", ", communes.stream().map(Commune::name).toList());
    }

    /** The same for scripts, with the findings in a language. */
    public DraftShape shape(DraftFiles files, Locale language) {
        var last = past;
        return new DraftShape(
                ExitStatus.GOOD,
                draft.next().problem().id(),
                files.problem().toString(),
                files.plan().toString(),
                files.summary().toString(),
                last == null
                        ? null
                        : FiguresShape.of(QuarterFigures.of(last), last.plan().score()),
                Objects.requireNonNull(FiguresShape.of(now(), draft.plan().score())),
                draft.next().demand(),
                draft.next().turns().stream()
                        .map(t -> new TurnShape(
                                t.commune().code(),
                                t.commune().presence(),
                                t.base(),
                                t.reason().name()))
                        .toList(),
                draft.next().findings().stream().map(f -> f.in(language)).toList());
    }

    /**
     * What {@code replan --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param before figures of the quarter before, null where none is known
     * @param demand where residents come from, commune by commune
     */
    record DraftShape(
            int status,
            String problem,
            String problemFile,
            String planFile,
            String summaryFile,
            @Nullable FiguresShape before,
            FiguresShape now,
            List<CommuneDemand> demand,
            List<TurnShape> turns,
            List<String> findings) {}

    /** A commune's turn to host, by its INSEE code. */
    record TurnShape(String commune, int presence, int base, String reason) {}

    /**
     * A quarter's figures; communes by their INSEE codes.
     *
     * @param score null where the plan carries none
     */
    record FiguresShape(
            long asked,
            long served,
            int workshops,
            @Nullable ScoreShape score,
            long habits,
            long habitsKept,
            List<String> hosting,
            List<String> passedOver) {

        static FiguresShape of(QuarterFigures figures, @Nullable Score score) {
            return new FiguresShape(
                    figures.asked(),
                    figures.served(),
                    figures.workshops(),
                    score == null ? null : ScoreShape.of(score),
                    figures.habits(),
                    figures.habitsKept(),
                    figures.hosting().stream().map(Commune::code).toList(),
                    figures.passedOver().stream().map(Commune::code).toList());
        }
    }
}
