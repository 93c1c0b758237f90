using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP07xx: triggers of CRM automation.</summary>
internal static class TriggerRules
{
    private static readonly (ClassFaults Fault, string Reason)[] Reasons =
    [
        (ClassFaults.Generic, "it is generic"),
        (ClassFaults.InsideGeneric, "it is inside a generic type"),
        (ClassFaults.FileLocal, "it is local to its file"),
        (ClassFaults.Inaccessible, "it, or a type around it, is private or protected, so the registry of the assembly could not name it"),
        (ClassFaults.DefinitionTaken, $"its member '{TriggerModel.Definition}' has the name of the generated definition"),
    ];

    public static readonly Rule EmptyCode = new(Create(
        "BZP0701",
        "The code of a trigger must not be empty",
        "'{0}' counts as an empty code of trigger '{1}': the portal answers '{2}'"))
    {
        Trigger = static (trigger, report) =>
        {
            if (trigger.Code is { } code && PhpText.IsEmpty(code)) report.At(trigger, "code", code, trigger.Type.Name, TriggerAnswers.EmptyCode.Description);
        },
    };

    public static readonly Rule WrongCode = new(Create(
        "BZP0702",
        "The code of a trigger must consist of A-Z a-z 0-9 . _ -",
        "'{0}' cannot be the code of trigger '{1}': the portal answers '{2}', and allows {3}"))
    {
        HasFix = true,
        OtherTriggers = static (trigger, index, report) =>
        {
            if (trigger.Code is not { } code || PhpText.IsEmpty(code) || TriggerCode.Matches(code)) return;

            var fix = ValidCodes.FindForTrigger(code, index) is { } valid ? Fix.Replace(valid) : null;
            report.At(trigger, "code", fix, code, trigger.Type.Name, TriggerAnswers.WrongCode.Description, TriggerCode.Allowed);
        },
    };

    public static readonly Rule NoName = new(Create(
        "BZP0703",
        "A trigger must have a name",
        "Trigger '{0}' has no name: the portal answers '{1}'"))
    {
        HasFix = true,
        Trigger = static (trigger, report) =>
        {
            if (PhpText.IsEmpty(trigger.Name))
                report.At(trigger, "Name", NameInWords.FixFor(trigger, trigger.Type.Name, report), trigger.Type.Name, TriggerAnswers.EmptyName.Description);
        },
    };

    public static readonly Rule RepeatedCode = new(Create(
        "BZP0704",
        "Two triggers must not have the same code",
        "Code '{0}' is used by '{1}'{2} already: the portal keeps one trigger for both, with the name of the last one"))
    {
        OtherTriggers = static (trigger, index, report) =>
        {
            if (PhpText.IsEmpty(trigger.Code)) return;

            string code = trigger.Code!;
            var type = report.SymbolOf(trigger);
            if (index.FirstTriggerWith(code) is { } first && !SymbolEqualityComparer.Default.Equals(first, type))
                report.At(trigger, "code", code, first.ToDisplayString(), "");
            else if (LibraryCodes.Beside(type).FirstTriggerWith(code) is { } library)
                report.At(trigger, "code", code, library, LibraryCodes.Reference);
        },
    };

    public static readonly Rule NotPossible = new(Create(
        "BZP0705",
        "Generated code must be able to name a trigger class",
        "'{0}' cannot be a trigger: {1}"))
    {
        Trigger = static (trigger, report) =>
        {
            foreach (var (fault, reason) in Reasons)
            {
                if ((trigger.Type.Faults & fault) != ClassFaults.None) report.AtName(trigger, trigger.Type.Name, reason);
            }
        },
    };

    public static readonly Rule AlsoAction = new(Create(
        "BZP0706",
        "A class declares a trigger or an action, not both",
        "'{0}' is an action, so it cannot be a trigger as well; declare the trigger on a class of its own"))
    {
        Trigger = static (trigger, report) =>
        {
            if ((trigger.Type.Faults & ClassFaults.AlsoAction) != ClassFaults.None) report.At(trigger, argument: null, trigger.Type.Name);
        },
    };

    public static readonly Rule[] All = [EmptyCode, WrongCode, NoName, RepeatedCode, NotPossible, AlsoAction];
}
