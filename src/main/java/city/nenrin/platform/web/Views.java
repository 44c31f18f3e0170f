package city.nenrin.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How pages are made from templates. Commands that show no pages have no resolver. */
@Configuration(proxyBeanMethods = false)
class Views {

    Views(ObjectProvider<ThymeleafViewResolver> resolver) {
        resolver.ifAvailable(pages -> pages.setViewClass(ModelOnlyView.class));
    }
}
