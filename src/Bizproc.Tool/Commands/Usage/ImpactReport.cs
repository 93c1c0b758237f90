using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Commands.Usage.Templates;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>The uses of actions in the templates of a portal, and the harm that changes would do to them.</summary>
/// <param name="portal">The portal.</param>
/// <param name="changes">The harmful changes; <see langword="null"/> if there is no baseline.</param>
internal sealed class ImpactReport(Uri portal, IReadOnlyList<HarmfulChange>? changes)
{
    private readonly List<(TemplateUse Use, string[] Unknown)> _uses = [];
    private readonly List<(TemplateUse Use, HarmfulChange Change, StepHarm Harm)> _harms = [];
    private readonly List<TemplateUse> _unaffected = [];

    /// <summary>Gets the portal.</summary>
    public Uri Portal => portal;

    /// <summary>Gets the harmful changes; <see langword="null"/> if there is no baseline.</summary>
    public IReadOnlyList<HarmfulChange>? Changes => changes;

    /// <summary>Gets the number of templates.</summary>
    public int Templates { get; private set; }

    /// <summary>Gets the uses, with the keys that the action does not have.</summary>
    public IReadOnlyList<(TemplateUse Use, string[] Unknown)> Uses => _uses;

    /// <summary>Gets the harm to steps, in the order of the templates.</summary>
    public IReadOnlyList<(TemplateUse Use, HarmfulChange Change, StepHarm Harm)> Harms => _harms;

    /// <summary>Gets the steps of changed actions that do not use what changed.</summary>
    public IReadOnlyList<TemplateUse> Unaffected => _unaffected;

    /// <summary>Gets the number of entries, which must not fill the memory.</summary>
    public int Count => _uses.Count + _harms.Count;

    /// <summary>Gets the number of templates that a change certainly hurts.</summary>
    public int Hurt => Harmed(isCertain: true).Count;

    /// <summary>Gets the number of templates that are hurt only if a value has a certain content at run time.</summary>
    public int Doubtful => Harmed(isCertain: false).Except(Harmed(isCertain: true)).Count();

    /// <summary>Gets the number of changes that hurt a step.</summary>
    public int HurtingChanges => _harms.Select(static harm => harm.Change).Distinct().Count();

    /// <summary>Gets the number of templates in which a change hurts a step, or may.</summary>
    public int CountTemplates(HarmfulChange change) => _harms.Where(harm => harm.Change == change).Select(static harm => harm.Use.Template.Id).Distinct().Count();

    /// <summary>Examines a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="codes">The codes of the actions, by the types of their steps.</param>
    /// <param name="findUnknown">Finds keys that the action does not have.</param>
    /// <param name="examination">Examines a step.</param>
    public void Add(PortalTemplate template, IReadOnlyDictionary<string, string> codes, Func<TemplateUse, string[]> findUnknown, StepExamination examination)
    {
        Templates++;
        ILookup<string, ResultReference>? references = null;
        foreach (var (code, step) in template.FindActions(codes))
        {
            var use = TemplateUse.Create(template.Info, code, step);
            _uses.Add((use, findUnknown(use)));
            HarmfulChange[] own = [.. (changes ?? []).Where(change => change.Change.Code == code)];
            if (own.Length == 0) continue;

            var harms = examination.Examine(own, step, references ??= ResultReference.FindAll(template.Steps)).Select(found => (use, found.Change, found.Harm)).ToList();
            if (harms.Count == 0) _unaffected.Add(use);
            _harms.AddRange(harms);
        }
    }

    private HashSet<int> Harmed(bool isCertain) => [.. _harms.Where(harm => harm.Harm.IsCertain == isCertain).Select(static harm => harm.Use.Template.Id)];
}
