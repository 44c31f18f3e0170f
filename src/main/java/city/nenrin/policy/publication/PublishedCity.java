package city.nenrin.policy.publication;

import city.nenrin.policy.logicmodel.web.LogicModelChart;
import java.util.List;
import java.util.Map;

/**
 * Everything that citizens may read, as it stands on the pages.
 *
 * @param city        name of the city
 * @param year        fiscal year of the publication, for example 令和9年度; empty before the first one
 * @param publishedOn day of the publication, for example 令和9年5月31日; empty before the first one
 * @param years       fiscal years of the KPI figures, oldest first, for example 令和8年度
 * @param policies    policies with their models, in the order of the plan
 */
public record PublishedCity(String city, String year, String publishedOn, List<String> years,
                            List<PublishedPolicy> policies) {

    /** A policy (政策) and the models of its measures. */
    public record PublishedPolicy(String name, List<PublishedModel> models) {
    }

    /**
     * One model.
     *
     * @param place     the measure, for example 施策3-1 地域福祉の充実
     * @param section   name of the section in charge
     * @param texts     heading and text: the plain-language summary first
     * @param columns   the boxes, column by column
     * @param lastYear  whether the model was published the year before
     * @param changes   what changed since then, a sentence each
     * @param kpis      the KPIs that stand in the model
     */
    public record PublishedModel(String code, String title, String place, String section, Map<String, String> texts,
                                 LogicModelChart chart, List<Column> columns, List<Arrow> arrows, boolean lastYear,
                                 List<String> changes, List<PublishedKpi> kpis) {

        /** The plain-language summary; empty if there is none. */
        public String summary() {
            return texts.getOrDefault(PublishedModels.SUMMARY, "");
        }

        /** Name of its page. */
        public String file() {
            return code + ".html";
        }
    }

    /** One kind of boxes, with their texts. */
    public record Column(String label, List<String> boxes) {
    }

    /** One arrow as a sentence. @param judgement what the figures said, with its sign */
    public record Arrow(String from, String to, String assumption, String judgement) {
    }

    /**
     * One KPI.
     *
     * @param statistic name of the statistic behind it
     * @param target    target of the last year; empty if there is none
     * @param values    a text for each of the years, oldest first; － where nothing was counted
     */
    public record PublishedKpi(String code, String name, String unit, String definition, String statistic,
                               String target, List<String> values) {
    }
}
