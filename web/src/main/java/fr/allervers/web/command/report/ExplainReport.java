package fr.allervers.web.command.report;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.cost.PlanCosts;
import fr.allervers.solver.explanation.pricing.AnswerWords;
import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedKind;
import fr.allervers.solver.explanation.unserved.UnservedWords;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.solver.explanation.workshop.WorkshopWords;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.shape.CostsShape;
import fr.allervers.web.shape.UnservedCaseShape;
import fr.allervers.web.shape.WishShape;
import fr.allervers.web.shape.WorkshopShape;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code explain} found: for people as lines, for scripts as a shape. */
public record ExplainReport(CommandOutput output, ProblemIndex index) {

    /**
     * What {@code explain --json} answers; one part is there, the others are null.
     *
     * @param status the exit status
     */
    record ExplainShape(
            int status,
            @Nullable CostsShape costs,
            @Nullable WorkshopShape workshop,
            @Nullable List<UnservedCaseShape> unserved,
            @Nullable WishShape wish) {}

    public void costs(PlanCosts costs) {
        if (output.json()) {
            var shape = CostsShape.of(index, costs, output.language());
            output.object(new ExplainShape(ExitStatus.GOOD, shape, null, null, null));
            return;
        }
        output.tell(Messages.of("check.cost", costs.cost()));
        for (var figure : costs.figures().weighted(index.problem().weights())) {
            if (figure.figure() != 0) {
                output.tell(CostLines.of(figure));
                costs.lines().stream()
                        .filter(l -> l.kind() == figure.kind())
                        .map(this::line)
                        .forEach(output::tell);
            }
        }
    }

    private Sentence line(PlanCosts.Line line) {
        var commune = index.communeOf(line.commune()).name();
        return line.mobility() == null
                ? Messages.of("explain.costs.commune", commune, line.figure(), line.cost())
                : Messages.of(
                        "explain.costs.means",
                        commune,
                        index.mobility(line.mobility()).name(),
                        line.figure(),
                        line.cost());
    }

    public void workshop(WorkshopReasons reasons) {
        if (output.json()) {
            var shape = WorkshopShape.of(index, reasons, output.language());
            output.object(new ExplainShape(ExitStatus.GOOD, null, shape, null, null));
            return;
        }
        var words = new WorkshopWords(index);
        words.verdict(reasons).forEach(output::tell);
        reasons.alternatives()
                .map(a -> Messages.of("explain.alternative." + a.choice(), words.sentence(reasons.workshop(), a)))
                .forEach(output::tell);
        output.tell(Messages.of("explain.closed"));
        reasons.closed().stream()
                .map(d -> Messages.of("explain.item", words.closed(d)))
                .forEach(output::tell);
    }

    public void unserved(List<UnservedCase> cases) {
        if (output.json()) {
            var shapes = cases.stream()
                    .map(c -> UnservedCaseShape.of(index, c, output.language()))
                    .toList();
            output.object(new ExplainShape(ExitStatus.GOOD, null, null, shapes, null));
        } else if (cases.isEmpty()) {
            output.tell(Messages.of("explain.unserved.none"));
        } else {
            for (var kind : UnservedKind.of(cases)) {
                output.tell(new UnservedWords(index).kind(kind));
                kind.cases().forEach(this::tell);
            }
        }
    }

    private void tell(UnservedCase unserved) {
        var words = new UnservedWords(index);
        output.tell(Messages.of("explain.unserved.case", words.from(unserved), words.cause(unserved)));
        var enough = words.enough(unserved);
        output.tell(enough == null ? Messages.of("explain.remedy.none") : Messages.of("explain.remedy", enough));
        var displaced = words.displaced(unserved);
        if (displaced != null) {
            output.tell(Messages.of("explain.further", displaced));
        }
        Stream.concat(words.further(unserved).stream(), words.more(unserved).stream())
                .map(w -> Messages.of("explain.further", w))
                .forEach(output::tell);
    }

    public void wish(WishAnswer priced) {
        if (output.json()) {
            var shape = WishShape.of(index, priced, output.language());
            output.object(new ExplainShape(ExitStatus.GOOD, null, null, null, shape));
            return;
        }
        AnswerWords.of(priced).forEach(output::tell);
    }
}
