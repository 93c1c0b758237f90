using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>All warnings about mistakes that a portal accepts silently.</summary>
internal static class AllWarnings
{
    private static readonly Func<InspectedAction, IEnumerable<WarningView>>[] Families =
    [
        FilterWarnings.Find,
        DocumentTypeWarnings.Find,
        TextWarnings.Find,
        PropertyNameWarnings.Find,
        PropertyTypeWarnings.Find,
        OptionWarnings.Find,
        SubscriptionWarnings.Find,
        PlacementWarnings.Find,
        HandlerWarnings.Find,
    ];

    /// <summary>Gets the warnings of an action, the serious ones first.</summary>
    public static IReadOnlyList<WarningView> Find(InspectedAction action) =>
        [.. Families.SelectMany(family => family(action)).OrderByDescending(static warning => warning.IsSerious)];
}
