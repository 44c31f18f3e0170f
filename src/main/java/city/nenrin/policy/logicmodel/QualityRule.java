package city.nenrin.policy.logicmodel;

/** The quality rules of a logic model (BR-1, 3, 4, 7). They warn and offer help; they refuse nothing. */
public enum QualityRule {
    /** An arrow starts or ends at a node that does not exist (BR-3). */
    ARROW_TO_NOWHERE,
    /** An arrow ends at a node that leads no further and is no final outcome (BR-3). */
    DEAD_END,
    /** No arrow reaches a node, or nothing leads away from an input or activity. */
    UNCONNECTED,
    /** Following the arrows leads back to the start. */
    CYCLE,
    /** An output or outcome has no indicator (BR-3). */
    NO_INDICATOR,
    /** An outcome is measured by the indicator of an output (BR-3). */
    REPEATED_INDICATOR,
    /** An arrow is judged without evidence (BR-1). */
    NO_EVIDENCE,
    /** There is nothing to tell citizens at the publication (BR-4). */
    NO_PUBLIC_SUMMARY,
    /** All activities are statutory or routine: the short form would do (BR-7). */
    SHORT_FORM
}
