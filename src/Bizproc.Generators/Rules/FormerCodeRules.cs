using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0322: the kinds that actions had under former codes. The rules about codes judge the codes themselves.</summary>
internal static class FormerCodeRules
{
    public static readonly Rule UnknownKind = new(Create(
        "BZP0322",
        "A former code must have been that of an activity or of a robot",
        "The former code '{0}' of '{1}' needs Kind = ActionKind.Activity or Kind = ActionKind.Robot: {2}"))
    {
        Action = static (action, report) =>
        {
            foreach (var registration in action.FormerRegistrations)
            {
                if (registration.Former is not { IsKindKnown: false }) continue;

                string reason = report.IsWritten(registration, "Kind")
                    ? "no action is of another kind"
                    : "the class is both, and a portal has one action under a code";
                report.At(registration, "Kind", registration.Code ?? "", action.Type.Name, reason);
            }
        },
    };

    public static readonly Rule[] All = [UnknownKind];
}
