using System.Globalization;
using System.Text;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>Fingerprints of a declaration as they go to one portal.</summary>
internal static class Fingerprints
{
    /// <summary>The place of the settings page among them.</summary>
    public const int Page = FieldNames.Count - 1;

    /// <summary>One for each member, in the order of its bit.</summary>
    public static uint[] Of(ActionDefinition action, ActionValues values) => [.. FieldNames.Each(ActionFields.All).Select(field => Of(action, field, values))];

    /// <summary>That of the settings page, in which no other part of the action stands.</summary>
    public static uint OfPage(ActionDefinition action, ActionValues values) => Of(action, ActionFields.Placement, values);

    /// <summary>The address of the settings page as the portal tells it from others: whatever the case, and as far as it looks; empty without one.</summary>
    public static string PageKey(ActionDefinition action, ActionValues values)
    {
        string page = PageOf(action, values);
        return (page.Length > HandlerUrl.UniquePlacementLength ? page[..HandlerUrl.UniquePlacementLength] : page).ToUpperInvariant();
    }

    /// <summary>The address of the settings page as it is sent; empty without one.</summary>
    public static string PageOf(ActionDefinition action, ActionValues values) => action.PlacementHandler switch
    {
        null => "",
        { } page when HandlerUrl.IsPath(page) => Encoding.UTF8.GetString(values.PublicUrl) + page,
        { } page => page,
    };

    private static uint Of(ActionDefinition action, ActionFields field, ActionValues values) =>
        uint.Parse(action.Fingerprint(field, values), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
