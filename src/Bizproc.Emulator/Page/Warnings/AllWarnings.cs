using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>All families: what a portal accepts in silence, and what comes of it.</summary>
internal static class AllWarnings
{
    private static readonly Func<InspectedAction, IEnumerable<WarningView>>[] Families =
    [
        FilterWarnings.Of,
        DocumentTypeWarnings.Of,
        TextWarnings.Of,
        PropertyNameWarnings.Of,
        PropertyTypeWarnings.Of,
        OptionWarnings.Of,
        SubscriptionWarnings.Of,
        PlacementWarnings.Of,
        HandlerWarnings.Of,
    ];

    /// <summary>The serious ones first.</summary>
    public static IReadOnlyList<WarningView> Of(InspectedAction action) =>
        [.. Families.SelectMany(family => family(action)).OrderByDescending(static warning => warning.IsSerious)];
}
