using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocActivity]</c> and <c>[BizprocRobot]</c>.</summary>
internal static class RegistrationParser
{
    /// <param name="type">The class.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="summary">The description if none is written.</param>
    /// <param name="origins">Records where each part was written.</param>
    public static RegistrationModel ParseActivity(INamedTypeSymbol type, AttributeData attribute, string? summary, Origins? origins) =>
        Parse(type, attribute, isRobot: false, activity: null, summary, origins);

    /// <param name="type">The class.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="activity">The activity of the same class, from which the robot inherits.</param>
    /// <param name="summary">The description if neither robot nor activity has one.</param>
    /// <param name="origins">Records where each part was written.</param>
    public static RegistrationModel ParseRobot(
        INamedTypeSymbol type, AttributeData attribute, RegistrationModel? activity, string? summary, Origins? origins) =>
        Parse(type, attribute, isRobot: true, activity, summary, origins);

    private static RegistrationModel Parse(
        INamedTypeSymbol type, AttributeData attribute, bool isRobot, RegistrationModel? activity, string? summary, Origins? origins)
    {
        var arguments = new AttributeArguments(attribute);
        var registration = new RegistrationModel(
            isRobot,
            arguments.RequiredText("code"),
            arguments.Text("Name") ?? activity?.Name,
            arguments.Text("Description") ?? activity?.Description ?? summary,
            arguments.Text("Handler"),
            arguments.Number("AuthUserId") ?? activity?.AuthUserId,
            (SubscriptionKind?)arguments.Number("Subscription") ?? activity?.Subscription ?? SubscriptionKind.Auto,
            arguments.Flag("UsePlacement"),
            arguments.Text("PlacementHandler"));
        origins?.Add(registration, type, attribute);
        return registration;
    }
}
