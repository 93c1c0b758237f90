using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>All warnings about mistakes that a portal accepts silently.</summary>
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

    /// <summary>Gets the warnings of an action, the serious ones first.</summary>
    public static IReadOnlyList<WarningView> Of(InspectedAction action) =>
        [.. Families.SelectMany(family => family(action)).OrderByDescending(static warning => warning.IsSerious)];
}
