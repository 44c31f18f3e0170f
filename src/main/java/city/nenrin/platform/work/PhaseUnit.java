package city.nenrin.platform.work;

/**
 * One unit of a phase: the work that one section, department, logic model, decision … has to do.
 *
 * @param subject code of what the work is about; unique within the phase
 * @param owner   code of the unit that owns it on the day of opening
 * @param label   shown in task titles after the owner's name, made of codes and names of masters, never of typed text;
 *                empty where the subject is the owner itself
 */
public record PhaseUnit(String subject, String owner, String label) {
}
