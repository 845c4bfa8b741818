package fr.allervers.web.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets browsers ask anew for scripts whose address has no hash of their content, as other scripts import them: kept for a
 * year like the rest, they would stand beside newer ones after an upgrade.
 */
@Configuration(proxyBeanMethods = false)
class SharedScripts implements WebMvcConfigurer {

    /** Names of files; a hash has digits. */
    private static final String WITHOUT_HASH = "/js/{name:[a-z-]+\\.js}";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(WITHOUT_HASH)
                .addResourceLocations("classpath:/static/js/")
                .setCacheControl(CacheControl.noCache());
    }
}
