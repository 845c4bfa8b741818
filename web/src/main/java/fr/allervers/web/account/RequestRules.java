package fr.allervers.web.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the limit of requests and the check of rights before every handler, and the note of changes behind it. */
@Configuration(proxyBeanMethods = false)
class RequestRules implements WebMvcConfigurer {

    private final RequestLimit limit;
    private final RightsCheck rights;
    private final ChangesNoted changes;

    RequestRules(RequestLimit limit, RightsCheck rights, ChangesNoted changes) {
        this.limit = limit;
        this.rights = rights;
        this.changes = changes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit);
        registry.addInterceptor(rights);
        registry.addInterceptor(changes);
    }
}
