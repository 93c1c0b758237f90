using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP02xx: settings pages.</summary>
internal static class PlacementRules
{
    public static readonly Rule NoPlacementHandler = new(Create(
        "BZP0206",
        "UsePlacement needs a PlacementHandler",
        "'{0}' has UsePlacement without a PlacementHandler: the portal refuses to add it, and after an update its settings never open"))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            if (registration is { UsePlacement: true, PlacementHandler: null })
                report.At(registration, "UsePlacement", PlacementFor(registration, report), HandlerUrls.NameOf(action, registration));
        },
    };

    public static readonly Rule UnusedPlacement = new(Create(
        "BZP0207",
        "A PlacementHandler needs UsePlacement",
        "'{0}' has the placement handler '{1}' without UsePlacement: the portal does not store it",
        DiagnosticSeverity.Warning))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            if (registration is { UsePlacement: false, PlacementHandler: { } page })
                report.At(registration, "PlacementHandler", UseOf(registration, page, report), HandlerUrls.NameOf(action, registration), page);
        },
    };

    public static readonly Rule SamePlacement = new(Create(
        "BZP0208",
        "Each action needs its own placement handler",
        "The settings page of '{0}' {1}: the portal answers '{2}'"))
    {
        HasFix = true,
        Others = static (action, index, report) =>
        {
            foreach (var registration in action.AllRegistrations)
            {
                if (PageOf(registration) is not { } page) continue;

                string name = HandlerUrls.NameOf(action, registration);
                if (Earlier(index.WithPage(page), static _ => true) is { } same)
                {
                    string reason = $"is also that of '{same.Code ?? "another action"}', because only the first {HandlerUrl.UniquePlacementLength} characters count, and case does not";
                    report.At(registration, "PlacementHandler", OwnPage(registration, index), name, reason, ActionAnswers.PlacementNotUnique.Description);
                }
                else if (registration.Code is { } code && Earlier(index.WithCode(code), other => other.Code != code) is { } twin)
                {
                    // Equal codes are reported by another rule. Codes that differ only by case are two actions but share one placement (portal: 20.12).
                    string reason = $"takes the place of that of '{twin.Code}', because case does not count in their codes";
                    report.At(registration, "PlacementHandler", name, reason, ActionAnswers.PlacementAlreadyBound.Description);
                }

                // Compare only with earlier registrations: the first one keeps its page. The page of a former code gives way to any other.
                RegistrationModel? Earlier(IEnumerable<IndexedAction> others, Func<RegistrationModel, bool> isMeant) =>
                    (registration.Former is null ? others.TakeWhile(IsOther).Where(static other => other.Registration.Former is null) : others.Where(IsOther))
                    .FirstOrDefault(other => PageOf(other.Registration) is not null && isMeant(other.Registration))?.Registration;

                bool IsOther(IndexedAction other) =>
                    other.Registration.IsRobot != registration.IsRobot || other.Registration.Code != registration.Code || !other.IsOf(report.SymbolOf(action));
            }
        },
    };

    public static readonly Rule[] All = [NoPlacementHandler, UnusedPlacement, SamePlacement];

    /// <summary>A path that contains the code and is therefore unique.</summary>
    private static Fix? PlacementFor(RegistrationModel registration, RuleReporter report)
    {
        // If the argument is written as null, adding it would write it twice.
        if (registration.Code is not { } code || report.IsWritten(registration, "PlacementHandler")) return null;

        string path = $"/bizproc/{code}/settings";
        return HandlerUrls.IsStep(code) && path.Length < HandlerUrl.UniquePlacementLength ? Fix.AddText("PlacementHandler", path) : null;
    }

    private static Fix? UseOf(RegistrationModel registration, string page, RuleReporter report)
    {
        // If the argument is written as false, that is intended, and adding it would write it twice.
        bool isPossible = !report.IsWritten(registration, "UsePlacement") && HandlerUrls.IsAccepted("PlacementHandler", page);
        return isPossible ? Fix.Add("UsePlacement", "true") : null;
    }

    /// <summary>The page with the code of the action added to its path.</summary>
    private static Fix? OwnPage(RegistrationModel registration, ActionIndex index)
    {
        // If another action has the same code, the result would be the same page again. The page of a former code follows from that of its action.
        if (registration is not { Former: null, Code: { } code, PlacementHandler: { } page } || !HandlerUrls.IsStep(code)) return null;
        if (index.WithCode(code).Length > 1) return null;

        string own = HandlerUrls.WithStep(page, code);
        bool isOwn = !index.WithPage(own).Any(static other => PageOf(other.Registration) is not null);
        return isOwn && HandlerUrls.IsAccepted("PlacementHandler", own) ? Fix.Replace(own) : null;
    }

    /// <summary>
    /// The page, if it is used. Paths are compared as written, because all are joined to the same URL. A path that equals an absolute URL is not
    /// recognized: the public URL is not known at compile time.
    /// </summary>
    private static string? PageOf(RegistrationModel registration) =>
        registration is { UsePlacement: true, PlacementHandler: { Length: > 0 } page } ? page : null;
}
