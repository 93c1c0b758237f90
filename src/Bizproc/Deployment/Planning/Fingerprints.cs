using System.Globalization;
using System.Text;
using Bizproc.Deployment.Reports;
using Bizproc.Protocol;

namespace Bizproc.Deployment.Planning;

/// <summary>Computes the fingerprints of a declaration as it is sent to one portal.</summary>
internal static class Fingerprints
{
    /// <summary>The index of the settings page in the fingerprints.</summary>
    public const int Page = ActionDefinition.FieldCount - 1;

    /// <summary>Computes a fingerprint for each member, in the order of the members' bits.</summary>
    public static uint[] Compute(ActionDefinition action, ActionValues values) => [.. ActionFieldNames.Each(ActionFields.All).Select(field => Compute(action, field, values))];

    /// <summary>Computes the fingerprint of the settings page, which does not depend on other parts of the action.</summary>
    public static uint ComputePage(ActionDefinition action, ActionValues values) => Compute(action, ActionFields.Placement, values);

    /// <summary>Gets the part of the settings page's address that the portal compares, in one case; empty if there is no page.</summary>
    public static string PageKey(ActionDefinition action, ActionValues values)
    {
        string page = GetPage(action, values);
        return (page.Length > HandlerUrl.UniquePlacementLength ? page[..HandlerUrl.UniquePlacementLength] : page).ToUpperInvariant();
    }

    /// <summary>Gets the address of the settings page as it is sent; empty if there is no page.</summary>
    public static string GetPage(ActionDefinition action, ActionValues values) => action.PlacementHandler switch
    {
        null => "",
        { } page when HandlerUrl.IsPath(page) => Encoding.UTF8.GetString(values.PublicUrl) + page,
        { } page => page,
    };

    private static uint Compute(ActionDefinition action, ActionFields field, ActionValues values) =>
        uint.Parse(action.Fingerprint(field, values), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
