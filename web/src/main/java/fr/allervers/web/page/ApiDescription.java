package fr.allervers.web.page;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the API's description. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Aller-Vers",
                        version = "1",
                        description = "Problems, plans, their figures and the runs that make them. Problems and plans"
                                + " are the contract's files. Errors are application/problem+json."))
class ApiDescription {}
