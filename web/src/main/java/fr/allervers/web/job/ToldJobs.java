package fr.allervers.web.job;

import fr.allervers.web.account.Access;
import fr.allervers.web.account.Right;
import fr.allervers.web.shape.RunState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes from pages the lines of ended jobs that have been told enough of: one that ended well stands on one page and is gone
 * from the next that is opened, one that has something to show is gone once that was opened, and one that failed stays until
 * its line is closed. Pages of residents, town halls and single advisors tell of no job.
 */
@Component
final class ToldJobs implements HandlerInterceptor, WebMvcConfigurer {

    /** Under which a page has the lines. */
    static final String ENDED = "ended";

    private final Access access;
    private final JobAskers askers;

    ToldJobs(Access access, JobAskers askers) {
        this.access = access;
        this.askers = askers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (page == null || view == null || !(page.getModel().get(ENDED) instanceof List<?> lines)) {
            return;
        }
        var left = new ArrayList<JobLine>();
        if (access.allows(Right.COORDINATE) && tells(view, page.getModel())) {
            lines.stream()
                    .map(JobLine.class::cast)
                    .filter(l -> stays(l, request, page.getModel()))
                    .forEach(left::add);
        }
        page.addObject(ENDED, left);
    }

    private static boolean tells(String view, Map<String, Object> model) {
        return !view.startsWith("redirect:")
                && !view.startsWith("programme/")
                && !view.equals("townhall/townhall")
                && !(view.startsWith("agenda/") && model.get("advisor") != null);
    }

    private boolean stays(JobLine line, HttpServletRequest request, Map<String, Object> model) {
        var id = line.job().id();
        boolean isOpened = isOpened(request);
        if (line.job().state() == RunState.FAILED) {
            return true;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (line.isShownAt(path, model.get("quarter"))) {
            askers.forget(id);
            return !isOpened;
        }
        if (line.job().state() == RunState.DONE && isOpened) {
            if (askers.isTold(id)) {
                askers.forget(id);
                return false;
            }
            askers.tell(id);
        }
        return true;
    }

    /** False for a page that a script reads anew to bring what is shown up to date. */
    private static boolean isOpened(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate");
    }
}
