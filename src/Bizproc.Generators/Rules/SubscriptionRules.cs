using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP04xx: waiting for the response.</summary>
internal static class SubscriptionRules
{
    public static readonly Rule NeverWaits = new(Create(
        "BZP0401",
        "An action with return properties must not have DoNotWait",
        "'{0}' has return properties and DoNotWait: the portal accepts it and continues at once, so they can never arrive"))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            if (Says(registration, SubscriptionKind.DoNotWait, action, report))
                report.At(registration, Subscription, Fix.RemoveArgument, registration.CodeOr(action.Type.Name));
        },
    };

    public static readonly Rule MayNotWait = new(
        Create(
            "BZP0402",
            "An action with return properties should wait for its answer",
            "'{0}' has return properties and DesignerDecides: they arrive only if the designer chooses to wait",
            DiagnosticSeverity.Warning))
    {
        Registration = static (action, registration, report) =>
        {
            if (Says(registration, SubscriptionKind.DesignerDecides, action, report))
                report.At(registration, Subscription, registration.CodeOr(action.Type.Name));
        },
    };

    public static readonly Rule[] All = [NeverWaits, MayNotWait];

    private const string Subscription = "Subscription";

    /// <summary>True if an action has return properties and the registration itself sets this mode. An inherited mode is reported on the activity.</summary>
    private static bool Says(RegistrationModel registration, SubscriptionKind mode, ActionModel action, RuleReporter report) =>
        registration.Subscription == mode
        && action.Properties.Any(static property => property.IsReturn)
        && report.IsWritten(registration, Subscription);
}
