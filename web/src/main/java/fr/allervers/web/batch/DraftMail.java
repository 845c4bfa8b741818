package fr.allervers.web.batch;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.continuity.QuarterFigures;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobEnd;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.notice.Mailings;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.territory.KnownTerritories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a territory's coordinators by mail that a quarter was drafted by itself, in a few figures beside those of the
 * quarter before, or why it was not: of the same reason once, though it is tried each day. Whoever asks for a draft is
 * told like of any job. What was not taken by the server of mail waits in a job of its own, and counts as not told.
 */
@Component
record DraftMail(
        MailServer server,
        Mailings mailings,
        Accounts accounts,
        Jobs jobs,
        QuarterBatch batch,
        KnownTerritories territories,
        Say say)
        implements JobEnd {

    /** Of so many jobs before it is looked whether they failed for the same reason. */
    private static final int LOOKED_AT = 20;

    @Override
    public void over(Job job) {
        if (!server.isSet() || job.kind() != JobKind.BATCH || !Job.PROGRAM.equals(job.startedBy())) {
            return;
        }
        var quarter = Quarter.parse(job.subject());
        if (job.state() == RunState.DONE) {
            batch.madeBy(job).ifPresent(draft -> tell(job, quarter, figures(draft)));
        } else if (job.state() == RunState.FAILED && !isToldBefore(job)) {
            tell(job, quarter, Objects.requireNonNullElse(job.failure(), "") + "\n" + say.message("draft.failure"));
        }
    }

    private boolean isToldBefore(Job failed) {
        return jobs.last(JobKind.BATCH, failed.territory(), LOOKED_AT).stream()
                .filter(j -> j.subject().equals(failed.subject()) && !j.id().equals(failed.id()))
                .anyMatch(j -> j.state() == RunState.FAILED
                        && Objects.equals(j.failure(), failed.failure())
                        && mailings.isToldOf(j));
    }

    private void tell(Job job, Quarter quarter, String what) {
        var subject = say.message(
                "notice.draft." + job.state(),
                say.quarter(quarter),
                territories.name().name());
        var page = DraftPage.address(quarter);
        var link = server.link("/t/" + job.territory() + page);
        var text =
                subject + "\n\n" + what + "\n\n" + say.message("notice.draft.page") + (link == null ? "" : "\n" + link);
        var letters = accounts.coordinators(job.territory()).stream()
                .map(to -> new Letter(to, subject, text, null))
                .toList();
        if (!letters.isEmpty()) {
            mailings.begin(job, quarter, page, letters);
        }
    }

    private String figures(Draft draft) {
        var compared = QuarterComparison.of(batch.quarter(draft), batch.before(draft));
        var lines = new ArrayList<String>();
        lines.add(figure("draft.served", compared, f -> of(f.served(), f.asked())));
        lines.add(figure("draft.unserved", compared, f -> say.number(f.asked() - f.served())));
        lines.add(figure("column.workshops", compared, f -> say.number(f.workshops())));
        lines.add(figure("draft.hosting", compared, f -> say.number(f.hosting().size())));
        lines.add(figure("draft.passedOver", compared, f -> communes(f.passedOver())));
        if (compared.before() == null) {
            lines.add(say.message("draft.first"));
        } else {
            lines.add(line("draft.startHosting", communes(compared.startHosting())));
            lines.add(line("draft.stopHosting", communes(compared.stopHosting())));
        }
        return String.join("\n", lines);
    }

    private String figure(String key, QuarterComparison compared, Function<QuarterFigures, String> figure) {
        @Nullable QuarterFigures before = compared.before();
        var now = figure.apply(compared.now());
        return line(key, before == null ? now : say.message("notice.draft.before", now, figure.apply(before)));
    }

    private String line(String key, String words) {
        return say.message("notice.draft.line", say.message(key), words);
    }

    private String of(long part, long all) {
        return say.message("of", say.number(part), say.number(all));
    }

    private String communes(List<Commune> communes) {
        return communes.isEmpty()
                ? say.message("draft.none")
                : communes.stream().map(Commune::name).collect(joining(", "));
    }
}
